import { useQueryClient } from '@tanstack/react-query';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { type Session, sessionKey } from '../../../platform/session/session.ts';
import { session } from '../../../platform/session/session-answer.ts';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Logs in; the answer is the new session. */
export function useLogIn(onLoggedIn: (session: Session) => void): Command<Credentials, Session> {
  const queries = useQueryClient();
  return useCommand({
    run: (body: Credentials, idempotencyKey) =>
      apiCommand('POST', '/session', { body, idempotencyKey, answer: session }),
    onDone: (answer) => {
      queries.setQueryData(sessionKey, answer);
      onLoggedIn(answer);
    },
  });
}
