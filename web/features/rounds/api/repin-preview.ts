import { queryOptions } from '@tanstack/react-query';
import { repinPreview } from '../../../../contract/rounds/round-commands.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Dry run: what pinning the round to the tree of a day would change. */
export function repinPreviewQuery(round: string, treeOn: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'repin', treeOn] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/repin`, { answer: repinPreview, query: { treeOn }, signal }),
    staleTime: 0,
  });
}
