import { queryOptions } from '@tanstack/react-query';
import { packLevels } from '../../../../contract/org-units/level.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Names of the levels, the highest first. */
export function levelsQuery() {
  return queryOptions({
    queryKey: ['levels'] as const,
    queryFn: ({ signal }) => apiRead('/levels', { answer: packLevels, signal }),
    staleTime: 600_000,
  });
}
