import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { auditPage } from '../../../../contract/accounts/audit.ts';
import { issuedNumbersResponse } from '../../../../contract/documents/issued-number.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { unitTree } from '../../../../contract/org-units/unit.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

/** Document numbers of a unit in a year. */
export function numbersQuery(unit: string, year: number, type: string | undefined) {
  return queryOptions({
    queryKey: ['numbers', unit, year, type ?? ''] as const,
    queryFn: ({ signal }) =>
      apiRead('/documents/numbers', { answer: issuedNumbersResponse, query: { unit, year, type }, signal }),
  });
}

/** What the audit log is narrowed to. */
export interface AuditFilter {
  readonly kind?: string | undefined;
  readonly unit?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** The audit log, the newest first, page by page. */
export function auditLogQuery({ kind, unit, person, from, to }: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', kind ?? '', unit ?? '', person ?? '', from ?? '', to ?? ''] as const,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) =>
      apiRead('/audit', {
        answer: auditPage,
        query: { subjectKind: kind, unit, person, from, to, before: pageParam, limit: 100 },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Today's tree of units, to choose one. */
export function unitTreeQuery() {
  return queryOptions({
    queryKey: ['units', 'tree'] as const,
    queryFn: ({ signal }) => apiRead('/units/tree', { answer: unitTree, signal }),
    staleTime: 300_000,
  });
}
