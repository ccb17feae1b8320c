import type { ErrorCode } from '../../contract/errors.ts';
import type { ProblemIssue, ProblemParams } from '../../contract/kernel/problem.ts';

/** A refusal the field knows: a stable code, its parameters and every issue found. Never prose. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: ProblemParams;
  readonly issues: readonly ProblemIssue[];

  constructor(code: ErrorCode, params: ProblemParams = {}, issues: readonly ProblemIssue[] = []) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
    this.issues = issues;
  }
}

/** One issue with its place; the code is checked against the catalogue. */
export function issueAt(code: ErrorCode, pointer: string, params: ProblemParams = {}): ProblemIssue {
  return { code, pointer, params };
}
