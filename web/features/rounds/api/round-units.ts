import { queryOptions } from '@tanstack/react-query';
import { roundUnitsResponse, unitDeadline } from '../../../../contract/rounds/round-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Units that got more time than their level. */
export function extendedUnitsQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'extended'] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/units`, {
        answer: roundUnitsResponse,
        query: { extendedOnly: true, limit: 1000 },
        signal,
      }),
  });
}

/** The last day of one unit and how it came about. */
export function unitDeadlineQuery(round: string, unit: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'deadline', unit] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/units/${unit}/deadline`, { answer: unitDeadline, signal }),
  });
}
