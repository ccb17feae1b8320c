import { queryOptions } from '@tanstack/react-query';
import { reportView } from '../../../../contract/reports/report-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';

export function reportKey(round: string, unit: string) {
  return ['rounds', round, 'reports', unit] as const;
}

/** The screen of one unit's report. */
export function reportQuery(round: string, unit: string) {
  return queryOptions({
    queryKey: [...reportKey(round, unit), 'view'] as const,
    queryFn: ({ signal }) => apiRead(`/rounds/${round}/reports/${unit}`, { answer: reportView, signal }),
  });
}
