import type { Kysely } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { unitScope } from '../accounts/public.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { roundManageForbidden } from './rounds-errors.ts';
import { manageRule, mayManage } from './rounds-policy.ts';

/** Whether the actor manages rounds of this root, by the structure of the day. */
export async function findManageRight(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  actor: Actor,
  rootUnitId: UnitId,
): Promise<boolean> {
  const tree = await getTree(db, await currentPin(db, today));
  return mayManage(actor, unitScope(actor, manageRule), tree, rootUnitId);
}

/** Refuses who does not manage rounds of this root. Errors: `round.manage_forbidden`. */
export async function assertMayManage(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  actor: Actor,
  rootUnitId: UnitId,
): Promise<void> {
  if (!(await findManageRight(db, today, actor, rootUnitId))) throw roundManageForbidden();
}
