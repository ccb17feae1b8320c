import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { updateAccount } from './account-store.ts';
import { notDisabled } from './accounts-errors.ts';
import { manageAccount } from './manage-account.ts';

/**
 * Opens a disabled account again.
 * Errors: `auth.forbidden`, `account.unknown`, `account.own`, `account.not_disabled`.
 */
export function enableAccount(
  deps: CommandDeps,
  context: CommandContext,
  login: string,
): Promise<{ login: string }> {
  return manageAccount(deps, context, 'accounts.enable-account', login, async (tx, account) => {
    if (!account.isDisabled) throw notDisabled(login);
    await updateAccount(tx, account.id, { disabled_at: null }, deps.clock.now());
    return { after: { isDisabled: false } };
  });
}
