import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { ReportState, ShownReportState } from '../../../contract/reports/report-state.ts';
import { DomainError, issueAt } from '../../platform/domain-error.ts';
import type { ReportRefusal } from './report-policy.ts';

const stateNames: Readonly<Record<ReportState, { vi: string; en: string }>> = {
  draft: { vi: 'đang soạn', en: 'a draft' },
  submitted: { vi: 'đã gửi, chờ duyệt', en: 'submitted and waits to be accepted' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  reopened: { vi: 'được mở lại', en: 'reopened' },
};

/** What the sentences of refusals name. */
export interface RefusedReport {
  readonly round: string;
  readonly unit: string;
  readonly state: ShownReportState;
  /** Names and posts of who can unlock the round. */
  readonly unlockers: readonly string[];
}

/** The refusal of an action as the policy found it. */
export function reportRefused(
  code: ReportRefusal,
  { round, unit, state, unlockers }: RefusedReport,
): DomainError {
  switch (code) {
    case 'round.locked':
      return new DomainError(code, { round, unlockers: unlockers.join('; ') || '–' });
    case 'report.not_started':
      return new DomainError(code, { round, unit });
    case 'report.wrong_state': {
      const name = state === 'none' ? { vi: 'chưa lập', en: 'not begun' } : stateNames[state];
      return new DomainError(code, { round, unit, state, stateVi: name.vi, stateEn: name.en });
    }
    default:
      return new DomainError(code, { round, unit });
  }
}

/** One version of a report, as seen or as it is. */
export interface VersionMark {
  readonly version: number;
  readonly edit: number;
}

export function staleVersion(
  yours: VersionMark,
  current: VersionMark & { readonly state: ShownReportState; readonly savedAt: string | null },
  differences: readonly ProblemIssue[] = [],
): DomainError {
  return new DomainError(
    'report.stale_version',
    {
      yourVersion: yours.version,
      yourEdit: yours.edit,
      currentVersion: current.version,
      currentEdit: current.edit,
      currentState: current.state,
      savedAt: current.savedAt,
    },
    differences,
  );
}

export function valueDiffers(pointer: string, yours: string | null, theirs: string | null): ProblemIssue {
  return issueAt('report.value_differs', pointer, { yours: yours ?? '–', theirs: theirs ?? '–' });
}

export function reportNotExpected(round: string, unit: string): DomainError {
  return new DomainError('report.not_expected', { round, unit });
}

/** Also for what exists but the caller may not see, so that its existence is not told. */
export function reportNotVisible(): DomainError {
  return new DomainError('resource.not_found');
}

export function invalidDraft(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('report.invalid_draft', { count: issues.length }, issues);
}

export function reportHasErrors(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('report.has_errors', { count: issues.length }, issues);
}

export function warningsNotAcknowledged(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('report.warnings_not_acknowledged', { count: issues.length }, issues);
}

export function commentNotFound(comment: number): DomainError {
  return new DomainError('report.comment_not_found', { comment });
}

export function commentResolved(comment: number): DomainError {
  return new DomainError('report.comment_resolved', { comment });
}

export function versionNotFound(version: number): DomainError {
  return new DomainError('report.version_not_found', { version });
}

export function unknownCell(indicator: string, column: string | null): DomainError {
  return new DomainError('report.unknown_cell', { cell: cellName(indicator, column) });
}

export function unknownHeading(line: string, heading: string): DomainError {
  return new DomainError('report.unknown_heading', { line, heading });
}

/** How refusals name a cell: indicator, or indicator/column, with the part of a ratio. */
export function cellName(indicator: string, column: string | null, part = 'value'): string {
  return [indicator, column, part === 'value' ? null : part].filter((name) => name !== null).join('/');
}
