import { sql, type Transaction } from 'kysely';
import type { AppointmentKind } from '../../../contract/accounts/person.ts';
import type { Role } from '../../../contract/accounts/role.ts';
import type { AppointmentId, BodyId, PersonId, PostId, UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { sortKeyOfPersonName } from '../../../contract/kernel/vietnamese-text.ts';
import type { AccountsTables } from './accounts-tables.ts';

type Tx = Transaction<unknown>;

export interface StoredPerson {
  readonly id: PersonId;
  readonly fullName: string;
}

export interface StoredPost {
  readonly id: PostId;
  readonly unitId: UnitId;
}

export interface StoredAppointment {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly postCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export async function findPerson(tx: Tx, code: string): Promise<StoredPerson | undefined> {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('person')
    .select(['id', 'full_name as fullName'])
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Adds a person; undefined when the code was given before. */
export async function insertPerson(tx: Tx, code: string, fullName: string): Promise<PersonId | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('person')
    .values({ code, full_name: fullName, sort_name: sortKeyOfPersonName(fullName) })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Adds a rank from a day on; false when one of that day is recorded. */
export async function insertRank(
  tx: Tx,
  personId: PersonId,
  rankCode: string,
  fromOn: IsoDate,
): Promise<boolean> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('person_rank')
    .values({ person_id: personId, rank_code: rankCode, from_on: fromOn })
    .onConflict((conflict) => conflict.columns(['person_id', 'from_on']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Units of all posts a person holds or will hold from the day on. */
export async function unitsOfPerson(tx: Tx, personId: PersonId, on: Temporal.PlainDate): Promise<UnitId[]> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select distinct p.unit_id as "unitId" from appointment a join post p on p.id = a.post_id
    where a.person_id = ${personId} and (a.to_on is null or a.to_on > ${on.toString()}::date)`.execute(tx);
  return rows.map(({ unitId }) => unitId);
}

export async function findUnit(tx: Tx, code: string): Promise<UnitId | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .selectFrom('unit')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id;
}

export async function findBodyOfPost(
  tx: Tx,
  code: string,
): Promise<{ id: BodyId; unitId: UnitId } | undefined> {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('body')
    .select(['id', 'unit_id as unitId'])
    .where('code', '=', code)
    .executeTakeFirst();
}

export async function findPost(tx: Tx, code: string): Promise<StoredPost | undefined> {
  return tx
    .withTables<AccountsTables>()
    .selectFrom('post')
    .select(['id', 'unit_id as unitId'])
    .where('code', '=', code)
    .executeTakeFirst();
}

export interface NewPost {
  readonly code: string;
  readonly unitId: UnitId;
  readonly bodyId: BodyId | null;
  readonly title: { readonly vi: string; readonly en: string };
  readonly position: number;
  readonly roles: readonly Role[];
}

/** Adds a post with its roles; undefined when the code was given before. */
export async function insertPost(tx: Tx, post: NewPost): Promise<PostId | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('post')
    .values({
      code: post.code,
      unit_id: post.unitId,
      body_id: post.bodyId,
      title_vi: post.title.vi,
      title_en: post.title.en,
      position: post.position,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await replaceRoles(tx, row.id, post.roles);
  return row?.id;
}

/** Gives a post exactly these roles; answers those it had. */
export async function replaceRoles(tx: Tx, postId: PostId, roles: readonly Role[]): Promise<Role[]> {
  const tables = tx.withTables<AccountsTables>();
  const before = await tables
    .deleteFrom('post_role')
    .where('post_id', '=', postId)
    .returning('role')
    .execute();
  const wanted = [...new Set(roles)].map((role) => ({ post_id: postId, role }));
  if (wanted.length > 0) await tables.insertInto('post_role').values(wanted).execute();
  return before.map(({ role }) => role);
}

export interface NewAppointment {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly kind: AppointmentKind;
  readonly decisionNumber: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Adds an appointment; undefined when the person holds the post at that time through another one. */
export async function insertAppointment(
  tx: Tx,
  appointment: NewAppointment,
): Promise<AppointmentId | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('appointment')
    .values({
      person_id: appointment.personId,
      post_id: appointment.postId,
      kind: appointment.kind,
      decision_number: appointment.decisionNumber,
      from_on: appointment.from,
      to_on: appointment.to,
    })
    // The law against overlaps is the table's; a conflict with a row of another transaction makes the command retry.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function findAppointment(tx: Tx, id: AppointmentId): Promise<StoredAppointment | undefined> {
  const { rows } = await sql<StoredAppointment>`
    select a.id, a.person_id as "personId", p.unit_id as "unitId", p.code as "postCode", a.from_on::text as "from",
      a.to_on::text as "to"
    from appointment a join post p on p.id = a.post_id where a.id = ${id} for update of a`.execute(tx);
  return rows[0];
}

export async function setAppointmentEnd(tx: Tx, id: AppointmentId, to: IsoDate): Promise<void> {
  await tx
    .withTables<AccountsTables>()
    .updateTable('appointment')
    .set({ to_on: to })
    .where('id', '=', id)
    .execute();
}
