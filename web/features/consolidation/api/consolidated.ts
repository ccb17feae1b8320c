import { queryOptions } from '@tanstack/react-query';
import { consolidatedView } from '../../../../contract/consolidation/consolidated-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Consolidated figures of a unit's whole subtree in a round. */
export function consolidatedQuery(round: string, unit: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'figures', unit] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/units/${unit}/figures`, { answer: consolidatedView, signal }),
  });
}
