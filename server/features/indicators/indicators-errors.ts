import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { DomainError } from '../../platform/domain-error.ts';

export function formNotFound(form: string, number: number | null): DomainError {
  return new DomainError('form.not_found', { form, number: number ?? '–' });
}

export function formInvalid(form: string, issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('form.invalid', { form }, issues);
}

export function packNotFound(pack: string): DomainError {
  return new DomainError('pack.not_found', { pack });
}

export function packInvalid(pack: string, issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('pack.invalid', { pack }, issues);
}

export function manageFormsForbidden(): DomainError {
  return new DomainError('auth.forbidden');
}
