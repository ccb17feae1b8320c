import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

/** Ends the session and forgets everything that was loaded with it. */
export function useLogOut(onLoggedOut: () => void): Command<undefined, null> {
  const queries = useQueryClient();
  return useCommand({
    run: (_: undefined, idempotencyKey) =>
      apiCommand('DELETE', '/session', { idempotencyKey, answer: z.null() }),
    onDone: () => {
      queries.clear();
      queries.setQueryData(sessionKey, null);
      onLoggedOut();
    },
  });
}
