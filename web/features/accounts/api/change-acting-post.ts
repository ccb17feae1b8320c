import { useQueryClient } from '@tanstack/react-query';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { type Session, sessionKey } from '../../../platform/session/session.ts';
import { session } from '../../../platform/session/session-answer.ts';

/** Acts in another of the person's posts; what was loaded for the former one is read again. */
export function useChangeActingPost(): Command<number, Session> {
  const queries = useQueryClient();
  return useCommand({
    run: (appointmentId: number, idempotencyKey) =>
      apiCommand('PUT', '/session/acting-as', { body: { appointmentId }, idempotencyKey, answer: session }),
    onDone: (answer) => {
      queries.setQueryData(sessionKey, answer);
      void queries.invalidateQueries();
    },
  });
}
