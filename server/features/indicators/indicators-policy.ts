import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import type { UnitScope, UnitScopeRule } from '../accounts/public.ts';

/** Forms and packs are settings, so administrators manage them. */
export const formManageRule: UnitScopeRule = { own: ['administrator'], below: [], subtree: [] };

/** Whether the actor may publish forms and load packs, which hold for everybody: an administrator of a unit at the top, or the program. */
export function mayManageForms(actor: Actor, scope: UnitScope, topUnits: readonly UnitId[]): boolean {
  return actor.via === 'program' || scope.own.some((unit) => topUnits.includes(unit));
}
