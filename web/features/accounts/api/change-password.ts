import { z } from 'zod';
import type { ChangePasswordRequest } from '../../../../contract/accounts/session.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

/** Sets the person's own password. */
export function useChangePassword(onChanged: () => void): Command<ChangePasswordRequest, null> {
  return useCommand({
    run: (body: ChangePasswordRequest, idempotencyKey) =>
      apiCommand('POST', '/session/password', { body, idempotencyKey, answer: z.null() }),
    invalidates: [sessionKey],
    onDone: onChanged,
  });
}
