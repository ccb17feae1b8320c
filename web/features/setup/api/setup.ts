import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { session } from '../../../../contract/accounts/session.ts';
import { type SetupRequest, setupState } from '../../../../contract/accounts/setup.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { makeIdempotencyKey } from '../../../platform/api/idempotency-key.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { type Session, sessionKey } from '../../../platform/session/session.ts';

const setupKey = ['setup'] as const;

function setupQuery() {
  return queryOptions({
    queryKey: setupKey,
    queryFn: ({ signal }) => apiRead('/setup', { answer: setupState, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Whether nobody has set up the organisation yet; a server that does not answer is no reason to think so. */
export async function isSetupNeeded(queries: QueryClient): Promise<boolean> {
  try {
    return (await queries.ensureQueryData(setupQuery())).isNeeded;
  } catch {
    return false;
  }
}

/** Sets up the organisation and logs the first administrator in. */
export function useSetUp(onDone: () => void): Command<SetupRequest, Session> {
  const queries = useQueryClient();
  return useCommand({
    run: async (body: SetupRequest, idempotencyKey) => {
      await apiCommand('POST', '/setup', {
        body,
        idempotencyKey,
        answer: z.strictObject({ login: z.string() }),
      });
      queries.setQueryData(setupKey, { isNeeded: false });
      const { login, password } = body.administrator;
      return apiCommand('POST', '/session', {
        body: { login, password },
        idempotencyKey: makeIdempotencyKey(),
        answer: session,
      });
    },
    onDone: (answer) => {
      queries.setQueryData(sessionKey, answer);
      onDone();
    },
  });
}
