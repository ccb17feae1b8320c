import type { Transaction } from 'kysely';
import type { PersonId, UnitId } from '../../../contract/kernel/ids.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { accountsForbidden } from './accounts-errors.ts';
import { mayManagePerson, mayManageUnit, rightsOf } from './accounts-policy.ts';
import { unitsOfPerson } from './people-store.ts';

type Tx = Transaction<unknown>;

async function treeOf(tx: Tx, deps: CommandDeps) {
  return getTree(tx, await currentPin(tx, deps.clock.today()));
}

/** Errors: `auth.forbidden` unless the caller is an administrator somewhere, or the program. */
export function assertAdministrator({ actor }: CommandContext): void {
  if (actor.via !== 'program' && !rightsOf(actor).manageAccounts) throw accountsForbidden();
}

/** Errors: `auth.forbidden` unless the caller manages posts at the unit. */
export async function assertManagesUnit(
  tx: Tx,
  deps: CommandDeps,
  { actor }: CommandContext,
  unitId: UnitId,
): Promise<void> {
  if (actor.via === 'program') return;
  if (!mayManageUnit(actor, await treeOf(tx, deps), unitId)) throw accountsForbidden();
}

/** Whether the caller manages the person, by all posts the person holds or will hold. */
export async function isManaged(
  tx: Tx,
  deps: CommandDeps,
  { actor }: CommandContext,
  personId: PersonId,
): Promise<boolean> {
  if (actor.via === 'program') return true;
  const units = await unitsOfPerson(tx, personId, deps.clock.today());
  return mayManagePerson(actor, await treeOf(tx, deps), units);
}
