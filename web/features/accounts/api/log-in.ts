import { useQueryClient } from '@tanstack/react-query';
import { type LogInRequest, type Session, session } from '../../../../contract/accounts/session.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

/** Logs in; the answer is the new session. */
export function useLogIn(onLoggedIn: (session: Session) => void): Command<LogInRequest, Session> {
  const queries = useQueryClient();
  return useCommand({
    run: (body: LogInRequest, idempotencyKey) =>
      apiCommand('POST', '/session', { body, idempotencyKey, answer: session }),
    onDone: (answer) => {
      queries.setQueryData(sessionKey, answer);
      onLoggedIn(answer);
    },
  });
}
