import type { Role } from '../../contract/accounts/role.ts';
import type {
  AccountId,
  AppointmentId,
  BodyId,
  PersonId,
  PostId,
  UnitId,
} from '../../contract/kernel/ids.ts';
import type { Language } from '../../contract/kernel/bilingual.ts';

/** An appointment in force today: the post it gives, where, and what that post lets its holder do. */
export interface ActingAppointment {
  readonly appointmentId: AppointmentId;
  readonly postId: PostId;
  readonly unitId: UnitId;
  readonly bodyId: BodyId | null;
  readonly roles: readonly Role[];
}

/** Who asks: an account with the appointments its person holds today, or the program itself. */
export interface Actor {
  readonly accountId: AccountId | null;
  readonly personId: PersonId | null;
  readonly appointments: readonly ActingAppointment[];
  /** The appointment the person has chosen to act as; audit rows carry it. */
  readonly actingAs: AppointmentId | null;
  readonly language: Language;
  readonly via: 'session' | 'token' | 'program';
}

/** The program acting by itself: at the first start, or a command line run by who owns the data folder. */
export const programActor: Actor = {
  accountId: null,
  personId: null,
  appointments: [],
  actingAs: null,
  language: 'vi',
  via: 'program',
};

/** The appointments that give rights now: the one acted as, or all of them where none was chosen. */
export function countedAppointments(actor: Actor): readonly ActingAppointment[] {
  if (actor.actingAs === null) return actor.appointments;
  return actor.appointments.filter(({ appointmentId }) => appointmentId === actor.actingAs);
}
