import type { ChangePasswordRequest } from '../../../contract/accounts/session.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { findAccountById, updateAccount } from './account-store.ts';
import { passwordRefused, sessionNeeded, tooManyAttempts, wrongCredentials } from './accounts-errors.ts';
import type { Credential } from './credential-facts.ts';
import { clearAttempts, takeAttempt } from './login-throttle-store.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { findPasswordFault } from './password-rules.ts';
import { revokeSessions } from './session-store.ts';

/**
 * Changes the own password and ends the account's other sessions.
 * Errors: `auth.session_needed`, `auth.wrong_credentials`, `auth.too_many_attempts`, `password.*` at `/newPassword`.
 */
export async function changePassword(
  deps: CommandDeps,
  context: CommandContext,
  credential: Credential | undefined,
  { currentPassword, newPassword }: ChangePasswordRequest,
): Promise<void> {
  if (credential?.kind !== 'session') throw sessionNeeded();
  const account = await findAccountById(deps.db, credential.accountId);
  if (!account) throw sessionNeeded();
  const wait = await takeAttempt(deps.db, account.login, deps.clock.now());
  if (wait > 0) throw tooManyAttempts(wait);
  if (!(await verifyPassword(currentPassword, account.passwordHash))) throw wrongCredentials();
  const fault =
    currentPassword === newPassword
      ? ({ code: 'password.unchanged', params: {} } as const)
      : findPasswordFault(newPassword, account.login);
  if (fault) {
    await clearAttempts(deps.db, account.login, deps.clock.now());
    throw passwordRefused(fault.code, fault.params, '/newPassword');
  }
  const hash = await hashPassword(newPassword);
  await runCommand(
    { ...deps },
    { ...context, idempotencyKey: null },
    'accounts.change-password',
    {},
    async (tx) => {
      const now = deps.clock.now();
      await updateAccount(tx, account.id, { password_hash: hash, must_change_password: false }, now);
      const revoked = await revokeSessions(tx, account.id, { except: credential.id }, now);
      await clearAttempts(tx, account.login, now);
      return {
        result: null,
        audit: [
          {
            action: 'accounts.change-password',
            subject: { kind: 'account', id: account.login },
            unitId: null,
            after: { revokedSessions: revoked.length },
          },
        ],
      };
    },
  );
}
