import { queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { unitPage, unitTree } from '../../../../contract/org-units/unit.ts';
import { unitDetail } from '../../../../contract/org-units/unit-detail.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** What every change of the structure makes out of date. */
export const unitsKey = ['units'] as const;

/** The whole tree on a day; today's without one. */
export function unitTreeQuery(on?: IsoDate) {
  return queryOptions({
    queryKey: on === undefined ? (['units', 'tree'] as const) : (['units', 'tree', on] as const),
    queryFn: ({ signal }) => apiRead('/units/tree', { answer: unitTree, query: { on }, signal }),
    staleTime: 300_000,
  });
}

/** One unit on a day: history, bodies, posts. */
export function unitQuery(code: string, on?: IsoDate) {
  return queryOptions({
    queryKey: ['units', 'one', code, on ?? ''] as const,
    queryFn: ({ signal }) =>
      apiRead(`/units/${encodeURIComponent(code)}`, { answer: unitDetail, query: { on }, signal }),
  });
}

/** The first ten units whose name or code holds the words. */
export function searchUnits(term: string, signal: AbortSignal) {
  return apiRead('/units', { answer: unitPage, query: { q: term, limit: 10 }, signal });
}
