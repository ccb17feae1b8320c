import { queryOptions } from '@tanstack/react-query';
import { roundDetail } from '../../../../contract/rounds/round-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** A round with its deadlines and everything that happened to it. */
export function roundQuery(round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'detail'] as const,
    queryFn: ({ signal }) => apiRead(`/rounds/${round}`, { answer: roundDetail, signal }),
  });
}
