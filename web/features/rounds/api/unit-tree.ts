import { queryOptions } from '@tanstack/react-query';
import { unitTree } from '../../../../contract/org-units/unit.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Today's tree of units. */
export function unitTreeQuery() {
  return queryOptions({
    queryKey: ['units', 'tree'] as const,
    queryFn: ({ signal }) => apiRead('/units/tree', { answer: unitTree, signal }),
    staleTime: 300_000,
  });
}
