import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { findAccount, updateAccount } from './account-store.ts';
import { accountsForbidden, passwordRefused, unknownAccount } from './accounts-errors.ts';
import { clearAttempts } from './login-throttle-store.ts';
import { hashPassword } from './password-hash.ts';
import { findPasswordFault } from './password-rules.ts';
import { revokeSessions } from './session-store.ts';

/**
 * Sets the password of any account from the machine itself, for whoever owns the data folder: the way back in when the
 * only administrator is locked out. Ends the account's sessions.
 * Errors: `auth.forbidden` unless run by the program itself, `account.unknown`, `password.*` at `/password`.
 */
export async function setPassword(
  deps: CommandDeps,
  context: CommandContext,
  login: string,
  password: string,
  options: { readonly mustChange: boolean },
): Promise<void> {
  if (context.actor.via !== 'program') throw accountsForbidden();
  const fault = findPasswordFault(password, login);
  if (fault) throw passwordRefused(fault.code, fault.params, '/password');
  const hash = await hashPassword(password);
  await runCommand(deps, { ...context, idempotencyKey: null }, 'accounts.set-password', {}, async (tx) => {
    const account = await findAccount(tx, login);
    if (!account) throw unknownAccount(login);
    const now = deps.clock.now();
    await updateAccount(
      tx,
      account.id,
      { password_hash: hash, must_change_password: options.mustChange },
      now,
    );
    const revoked = await revokeSessions(tx, account.id, 'all', now);
    await clearAttempts(tx, login, now);
    return {
      result: null,
      audit: [
        {
          action: 'accounts.set-password',
          subject: { kind: 'account', id: login },
          unitId: null,
          after: { ...options, revokedSessions: revoked.length },
        },
      ],
    };
  });
}
