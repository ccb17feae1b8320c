import type { CreatedToken, CreateTokenRequest } from '../../../contract/accounts/account.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import type { SecretDeps } from './accounts-deps.ts';
import { findAccount, findAccountById, type StoredAccount } from './account-store.ts';
import { sessionNeeded, tokenExpiredAtBirth, unknownAccount } from './accounts-errors.ts';
import { apiTokenPrefix, hashToken, makeSecret } from './secret-token.ts';
import { insertToken } from './token-store.ts';

async function targetOf(
  deps: CommandDeps,
  context: CommandContext,
  login: string | null,
): Promise<StoredAccount> {
  const { actor } = context;
  if (actor.via === 'program') {
    const account = login === null ? undefined : await findAccount(deps.db, login);
    if (!account) throw unknownAccount(login ?? '');
    return account;
  }
  // A leaked token must not be able to make more of itself.
  if (actor.via !== 'session' || actor.accountId === null) throw sessionNeeded();
  const account = await findAccountById(deps.db, actor.accountId);
  if (!account || (login !== null && login !== account.login)) throw unknownAccount(login ?? '');
  return account;
}

/**
 * Makes an access token of the own account (`login` null), or, run by the program itself, of any account. The token is
 * in the answer and nowhere else: a repeated request with the same key answers an empty one.
 * Errors: `auth.session_needed`, `account.unknown`, `token.expired_at_birth`.
 */
export async function createApiToken(
  deps: SecretDeps,
  context: CommandContext,
  login: string | null,
  request: CreateTokenRequest,
): Promise<CreatedToken> {
  const account = await targetOf(deps, context, login);
  const { name, expiresOn } = request;
  if (expiresOn !== null && expiresOn <= deps.clock.today().toString()) throw tokenExpiredAtBirth();
  const token = makeSecret(apiTokenPrefix);
  let isMade = false;
  const { id } = await runCommand(
    deps,
    context,
    'accounts.create-api-token',
    { login, ...request },
    async (tx) => {
      const tokenHash = hashToken(deps.tokenKey, token);
      const id = await insertToken(
        tx,
        { accountId: account.id, name, tokenHash, expiresOn },
        deps.clock.now(),
      );
      isMade = true;
      return {
        result: { id },
        audit: [
          {
            action: 'accounts.create-api-token',
            subject: { kind: 'account', id: account.login },
            unitId: null,
            after: { id, ...request },
          },
        ],
      };
    },
  );
  return { id, token: isMade ? token : '' };
}
