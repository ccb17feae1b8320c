import { queryOptions } from '@tanstack/react-query';
import { roundListResponse } from '../../../../contract/rounds/round-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** All rounds that concern the person, the newest period first. */
export function roundsQuery() {
  return queryOptions({
    queryKey: ['rounds', 'list'] as const,
    queryFn: ({ signal }) => apiRead('/rounds', { answer: roundListResponse, signal }),
  });
}
