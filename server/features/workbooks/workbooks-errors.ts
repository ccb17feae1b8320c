import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import type { WorkbookNoticeCode } from '../../../contract/workbooks/notices.ts';
import type { WorkbookNotice } from '../../../contract/workbooks/workbook-result.ts';
import type { XlsxErrorCode } from '../../../contract/xlsx/errors.ts';
import { DomainError } from '../../platform/domain-error.ts';

/** A workbook with mistakes; each issue names its cell, such as `1. Giáo dục!F9`. */
export function workbookRefused(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('workbook.refused', { count: issues.length }, issues);
}

export function notATemplate(): DomainError {
  return new DomainError('workbook.not_a_template');
}

export function otherTemplate(found: string, expected: string): DomainError {
  return new DomainError('workbook.other_template', { found, expected });
}

export function otherUnit(found: string, expected: string): DomainError {
  return new DomainError('workbook.other_unit', { found, expected });
}

export function otherRound(found: string, expected: string): DomainError {
  return new DomainError('workbook.other_round', { found, expected });
}

export function otherFormVersion(found: string, expected: string): DomainError {
  return new DomainError('workbook.other_form_version', { found, expected });
}

export function repeatedUnit(unit: string, file: string): DomainError {
  return new DomainError('workbook.repeated_unit', { unit, file });
}

export function noFiles(): DomainError {
  return new DomainError('workbook.no_files');
}

export function unreadableFile(reason: string): DomainError {
  return new DomainError('workbook.unreadable_file', { reason });
}

/** The refusal of a file that is no sound workbook, with the code of the XLSX reader. */
export function fileRefused({
  code,
  params,
}: {
  readonly code: XlsxErrorCode;
  readonly params: ProblemParams;
}): DomainError {
  return new DomainError(code, params);
}

/** Something understood differently than it may look, at its cell. */
export function noticeAt(
  code: WorkbookNoticeCode,
  pointer: string,
  params: ProblemParams = {},
): WorkbookNotice {
  return { code, pointer, params };
}
