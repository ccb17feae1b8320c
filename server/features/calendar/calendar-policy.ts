import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import type { UnitScope, UnitScopeRule } from '../accounts/public.ts';

/** Administrators change the calendar. */
export const calendarChangeRule: UnitScopeRule = { own: ['administrator'], below: [], subtree: [] };

/** Whether the actor may change the calendar, which holds for everybody: an administrator of a unit at the top, or the program. */
export function mayChangeCalendar(actor: Actor, scope: UnitScope, topUnits: readonly UnitId[]): boolean {
  return actor.via === 'program' || scope.own.some((unit) => topUnits.includes(unit));
}
