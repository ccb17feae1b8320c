import { queryOptions } from '@tanstack/react-query';
import { vocabulary } from '../../../../contract/indicators/pack.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Levels, kinds of unit and ranks, from the domain packs; empty while none is loaded. */
export function vocabularyQuery() {
  return queryOptions({
    queryKey: ['vocabulary'] as const,
    queryFn: ({ signal }) => apiRead('/vocabulary', { answer: vocabulary, signal }),
    staleTime: 300_000,
  });
}
