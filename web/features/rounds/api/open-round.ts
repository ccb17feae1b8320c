import { type OpenRoundRequest, openRoundResponse } from '../../../../contract/rounds/round-commands.ts';
import type { z } from 'zod';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

type OpenedRound = z.infer<typeof openRoundResponse>;

/** Opens a round. */
export function useOpenRound(onOpened: (round: OpenedRound) => void): Command<OpenRoundRequest, OpenedRound> {
  return useCommand({
    run: (body: OpenRoundRequest, idempotencyKey) =>
      apiCommand('POST', '/rounds', { body, idempotencyKey, answer: openRoundResponse }),
    invalidates: [['rounds'], ['waiting']],
    onDone: onOpened,
  });
}
