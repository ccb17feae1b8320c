import type { AccountId, AppointmentId } from '../../../contract/kernel/ids.ts';
import type { ShownReportState } from '../../../contract/reports/report-state.ts';

/** What can be done to a report. */
export const reportActions = [
  'open',
  'save',
  'markReady',
  'unmarkReady',
  'submit',
  'approve',
  'return',
  'reopen',
  'comment',
] as const;
export type ReportAction = (typeof reportActions)[number];

/** States in which each action is permitted. A save on a returned or reopened report opens its next version. */
export const permittedStates: Readonly<Record<ReportAction, readonly ShownReportState[]>> = {
  open: ['none', 'returned', 'reopened'],
  save: ['none', 'draft', 'returned', 'reopened'],
  markReady: ['draft'],
  unmarkReady: ['draft'],
  submit: ['draft'],
  approve: ['submitted'],
  return: ['submitted'],
  reopen: ['approved'],
  comment: ['draft', 'submitted', 'approved', 'returned', 'reopened'],
};

/** Parts in the chain of a report a post can give; each of two people at least. */
export const reportParts = ['prepare', 'sign', 'accept'] as const;
export type ReportPart = (typeof reportParts)[number];

/** By which appointment the caller holds each part for this report; null where by none. */
export type ReportReach = Readonly<Record<ReportPart, AppointmentId | null>>;

/** All that decides whether an action is refused. */
export interface ReportFacts {
  readonly state: ShownReportState;
  readonly isReady: boolean;
  readonly isLocked: boolean;
  readonly reach: ReportReach;
  readonly callerId: AccountId | null;
  /** Whether the program itself asks: it holds no post, but takes in the workbooks of units. */
  readonly isProgram?: boolean;
  /** Who wrote or put forward the current version or one it was copied from. */
  readonly preparedBy: readonly AccountId[];
  readonly submittedBy: AccountId | null;
}
