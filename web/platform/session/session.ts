import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type Session, session } from '../../../contract/accounts/session.ts';
import { apiRead } from '../api/api-client.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { noteSessionExpired } from './session-expiry.ts';

export type { Session };

export const sessionKey = ['session'] as const;

/** Who is logged in, or null; nobody being logged in is an answer here, not a failure. */
export function sessionQuery() {
  return queryOptions<Session | null>({
    queryKey: sessionKey,
    queryFn: async ({ signal, client }) => {
      try {
        return await apiRead('/session', { answer: session, signal });
      } catch (failure) {
        if (!(failure instanceof ApiProblem) || failure.status !== 401) throw failure;
        const known = client.getQueryData<Session | null>(sessionKey);
        if (known === undefined || known === null) return null;
        // The page stays as it is under the dialog that asks for the password again.
        noteSessionExpired();
        return known;
      }
    },
    staleTime: 60_000,
  });
}

/** The session on pages behind the log-in; throws where nobody is logged in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery());
  if (data === null) throw new Error('useSession is for pages behind the log-in');
  return data;
}

/** The session where it may be absent. */
export function useMaybeSession(): Session | null | undefined {
  return useQuery(sessionQuery()).data;
}
