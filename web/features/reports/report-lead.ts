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
