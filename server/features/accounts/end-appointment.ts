import type { AppointmentId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { appointmentEnded, endsBeforeStart, unknownAppointment } from './accounts-errors.ts';
import { assertAdministrator, assertManagesUnit } from './people-rights.ts';
import { findAppointment, setAppointmentEnd } from './people-store.ts';

/**
 * A person gives up a post from a day on; an end already recorded can only be brought forward.
 * Errors: `auth.forbidden`, `appointment.unknown`, `appointment.ended`, `appointment.ends_before_start`.
 */
export function endAppointment(
  deps: CommandDeps,
  context: CommandContext,
  id: AppointmentId,
  toOn: IsoDate,
): Promise<{ id: AppointmentId }> {
  return runCommand(deps, context, 'accounts.end-appointment', { id, toOn }, async (tx) => {
    assertAdministrator(context);
    const appointment = await findAppointment(tx, id);
    if (!appointment) throw unknownAppointment();
    await assertManagesUnit(tx, deps, context, appointment.unitId);
    if (appointment.to !== null && appointment.to <= toOn) throw appointmentEnded(appointment.to);
    if (toOn <= appointment.from) throw endsBeforeStart(appointment.from, toOn);
    await setAppointmentEnd(tx, id, toOn);
    return {
      result: { id },
      audit: [
        {
          action: 'accounts.end-appointment',
          subject: { kind: 'appointment', id: String(id) },
          unitId: appointment.unitId,
          before: { to: appointment.to },
          after: { to: toOn },
        },
      ],
    };
  });
}
