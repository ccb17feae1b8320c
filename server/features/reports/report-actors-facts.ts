import { type Kysely, sql } from 'kysely';
import type { AccountId, AppointmentId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ReportActor } from '../../../contract/reports/report-view.ts';
import type { Tree } from '../org-units/public.ts';

/** Who did a step, as it is stored. */
export interface StoredActor {
  readonly accountId: AccountId | null;
  readonly appointmentId: AppointmentId | null;
}

/** Gives stored actors their names and posts; null for an actor that is not known. */
export type NameActor = (actor: StoredActor) => ReportActor | null;

interface PersonRow {
  account_id: AccountId;
  full_name: string;
}

interface PostRow {
  appointment_id: AppointmentId;
  full_name: string;
  title_vi: string;
  title_en: string;
  unit_id: UnitId;
}

function present<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T & {} => value !== null))];
}

/** Reads the names and posts of actors at once; unit names are those of the given tree. */
export async function readActorNames(
  db: Kysely<unknown>,
  tree: Tree,
  actors: readonly StoredActor[],
): Promise<NameActor> {
  const accountIds = present(actors.map(({ accountId }) => accountId));
  const appointmentIds = present(actors.map(({ appointmentId }) => appointmentId));
  const persons = await sql<PersonRow>`
    select account.id as account_id, person.full_name from account join person on person.id = account.person_id
    where account.id = any(${accountIds}::integer[])`.execute(db);
  const posts = await sql<PostRow>`
    select appointment.id as appointment_id, person.full_name, post.title_vi, post.title_en, post.unit_id
    from appointment
    join post on post.id = appointment.post_id
    join person on person.id = appointment.person_id
    where appointment.id = any(${appointmentIds}::integer[])`.execute(db);
  const nameById = new Map(persons.rows.map((row) => [row.account_id, row.full_name]));
  const postById = new Map(posts.rows.map((row) => [row.appointment_id, row]));
  return ({ accountId, appointmentId }) => {
    const post = appointmentId === null ? undefined : postById.get(appointmentId);
    const name = (accountId === null ? undefined : nameById.get(accountId)) ?? post?.full_name;
    if (name === undefined) return null;
    return {
      name,
      post: post ? { vi: post.title_vi, en: post.title_en } : null,
      unit: post ? (tree.byId(post.unit_id)?.name ?? null) : null,
    };
  };
}
