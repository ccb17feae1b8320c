import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { DomainError } from '../domain-error.ts';

/** The document holds something its layout or the page cannot; every mistake is among the issues. */
export function documentInvalid(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('office.document_invalid', {}, issues);
}

/** The file could not be made of a valid document: a fault of the program, not of the input. */
export function renderFailed(cause: unknown): DomainError {
  const error = new DomainError('office.render_failed');
  error.cause = cause;
  return error;
}
