import type { SetRankRequest } from '../../../contract/accounts/person.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { accountsForbidden, rankKnown, unknownPerson } from './accounts-errors.ts';
import { assertAdministrator, isManaged } from './people-rights.ts';
import { findPerson, insertRank } from './people-store.ts';

/** Records the rank of a person from a day on. Errors: `auth.forbidden`, `person.unknown`, `person.rank_known`. */
export function setRank(
  deps: CommandDeps,
  context: CommandContext,
  personCode: string,
  request: SetRankRequest,
): Promise<{ code: string }> {
  return runCommand(deps, context, 'accounts.set-rank', { personCode, ...request }, async (tx) => {
    assertAdministrator(context);
    const person = await findPerson(tx, personCode);
    if (!person) throw unknownPerson(personCode);
    if (!(await isManaged(tx, deps, context, person.id))) throw accountsForbidden();
    if (!(await insertRank(tx, person.id, request.rankCode, request.fromOn))) throw rankKnown(request.fromOn);
    return {
      result: { code: personCode },
      audit: [
        {
          action: 'accounts.set-rank',
          subject: { kind: 'person', id: personCode },
          unitId: null,
          after: request,
        },
      ],
    };
  });
}
