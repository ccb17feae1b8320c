import type { FirstPassword } from '../../../contract/accounts/account.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { updateAccount } from './account-store.ts';
import { clearAttempts } from './login-throttle-store.ts';
import { manageAccount } from './manage-account.ts';
import { hashPassword, makeFirstPassword } from './password-hash.ts';
import { assertAdministrator } from './people-rights.ts';
import { revokeSessions } from './session-store.ts';

/**
 * Gives an account a new one-time password, ends its sessions and forgets failed attempts. The password is in the
 * answer and nowhere else: a repeated request with the same key answers an empty one.
 * Errors: `auth.forbidden`, `account.unknown`, `account.own`.
 */
export async function resetPassword(
  deps: CommandDeps,
  context: CommandContext,
  login: string,
): Promise<FirstPassword> {
  assertAdministrator(context);
  const firstPassword = makeFirstPassword();
  const hash = await hashPassword(firstPassword);
  let isMade = false;
  await manageAccount(deps, context, 'accounts.reset-password', login, async (tx, account) => {
    const now = deps.clock.now();
    await updateAccount(tx, account.id, { password_hash: hash, must_change_password: true }, now);
    const revoked = await revokeSessions(tx, account.id, 'all', now);
    await clearAttempts(tx, login, now);
    isMade = true;
    return { after: { mustChangePassword: true, revokedSessions: revoked.length } };
  });
  return { login, firstPassword: isMade ? firstPassword : '' };
}
