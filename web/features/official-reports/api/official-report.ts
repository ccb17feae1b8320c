import { queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  type IssueOfficialReport,
  type OfficialReportDetails,
  type OfficialReportFormat,
  officialReportView,
  type OfficialReportView,
} from '../../../../contract/official-reports/official-report.ts';
import { apiAddress, apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

/** Names the document of one unit's report in a round. */
export interface DocumentAddress {
  readonly round: string;
  readonly unit: string;
}

function pathOf({ round, unit }: DocumentAddress): string {
  return `/rounds/${round}/units/${unit}/official-report`;
}

function keyOf({ round, unit }: DocumentAddress) {
  return ['rounds', round, 'document', unit] as const;
}

/** The official document of a unit's report. */
export function officialReportQuery(address: DocumentAddress) {
  return queryOptions({
    queryKey: keyOf(address),
    queryFn: ({ signal }) => apiRead(pathOf(address), { answer: officialReportView, signal }),
  });
}

/** Address of a file of the document. */
export function officialReportFile(
  address: DocumentAddress,
  format: OfficialReportFormat,
  layout?: OfficialReportDetails['layout'],
): string {
  return apiAddress(`${pathOf(address)}/file`, { format, layout });
}

/** Saves what a person decides about the document. */
export function useSaveDocument(
  address: DocumentAddress,
  onDone: () => void,
): Command<OfficialReportDetails, OfficialReportView> {
  const queries = useQueryClient();
  return useCommand({
    run: (body: OfficialReportDetails, idempotencyKey) =>
      apiCommand('PUT', pathOf(address), { body, idempotencyKey, answer: officialReportView }),
    onDone: (view) => {
      queries.setQueryData(keyOf(address), view);
      onDone();
    },
  });
}

/** Gives the document its number and date. */
export function useIssueDocument(
  address: DocumentAddress,
  onDone: (view: OfficialReportView) => void,
): Command<IssueOfficialReport, OfficialReportView> {
  const queries = useQueryClient();
  return useCommand({
    run: (body: IssueOfficialReport, idempotencyKey) =>
      apiCommand('POST', `${pathOf(address)}/issue`, { body, idempotencyKey, answer: officialReportView }),
    onDone: (view) => {
      queries.setQueryData(keyOf(address), view);
      onDone(view);
    },
  });
}
