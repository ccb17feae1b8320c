import type { AppointmentId } from '../../../contract/kernel/ids.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { appointmentNotHeld, sessionNeeded } from './accounts-errors.ts';
import type { Credential } from './credential-facts.ts';
import { setActingAs } from './session-store.ts';

/**
 * Chooses which post held today the session acts as from now on.
 * Errors: `auth.session_needed`, `auth.appointment_not_held`.
 */
export async function chooseActingAs(
  deps: CommandDeps,
  context: CommandContext,
  credential: Credential | undefined,
  appointmentId: AppointmentId,
): Promise<void> {
  if (credential?.kind !== 'session') throw sessionNeeded();
  if (!context.actor.appointments.some((held) => held.appointmentId === appointmentId))
    throw appointmentNotHeld();
  await runCommand(deps, context, 'accounts.choose-acting-as', { appointmentId }, async (tx) => {
    await setActingAs(tx, credential.id, appointmentId);
    return {
      result: null,
      audit: [
        {
          action: 'accounts.choose-acting-as',
          subject: { kind: 'appointment', id: String(appointmentId) },
          unitId: null,
          before: { actingAs: context.actor.actingAs },
          after: { actingAs: appointmentId },
        },
      ],
    };
  });
}
