import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { countedAppointments } from '../../platform/actor.ts';
import type { Tree } from './tree-model.ts';

/**
 * An administrator changes the structure of the own unit and everything below it; roots (unit null) only from a post
 * at a root. The program itself may change all of it.
 */
export function mayChangeStructure(actor: Actor, tree: Tree, unitId: UnitId | null): boolean {
  if (actor.via === 'program') return true;
  return countedAppointments(actor)
    .filter((appointment) => appointment.roles.includes('administrator'))
    .some((appointment) =>
      unitId === null
        ? tree.byId(appointment.unitId)?.depth === 0
        : tree.isWithin(unitId, appointment.unitId),
    );
}

/** Whether the actor may change the structure anywhere; whoever may not is told nothing about what exists. */
export function mayChangeSomewhere(actor: Actor): boolean {
  return (
    actor.via === 'program' ||
    countedAppointments(actor).some((appointment) => appointment.roles.includes('administrator'))
  );
}
