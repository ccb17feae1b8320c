import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { DomainError } from '../../platform/domain-error.ts';

export function setForbidden(unit: string): DomainError {
  return new DomainError('target.set_forbidden', { unit });
}

/** Also for what exists but the caller may not see. */
export function unitNotVisible(): DomainError {
  return new DomainError('resource.not_found');
}

export function invalidTargets(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('request.invalid', {}, issues);
}
