import { useQueryClient } from '@tanstack/react-query';
import { type Session, session } from '../../../../contract/accounts/session.ts';
import type { AppointmentId } from '../../../../contract/kernel/ids.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

/** Acts in another of the person's posts; what was loaded for the former one is read again. */
export function useChangeActingPost(): Command<AppointmentId, Session> {
  const queries = useQueryClient();
  return useCommand({
    run: (appointmentId: AppointmentId, idempotencyKey) =>
      apiCommand('PUT', '/session/acting-as', { body: { appointmentId }, idempotencyKey, answer: session }),
    onDone: (answer) => {
      queries.setQueryData(sessionKey, answer);
      void queries.invalidateQueries();
    },
  });
}
