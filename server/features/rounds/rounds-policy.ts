import type { Actor } from '../../platform/actor.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { isUnitInScope, type UnitScope, type UnitScopeRule } from '../accounts/public.ts';
import type { Tree } from '../org-units/public.ts';

/** Planning staff open, extend, lock, unlock and re-pin the rounds whose root is their unit or stands below it. */
export const manageRule: UnitScopeRule = { own: [], below: [], subtree: ['planner'] };

/** Whether the actor may manage a round of this root; the program may, for the demonstration and the command line. */
export function mayManage(actor: Actor, scope: UnitScope, tree: Tree, rootUnitId: UnitId): boolean {
  return actor.via === 'program' || isUnitInScope(scope, tree, rootUnitId);
}

/** Whether a round concerns somebody: a unit of theirs answers in it, or stands above its root. */
export function concerns(actor: Actor, tree: Tree, rootUnitId: UnitId): boolean {
  if (actor.via === 'program') return true;
  return actor.appointments.some(
    ({ unitId }) => tree.isWithin(unitId, rootUnitId) || tree.isWithin(rootUnitId, unitId),
  );
}
