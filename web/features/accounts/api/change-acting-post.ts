import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { AppointmentId } from '../../../../contract/kernel/ids.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

/** Acts in another of the person's posts; what was loaded for the former one is read again. */
export function useChangeActingPost(): Command<AppointmentId, null> {
  const queries = useQueryClient();
  return useCommand({
    run: (appointmentId: AppointmentId, idempotencyKey) =>
      apiCommand('POST', '/session/acting-as', { body: { appointmentId }, idempotencyKey, answer: z.null() }),
    onDone: () => void queries.invalidateQueries(),
  });
}
