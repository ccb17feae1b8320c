import { z } from 'zod';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Sets the person's own password. */
export function useChangePassword(onChanged: () => void): Command<PasswordChange, unknown> {
  return useCommand({
    run: (body: PasswordChange, idempotencyKey) =>
      apiCommand('POST', '/session/password', { body, idempotencyKey, answer: z.unknown() }),
    invalidates: [sessionKey],
    onDone: onChanged,
  });
}
