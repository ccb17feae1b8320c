import type {
  ReasonedDecisionRequest,
  SeenReport,
  SubmitReportRequest,
} from '../../../../contract/reports/report-commands.ts';
import { type ReportStanding, reportStanding } from '../../../../contract/reports/report-state.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

interface StepBodies {
  readonly draft: SeenReport;
  readonly ready: SeenReport;
  readonly unready: SeenReport;
  readonly submit: SubmitReportRequest;
  readonly approve: { readonly version: number };
  readonly return: ReasonedDecisionRequest;
  readonly reopen: ReasonedDecisionRequest;
}

/** One step in the life of a report: begin, put to the signer, take back, sign, approve, return, reopen. */
export function useReportStep<Step extends keyof StepBodies>(
  step: Step,
  round: string,
  unit: string,
  onDone: (standing: ReportStanding) => void,
): Command<StepBodies[Step], ReportStanding> {
  return useCommand({
    run: (body: StepBodies[Step], idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/reports/${unit}/${step}`, {
        body,
        idempotencyKey,
        answer: reportStanding,
      }),
    // The board, the queue and every figure above this unit go with it.
    invalidates: [['rounds', round], ['waiting']],
    onDone,
  });
}
