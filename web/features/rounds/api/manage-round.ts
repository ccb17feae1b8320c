import type { z } from 'zod';
import {
  type ExtendRoundRequest,
  extendRoundResponse,
  type LockRoundRequest,
  repinPreview,
  type RepinPreview,
  type RepinRoundRequest,
  roundStateResponse,
  type UnlockRoundRequest,
} from '../../../../contract/rounds/round-commands.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

type Extended = z.infer<typeof extendRoundResponse>;
type RoundStateAnswer = z.infer<typeof roundStateResponse>;

const touched = [['rounds'], ['waiting']] as const;

/** Gives some units more time. */
export function useExtendRound(
  round: string,
  onDone: (answer: Extended) => void,
): Command<ExtendRoundRequest, Extended> {
  return useCommand({
    run: (body: ExtendRoundRequest, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/extend`, { body, idempotencyKey, answer: extendRoundResponse }),
    invalidates: touched,
    onDone,
  });
}

/** Locks a round. */
export function useLockRound(round: string, onDone: () => void): Command<LockRoundRequest, RoundStateAnswer> {
  return useCommand({
    run: (body: LockRoundRequest, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/lock`, { body, idempotencyKey, answer: roundStateResponse }),
    invalidates: touched,
    onDone,
  });
}

/** Opens a locked round again. */
export function useUnlockRound(
  round: string,
  onDone: () => void,
): Command<UnlockRoundRequest, RoundStateAnswer> {
  return useCommand({
    run: (body: UnlockRoundRequest, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/unlock`, { body, idempotencyKey, answer: roundStateResponse }),
    invalidates: touched,
    onDone,
  });
}

/** Pins a round to another tree after a dry run. */
export function useRepinRound(round: string, onDone: () => void): Command<RepinRoundRequest, RepinPreview> {
  return useCommand({
    run: (body: RepinRoundRequest, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/repin`, { body, idempotencyKey, answer: repinPreview }),
    invalidates: touched,
    onDone,
  });
}
