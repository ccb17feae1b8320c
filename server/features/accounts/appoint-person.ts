import type { AppointRequest } from '../../../contract/accounts/person.ts';
import type { AppointmentId } from '../../../contract/kernel/ids.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import {
  appointmentOverlaps,
  endsBeforeStart,
  ownAppointment,
  unknownPerson,
  unknownPost,
} from './accounts-errors.ts';
import { assertAdministrator, assertManagesUnit } from './people-rights.ts';
import { findPerson, findPost, insertAppointment } from './people-store.ts';

/**
 * A person takes a post from a day on, appointed, acting or by delegation. Nobody appoints oneself.
 * Errors: `auth.forbidden`, `person.unknown`, `post.unknown`, `appointment.overlaps`, `appointment.own`,
 * `appointment.ends_before_start`.
 */
export function appointPerson(
  deps: CommandDeps,
  context: CommandContext,
  request: AppointRequest,
): Promise<{ id: AppointmentId }> {
  return runCommand(deps, context, 'accounts.appoint-person', request, async (tx) => {
    assertAdministrator(context);
    const { personCode, postCode, kind, decisionNumber, fromOn, toOn } = request;
    const post = await findPost(tx, postCode);
    if (!post) throw unknownPost(postCode);
    await assertManagesUnit(tx, deps, context, post.unitId);
    const person = await findPerson(tx, personCode);
    if (!person) throw unknownPerson(personCode);
    if (person.id === context.actor.personId) throw ownAppointment();
    if (toOn !== null && toOn <= fromOn) throw endsBeforeStart(fromOn, toOn);
    const appointment = {
      personId: person.id,
      postId: post.id,
      kind,
      decisionNumber,
      from: fromOn,
      to: toOn,
    };
    const id = await insertAppointment(tx, appointment);
    if (id === undefined) throw appointmentOverlaps(personCode, postCode);
    return {
      result: { id },
      audit: [
        {
          action: 'accounts.appoint-person',
          subject: { kind: 'appointment', id: String(id) },
          unitId: post.unitId,
          after: request,
          reason: decisionNumber === '' ? null : decisionNumber,
        },
      ],
    };
  });
}
