import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { DomainError } from '../../platform/domain-error.ts';

export function roundNotFound(round: string): DomainError {
  return new DomainError('round.not_found', { round });
}

export function regimeNotFound(regime: string): DomainError {
  return new DomainError('regime.not_found', { regime });
}

/** `unlockers` are the names and posts of who can unlock it. */
export function roundLocked(round: string, unlockers: readonly string[]): DomainError {
  return new DomainError('round.locked', { round, unlockers: unlockers.join('; ') || '–' });
}

export function roundNotLocked(round: string): DomainError {
  return new DomainError('round.not_locked', { round });
}

export function roundManageForbidden(): DomainError {
  return new DomainError('round.manage_forbidden');
}

export function roundAlreadyOpen(round: string): DomainError {
  return new DomainError('round.already_open', { round });
}

export function wrongPeriodKind(period: string, expected: string): DomainError {
  return new DomainError('period.wrong_kind', { period, expected });
}

export function periodNotBegun(period: string, from: string): DomainError {
  return new DomainError('round.period_not_begun', { period, from });
}

export function unknownRoundUnit(unit: string, on: string): DomainError {
  return new DomainError('round.unknown_unit', { unit, on });
}

export function nobodyExpected(unit: string, on: string): DomainError {
  return new DomainError('round.nobody_expected', { unit, on });
}

export function unitNotExpected(unit: string, round: string): DomainError {
  return new DomainError('round.unit_not_expected', { unit, round });
}

export function extensionRefused(issues: readonly ProblemIssue[]): DomainError {
  return new DomainError('round.extension_refused', {}, issues);
}

export function repinChanged(expected: number, actual: number): DomainError {
  return new DomainError('round.repin_changed', { expected, actual });
}

export function repinWithoutEffect(round: string): DomainError {
  return new DomainError('round.repin_without_effect', { round });
}
