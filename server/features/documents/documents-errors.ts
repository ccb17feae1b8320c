import { DomainError } from '../../platform/domain-error.ts';

export function unknownDocumentType(type: string, layout: string): DomainError {
  return new DomainError('document.unknown_type', { type, layout });
}

export function unknownDocumentUnit(unit: string | number, on: string): DomainError {
  return new DomainError('document.unknown_unit', { unit, on });
}

export function unknownDocumentBody(body: string, unit: string, on: string): DomainError {
  return new DomainError('document.unknown_body', { body, unit, on });
}

export function partyBodyNeeded(): DomainError {
  return new DomainError('document.body_needed');
}

export function registerForbidden(): DomainError {
  return new DomainError('auth.forbidden');
}
