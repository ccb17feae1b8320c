import { DomainError } from '../../platform/domain-error.ts';
import type { HistoryFault } from './structure-rules.ts';

export function unknownUnit(code: string): DomainError {
  return new DomainError('structure.unknown_unit', { code });
}

export function unitNotOpen(code: string, on: string): DomainError {
  return new DomainError('structure.unit_not_open', { code, on });
}

export function unitCodeTaken(code: string): DomainError {
  return new DomainError('structure.code_taken', { code });
}

export function unknownParent(parent: string): DomainError {
  return new DomainError('structure.unknown_parent', { parent });
}

export function parentNotOpen(code: string, parent: string, from: string): DomainError {
  return new DomainError('structure.parent_not_open', { code, parent, from });
}

export function structureCycle(code: string): DomainError {
  return new DomainError('structure.cycle', { code });
}

export function unitsBelowOpen(code: string, count: number): DomainError {
  return new DomainError('structure.units_below_open', { code, count });
}

export function bodiesBesideOpen(code: string, count: number): DomainError {
  return new DomainError('structure.bodies_open', { code, count });
}

export function unknownLevel(level: string): DomainError {
  return new DomainError('structure.unknown_level', { level });
}

export function lineageIncomplete(): DomainError {
  return new DomainError('structure.lineage_incomplete');
}

export function ratiosDoNotMakeOne(code: string): DomainError {
  return new DomainError('structure.ratios_do_not_make_one', { code });
}

export function structureForbidden(): DomainError {
  return new DomainError('auth.forbidden');
}

export function unknownBody(code: string): DomainError {
  return new DomainError('body.unknown', { code });
}

export function bodyCodeTaken(code: string): DomainError {
  return new DomainError('body.code_taken', { code });
}

export function bodyNotOpen(code: string, on: string): DomainError {
  return new DomainError('body.not_open', { code, on });
}

export function bodiesBelowOpen(code: string, count: number): DomainError {
  return new DomainError('body.bodies_below_open', { code, count });
}

/** The refusal that a fault in the history of one unit means. */
export function historyRefusal(code: string, on: string, fault: HistoryFault): DomainError {
  switch (fault.kind) {
    case 'not_open':
      return unitNotOpen(code, on);
    case 'later_change':
      return new DomainError('structure.later_change', { code, from: fault.from });
    case 'first_day':
      return new DomainError('structure.closed_on_first_day', { code, from: fault.from });
    case 'nothing_changed':
      return new DomainError('structure.nothing_changed', { code });
  }
}
