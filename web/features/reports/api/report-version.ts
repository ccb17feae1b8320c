import { queryOptions } from '@tanstack/react-query';
import { reportVersionView } from '../../../../contract/reports/report-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';
import { reportKey } from './report.ts';

/** One version of a report as it was. */
export function reportVersionQuery(round: string, unit: string, number: number) {
  return queryOptions({
    queryKey: [...reportKey(round, unit), 'versions', number] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/reports/${unit}/versions/${number}`, { answer: reportVersionView, signal }),
  });
}
