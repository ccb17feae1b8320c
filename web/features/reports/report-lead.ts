import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import type { ReportView } from '../../../contract/reports/report-view.ts';

/** What a report is opened for: to prepare it, to sign it, to decide on it, or to read it. */
export type ReportLead = 'prepare' | 'sign' | 'accept' | 'read';

/** What comes first for the caller, from what the server says they may do. */
export function leadOf({ may, isReady }: Pick<ReportView, 'may' | 'isReady'>): ReportLead {
  const isPreparer = may.save === true;
  if (may.submit === true && (isReady || !isPreparer)) return 'sign';
  if (isPreparer) return 'prepare';
  if (may.approve === true || may.return === true || may.reopen === true) return 'accept';
  return 'read';
}

/** Whether figures and words can be typed: a draft that waits for its signer is first taken back. */
export function canType({ may, isReady }: Pick<ReportView, 'may' | 'isReady'>): boolean {
  return may.save === true && !isReady;
}

/** Whether the caller has a decision of their own to take on what is shown, before which it is to be looked at. */
export function isDeciding({
  lead,
  state,
}: {
  readonly lead: ReportLead;
  readonly state: ShownReportState;
}): boolean {
  return lead === 'accept' ? state === 'submitted' : lead !== 'read';
}
