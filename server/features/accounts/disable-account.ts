import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { updateAccount } from './account-store.ts';
import { alreadyDisabled } from './accounts-errors.ts';
import { manageAccount } from './manage-account.ts';
import { revokeSessions } from './session-store.ts';

/**
 * Closes an account and ends its sessions at once; its access tokens stop working while it is closed.
 * Errors: `auth.forbidden`, `account.unknown`, `account.own`, `account.already_disabled`.
 */
export function disableAccount(
  deps: CommandDeps,
  context: CommandContext,
  login: string,
): Promise<{ login: string }> {
  return manageAccount(deps, context, 'accounts.disable-account', login, async (tx, account) => {
    if (account.isDisabled) throw alreadyDisabled(login);
    const now = deps.clock.now();
    await updateAccount(tx, account.id, { disabled_at: now.toString() }, now);
    const revoked = await revokeSessions(tx, account.id, 'all', now);
    return { after: { isDisabled: true, revokedSessions: revoked.length } };
  });
}
