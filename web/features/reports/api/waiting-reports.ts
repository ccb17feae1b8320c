import { queryOptions } from '@tanstack/react-query';
import { waitingReports } from '../../../../contract/reports/waiting-reports.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Reports that wait for the person, from which the queue of those to accept is taken. */
export function waitingReportsQuery() {
  return queryOptions({
    queryKey: ['waiting', 'list'] as const,
    queryFn: ({ signal }) => apiRead('/reports/waiting', { answer: waitingReports, signal }),
  });
}
