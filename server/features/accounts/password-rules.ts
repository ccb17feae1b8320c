import type { ErrorCode } from '../../../contract/errors.ts';
import type { ProblemParams } from '../../../contract/kernel/problem.ts';
import { commonPasswords } from './common-passwords.ts';

const shortestPassword = 10;
/** Longer input would only make the hash work; nobody types more. */
export const longestPassword = 200;

/** Why a password is refused. */
export interface PasswordFault {
  readonly code: ErrorCode;
  readonly params: ProblemParams;
}

/** A password as it is hashed: NFKC, so that the same letters typed on another keyboard match. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

function isOneRun(text: string): boolean {
  return /^(.{1,3})\1+.{0,2}$/u.test(text);
}

/** Length, likeness to the log-in name, and the passwords everybody tries; undefined when it is right. */
export function findPasswordFault(password: string, login: string): PasswordFault | undefined {
  const text = normalizePassword(password);
  const { length } = Array.from(text);
  if (length < shortestPassword) return { code: 'password.too_short', params: { minimum: shortestPassword } };
  if (length > longestPassword) return { code: 'password.too_long', params: { maximum: longestPassword } };
  const lower = text.toLowerCase();
  if (lower === login || lower === Array.from(login).toReversed().join('') || lower === login + login) {
    return { code: 'password.same_as_login', params: {} };
  }
  if (commonPasswords.has(lower) || isOneRun(lower)) return { code: 'password.too_common', params: {} };
  return undefined;
}
