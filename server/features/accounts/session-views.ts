import { sql, type Kysely } from 'kysely';
import type { HeldAppointment, OpenSession, Session } from '../../../contract/accounts/session.ts';
import type { TokenSummary } from '../../../contract/accounts/account.ts';
import type { AccountId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { sessionNeeded } from './accounts-errors.ts';
import { rightsOf } from './accounts-policy.ts';

interface AccountRow {
  readonly id: AccountId;
  readonly login: string;
  readonly language: 'vi' | 'en';
  readonly mustChangePassword: boolean;
  readonly code: string;
  readonly fullName: string;
}

/** Who is logged in, the posts held, and what the one acted as allows. Errors: `auth.session_needed`. */
export async function readSession(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
): Promise<Session> {
  const accounts = await sql<AccountRow>`
    select a.id, a.login, a.language, a.must_change_password as "mustChangePassword", p.code, p.full_name as "fullName"
    from account a join person p on p.id = a.person_id where a.id = ${actor.accountId}`.execute(db);
  const account = accounts.rows[0];
  if (!account) throw sessionNeeded();
  const tree = await getTree(db, await currentPin(db, on));
  const ids = actor.appointments.map(({ appointmentId }) => appointmentId);
  const posts = await sql<
    Pick<HeldAppointment, 'id' | 'kind'> & { vi: string; en: string; unitCode: string }
  >`
    select a.id, a.kind, p.title_vi as vi, p.title_en as en, u.code as "unitCode"
    from appointment a join post p on p.id = a.post_id join unit u on u.id = p.unit_id
    where a.id = any(${ids}::integer[])`.execute(db);
  const byId = new Map(posts.rows.map((row) => [row.id, row]));
  const { code, fullName, ...shown } = account;
  return {
    account: shown,
    person: { code, fullName },
    appointments: actor.appointments.flatMap(({ appointmentId, unitId, roles }) => {
      const post = byId.get(appointmentId);
      if (!post) return [];
      const unit = { code: post.unitCode, name: tree.byId(unitId)?.name ?? post.unitCode };
      return [
        { id: appointmentId, title: { vi: post.vi, en: post.en }, kind: post.kind, unit, roles: [...roles] },
      ];
    }),
    actingAs: actor.actingAs,
    rights: rightsOf(actor),
  };
}

/** Browsers in which the account is logged in, the newest first. */
export async function listSessions(
  db: Kysely<unknown>,
  accountId: AccountId,
  currentId: number | null,
  now: Temporal.Instant,
): Promise<OpenSession[]> {
  type Row = Record<'createdAt' | 'lastSeenAt' | 'expiresAt', Temporal.Instant> & {
    id: number;
    userAgent: string;
  };
  const { rows } = await sql<Row>`
    select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
      user_agent as "userAgent"
    from account_session
    where account_id = ${accountId} and revoked_at is null and expires_at > ${now.toString()}
    order by id desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toString(),
    lastSeenAt: row.lastSeenAt.toString(),
    expiresAt: row.expiresAt.toString(),
    isCurrent: row.id === currentId,
  }));
}

/** Access tokens of the account that still work, the newest first. */
export async function listTokens(
  db: Kysely<unknown>,
  accountId: AccountId,
  today: Temporal.PlainDate,
): Promise<TokenSummary[]> {
  type Row = Omit<TokenSummary, 'createdAt' | 'lastUsedAt'> & {
    createdAt: Temporal.Instant;
    lastUsedAt: Temporal.Instant | null;
  };
  const { rows } = await sql<Row>`
    select id, name, created_at as "createdAt", expires_on::text as "expiresOn", last_used_at as "lastUsedAt"
    from api_token
    where account_id = ${accountId} and revoked_at is null
      and (expires_on is null or expires_on > ${today.toString()}::date)
    order by id desc`.execute(db);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toString(),
    lastUsedAt: row.lastUsedAt?.toString() ?? null,
  }));
}
