import type { CreatePersonRequest } from '../../../contract/accounts/person.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { personCodeTaken } from './accounts-errors.ts';
import { assertAdministrator } from './people-rights.ts';
import { insertPerson, insertRank } from './people-store.ts';

/** Records a person, with the rank if any. Errors: `auth.forbidden`, `person.code_taken`. */
export function createPerson(
  deps: CommandDeps,
  context: CommandContext,
  request: CreatePersonRequest,
): Promise<{ code: string }> {
  return runCommand(deps, context, 'accounts.create-person', request, async (tx) => {
    assertAdministrator(context);
    const { code, fullName, rank } = request;
    const personId = await insertPerson(tx, code, fullName);
    if (personId === undefined) throw personCodeTaken(code);
    if (rank) await insertRank(tx, personId, rank.rankCode, rank.fromOn);
    return {
      result: { code },
      audit: [
        {
          action: 'accounts.create-person',
          subject: { kind: 'person', id: code },
          unitId: null,
          after: request,
        },
      ],
    };
  });
}
