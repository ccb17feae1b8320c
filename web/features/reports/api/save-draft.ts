import type { SaveDraftRequest } from '../../../../contract/reports/report-commands.ts';
import { type ReportStanding, reportStanding } from '../../../../contract/reports/report-state.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { reportKey } from './report.ts';

/** Saves what changed of a draft; `onSaved` runs before the report is read again. */
export function useSaveDraft(
  round: string,
  unit: string,
  onSaved: (standing: ReportStanding) => void,
): Command<SaveDraftRequest, ReportStanding> {
  return useCommand({
    run: async (body: SaveDraftRequest, idempotencyKey) => {
      const standing = await apiCommand('PUT', `/rounds/${round}/reports/${unit}/draft`, {
        body,
        idempotencyKey,
        answer: reportStanding,
      });
      onSaved(standing);
      return standing;
    },
    invalidates: [reportKey(round, unit)],
  });
}
