import { queryOptions } from '@tanstack/react-query';
import { regimeListResponse } from '../../../../contract/rounds/regime.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Reporting regimes a round can be opened for. */
export function regimesQuery() {
  return queryOptions({
    queryKey: ['regimes'] as const,
    queryFn: ({ signal }) => apiRead('/regimes', { answer: regimeListResponse, signal }),
    staleTime: 600_000,
  });
}
