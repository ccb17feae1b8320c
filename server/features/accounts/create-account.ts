import type { CreateAccountRequest, FirstPassword } from '../../../contract/accounts/account.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { findAccount, findAccountOfPerson, insertAccount } from './account-store.ts';
import { accountsForbidden, loginTaken, personHasAccount, unknownPerson } from './accounts-errors.ts';
import { hashPassword, makeFirstPassword } from './password-hash.ts';
import { assertAdministrator, isManaged } from './people-rights.ts';
import { findPerson } from './people-store.ts';

/**
 * Gives a person an account with a one-time password, which is in the answer and nowhere else: a repeated request with
 * the same key answers an empty one. It must be changed at the first log-in.
 * Errors: `auth.forbidden`, `person.unknown`, `account.login_taken`, `account.person_has_account`.
 */
export async function createAccount(
  deps: CommandDeps,
  context: CommandContext,
  request: CreateAccountRequest,
): Promise<FirstPassword> {
  assertAdministrator(context);
  const firstPassword = makeFirstPassword();
  const passwordHash = await hashPassword(firstPassword);
  let isMade = false;
  const { login } = await runCommand(deps, context, 'accounts.create-account', request, async (tx) => {
    const { login, personCode, language } = request;
    const person = await findPerson(tx, personCode);
    if (!person) throw unknownPerson(personCode);
    if (!(await isManaged(tx, deps, context, person.id))) throw accountsForbidden();
    if (await findAccount(tx, login)) throw loginTaken(login);
    if (await findAccountOfPerson(tx, person.id)) throw personHasAccount(personCode);
    const account = { personId: person.id, login, passwordHash, language, mustChangePassword: true };
    if ((await insertAccount(tx, account, deps.clock.now())) === undefined) throw loginTaken(login);
    isMade = true;
    return {
      result: { login },
      audit: [
        {
          action: 'accounts.create-account',
          subject: { kind: 'account', id: login },
          unitId: null,
          after: request,
        },
      ],
    };
  });
  return { login, firstPassword: isMade ? firstPassword : '' };
}
