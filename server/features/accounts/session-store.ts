import { sql, type Kysely, type Transaction } from 'kysely';
import type { AccountId, AppointmentId } from '../../../contract/kernel/ids.ts';
import type { AccountsTables } from './accounts-tables.ts';
import { idleHours, longestHours } from './session-rules.ts';

type Db = Kysely<unknown>;
type Tx = Transaction<unknown>;

/** Adds a session; the caller keeps the secret. */
export async function insertSession(
  tx: Tx,
  session: { accountId: AccountId; tokenHash: Uint8Array; userAgent: string; now: Temporal.Instant },
): Promise<number> {
  const { id } = await tx
    .withTables<AccountsTables>()
    .insertInto('account_session')
    .values({
      account_id: session.accountId,
      token_hash: session.tokenHash,
      acting_as: null,
      user_agent: session.userAgent.slice(0, 300),
      created_at: session.now.toString(),
      last_seen_at: session.now.toString(),
      expires_at: session.now.add({ hours: idleHours }).toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Notes that a session is in use and puts off its end; written at most every five minutes. */
export async function touchSession(db: Db, id: number, now: Temporal.Instant): Promise<void> {
  const at = now.toString();
  await sql`
    update account_session set last_seen_at = ${at}, expires_at = least(${at}::timestamptz + make_interval(hours => ${idleHours}),
      created_at + make_interval(hours => ${longestHours}))
    where id = ${id} and last_seen_at < ${at}::timestamptz - interval '5 minutes'`.execute(db);
}

/** Notes that a token is in use; written at most every five minutes. */
export async function touchToken(db: Db, id: number, now: Temporal.Instant): Promise<void> {
  const at = now.toString();
  await sql`
    update api_token set last_used_at = ${at}
    where id = ${id} and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '5 minutes')`.execute(
    db,
  );
}

/** Revokes sessions of an account: one, all, or all but one. Answers the identities revoked. */
export async function revokeSessions(
  tx: Tx,
  accountId: AccountId,
  which: { readonly only: number } | { readonly except: number } | 'all',
  now: Temporal.Instant,
): Promise<number[]> {
  let query = tx
    .withTables<AccountsTables>()
    .updateTable('account_session')
    .set({ revoked_at: now.toString() })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null);
  if (which !== 'all') {
    query = 'only' in which ? query.where('id', '=', which.only) : query.where('id', '<>', which.except);
  }
  const rows = await query.returning('id').execute();
  return rows.map(({ id }) => id);
}

export async function setActingAs(tx: Tx, sessionId: number, appointmentId: AppointmentId): Promise<void> {
  await tx
    .withTables<AccountsTables>()
    .updateTable('account_session')
    .set({ acting_as: appointmentId })
    .where('id', '=', sessionId)
    .execute();
}
