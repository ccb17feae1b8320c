import type { Transaction } from 'kysely';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { findAccount, type StoredAccount } from './account-store.ts';
import { ownAccount, unknownAccount } from './accounts-errors.ts';
import { assertAdministrator, isManaged } from './people-rights.ts';

/** What a command does to one account; the change goes into the audit row. */
export interface AccountChange {
  readonly before?: unknown;
  readonly after: unknown;
}

/**
 * Runs a command of an administrator on somebody else's account.
 * Errors: `auth.forbidden`, `account.unknown` (also for accounts out of reach), `account.own`.
 */
export function manageAccount(
  deps: CommandDeps,
  context: CommandContext,
  name: string,
  login: string,
  work: (tx: Transaction<unknown>, account: StoredAccount) => Promise<AccountChange>,
): Promise<{ login: string }> {
  return runCommand(deps, context, name, { login }, async (tx) => {
    assertAdministrator(context);
    const account = await findAccount(tx, login);
    if (!account || !(await isManaged(tx, deps, context, account.personId))) throw unknownAccount(login);
    if (account.id === context.actor.accountId) throw ownAccount();
    const change = await work(tx, account);
    return {
      result: { login },
      audit: [{ action: name, subject: { kind: 'account', id: login }, unitId: null, ...change }],
    };
  });
}
