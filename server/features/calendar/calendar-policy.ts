import type { UnitId } from '../../../contract/kernel/ids.ts';
import { type Actor, countedAppointments } from '../../platform/actor.ts';

/** Whether the actor may change the calendar, which holds for everybody: an administrator of a unit at the top, or the program. */
export function mayChangeCalendar(actor: Actor, topUnits: readonly UnitId[]): boolean {
  if (actor.via === 'program') return true;
  return countedAppointments(actor).some(
    ({ roles, unitId }) => roles.includes('administrator') && topUnits.includes(unitId),
  );
}
