import { queryOptions } from '@tanstack/react-query';
import type { NarrativeHeading } from '../../../../contract/indicators/form-definition.ts';
import { subordinateStatements } from '../../../../contract/reports/report-view.ts';
import { apiRead } from '../../../platform/api/api-client.ts';
import { reportKey } from './report.ts';

/** What the approved reports of the units directly below say under a heading. */
export function subordinateStatementsQuery(
  round: string,
  unit: string,
  place: { readonly line: string; readonly heading: NarrativeHeading },
) {
  return queryOptions({
    queryKey: [...reportKey(round, unit), 'statements', place.line, place.heading] as const,
    queryFn: ({ signal }) =>
      apiRead(`/rounds/${round}/reports/${unit}/statements`, {
        answer: subordinateStatements,
        query: { line: place.line, heading: place.heading },
        signal,
      }),
  });
}
