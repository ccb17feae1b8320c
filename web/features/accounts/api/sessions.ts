import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { type OpenSession, openSessions } from '../../../../contract/accounts/session.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

const openSessionsKey = ['sessions'] as const;

/** Where this account is logged in. */
export function openSessionsQuery() {
  return queryOptions<readonly OpenSession[]>({
    queryKey: openSessionsKey,
    queryFn: ({ signal }) => apiRead('/sessions', { answer: openSessions, signal }),
  });
}

/** Ends one of the account's sessions. */
export function useRevokeSession(onRevoked: (session: OpenSession) => void): Command<OpenSession, null> {
  return useCommand({
    run: ({ id }: OpenSession, idempotencyKey) =>
      apiCommand('DELETE', `/sessions/${id}`, { idempotencyKey, answer: z.null() }),
    invalidates: [openSessionsKey],
    onDone: (_, session) => onRevoked(session),
  });
}
