import { z } from 'zod';
import type {
  BodySummary,
  CloseBodyRequest,
  CreateBodyRequest,
} from '../../../../contract/org-units/unit-detail.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { unitsKey } from './units.ts';

const bodyChanged = z.strictObject({ code: z.string() });
type BodyChanged = z.infer<typeof bodyChanged>;

/** Sets up a body beside a unit. */
export function useCreateBody(
  onDone: (changed: BodyChanged) => void,
): Command<CreateBodyRequest, BodyChanged> {
  return useCommand({
    run: (body: CreateBodyRequest, idempotencyKey) =>
      apiCommand('POST', '/bodies', { body, idempotencyKey, answer: bodyChanged }),
    invalidates: [unitsKey],
    onDone,
  });
}

/** Ends a body from a day on. */
export function useCloseBody(
  body: BodySummary,
  onDone: (changed: BodyChanged) => void,
): Command<CloseBodyRequest, BodyChanged> {
  return useCommand({
    run: (request: CloseBodyRequest, idempotencyKey) =>
      apiCommand('POST', `/bodies/${encodeURIComponent(body.code)}/close`, {
        body: request,
        idempotencyKey,
        answer: bodyChanged,
      }),
    invalidates: [unitsKey],
    onDone,
  });
}
