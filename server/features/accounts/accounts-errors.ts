import type { ErrorCode } from '../../../contract/errors.ts';
import type { ProblemParams } from '../../../contract/kernel/problem.ts';
import { DomainError, issueAt } from '../../platform/domain-error.ts';

export const wrongCredentials = (): DomainError => new DomainError('auth.wrong_credentials');
export const tooManyAttempts = (seconds: number): DomainError =>
  new DomainError('auth.too_many_attempts', { seconds });
export const passwordChangeRequired = (): DomainError => new DomainError('auth.password_change_required');
export const appointmentNotHeld = (): DomainError => new DomainError('auth.appointment_not_held');
export const sessionNeeded = (): DomainError => new DomainError('auth.session_needed');
export const accountsForbidden = (): DomainError => new DomainError('auth.forbidden');
export const unknownAccount = (login: string): DomainError => new DomainError('account.unknown', { login });
export const loginTaken = (login: string): DomainError => new DomainError('account.login_taken', { login });
export const personHasAccount = (person: string): DomainError =>
  new DomainError('account.person_has_account', { person });
export const alreadyDisabled = (login: string): DomainError =>
  new DomainError('account.already_disabled', { login });
export const notDisabled = (login: string): DomainError => new DomainError('account.not_disabled', { login });
export const ownAccount = (): DomainError => new DomainError('account.own');
export const unknownSession = (): DomainError => new DomainError('session.unknown');
export const unknownToken = (): DomainError => new DomainError('token.unknown');
export const tokenExpiredAtBirth = (): DomainError => new DomainError('token.expired_at_birth');
export const unknownPerson = (code: string): DomainError => new DomainError('person.unknown', { code });
export const personCodeTaken = (code: string): DomainError => new DomainError('person.code_taken', { code });
export const rankKnown = (from: string): DomainError => new DomainError('person.rank_known', { from });
export const unknownPost = (code: string): DomainError => new DomainError('post.unknown', { code });
export const postCodeTaken = (code: string): DomainError => new DomainError('post.code_taken', { code });
export const unknownUnitOfPost = (code: string): DomainError =>
  new DomainError('structure.unknown_unit', { code });
export const bodyOfOtherUnit = (body: string, unit: string): DomainError =>
  new DomainError('post.body_of_other_unit', { body, unit });
export const unknownAppointment = (): DomainError => new DomainError('appointment.unknown');
export const appointmentOverlaps = (person: string, post: string): DomainError =>
  new DomainError('appointment.overlaps', { person, post });
export const appointmentEnded = (to: string): DomainError => new DomainError('appointment.ended', { to });
export const endsBeforeStart = (from: string, to: string): DomainError =>
  new DomainError('appointment.ends_before_start', { from, to });
export const ownAppointment = (): DomainError => new DomainError('appointment.own');
export const setupDone = (): DomainError => new DomainError('setup.done');
export const wrongSetupCode = (): DomainError => new DomainError('setup.wrong_code');

/** A refused password with the field it was typed in. */
export function passwordRefused(code: ErrorCode, params: ProblemParams, pointer: string): DomainError {
  return new DomainError(code, params, [issueAt(code, pointer, params)]);
}
