import { sql, type Kysely } from 'kysely';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { AccountId, AppointmentId, PersonId } from '../../../contract/kernel/ids.ts';
import type { ActingAppointment, Actor } from '../../platform/actor.ts';

/** An account that may be used now, with the session or token that named it. */
export interface Credential {
  readonly kind: 'session' | 'token';
  /** Identity of the session or token. */
  readonly id: number;
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly language: Language;
  readonly mustChangePassword: boolean;
  readonly actingAs: AppointmentId | null;
}

/** The account a session's secret opens; undefined when revoked, over, or disabled. */
export async function findSessionCredential(
  db: Kysely<unknown>,
  tokenHash: Uint8Array,
  now: Temporal.Instant,
): Promise<Credential | undefined> {
  const { rows } = await sql<Credential>`
    select 'session' as kind, s.id, a.id as "accountId", a.person_id as "personId", a.language,
      a.must_change_password as "mustChangePassword", s.acting_as as "actingAs"
    from account_session s join account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.revoked_at is null and s.expires_at > ${now.toString()}
      and a.disabled_at is null`.execute(db);
  return rows[0];
}

/** The account an access token opens; undefined when revoked, expired, or disabled. */
export async function findTokenCredential(
  db: Kysely<unknown>,
  tokenHash: Uint8Array,
  today: Temporal.PlainDate,
): Promise<Credential | undefined> {
  const { rows } = await sql<Credential>`
    select 'token' as kind, t.id, a.id as "accountId", a.person_id as "personId", a.language,
      a.must_change_password as "mustChangePassword", null as "actingAs"
    from api_token t join account a on a.id = t.account_id
    where t.token_hash = ${tokenHash} and t.revoked_at is null
      and (t.expires_on is null or t.expires_on > ${today.toString()}::date) and a.disabled_at is null`.execute(
    db,
  );
  return rows[0];
}

/** The appointments a person holds on a day, in the order of the posts. */
export async function appointmentsOf(
  db: Kysely<unknown>,
  personId: PersonId,
  on: Temporal.PlainDate,
): Promise<ActingAppointment[]> {
  const { rows } = await sql<ActingAppointment>`
    select a.id as "appointmentId", p.id as "postId", p.unit_id as "unitId", p.body_id as "bodyId",
      array(select role from post_role where post_id = p.id order by role) as roles
    from appointment a join post p on p.id = a.post_id
    where a.person_id = ${personId} and a.from_on <= ${on.toString()}::date
      and (a.to_on is null or a.to_on > ${on.toString()}::date)
    order by p.position, a.id`.execute(db);
  return rows;
}

/**
 * The actor an account is on a day, as after a log-in; for the command line, the demonstration and tests. Acts as the
 * first post. Throws when there is no such account.
 */
export async function actorOfAccount(
  db: Kysely<unknown>,
  login: string,
  on: Temporal.PlainDate,
): Promise<Actor> {
  const { rows } = await sql<{ id: AccountId; personId: PersonId; language: Language }>`
    select id, person_id as "personId", language from account where login = ${login}`.execute(db);
  const account = rows[0];
  if (!account) throw new Error(`there is no account ${login}`);
  const appointments = await appointmentsOf(db, account.personId, on);
  return {
    accountId: account.id,
    personId: account.personId,
    appointments,
    actingAs: appointments[0]?.appointmentId ?? null,
    language: account.language,
    via: 'session',
  };
}
