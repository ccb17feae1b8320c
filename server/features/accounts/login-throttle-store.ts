import { sql, type Kysely } from 'kysely';
import { hashSecret } from './secret-token.ts';

/** Failures that cost nothing; each further one doubles the wait, from one second up to the longest. */
const freeFailures = 5;
const longestWaitSeconds = 900;

/**
 * Counts an attempt before the password is looked at, in one statement, so that attempts sent at once are counted too.
 * Answers how many seconds to wait; 0 when the attempt may go on. Known and unknown names are treated alike.
 */
export async function takeAttempt(
  db: Kysely<unknown>,
  login: string,
  now: Temporal.Instant,
): Promise<number> {
  const hash = hashSecret(login);
  const at = now.toString();
  const { rows } = await sql<{ failures: number }>`
    insert into login_attempt as known (login_hash, failures, last_at, blocked_until)
    values (${hash}, 1, ${at}, ${at})
    on conflict (login_hash) do update set failures = known.failures + 1, last_at = excluded.last_at,
      blocked_until = case when known.failures < ${freeFailures - 1} then excluded.last_at
        else excluded.last_at + make_interval(secs =>
          least(${longestWaitSeconds}, power(2, least(known.failures - ${freeFailures - 1}, 20)))) end
    where known.blocked_until <= excluded.last_at
    returning failures`.execute(db);
  if (rows.length > 0) return 0;
  const blocked = await sql<{ until: Temporal.Instant }>`
    select blocked_until as until from login_attempt where login_hash = ${hash}`.execute(db);
  const until = blocked.rows[0]?.until ?? now;
  return Math.max(1, Math.ceil(until.since(now).total('seconds')));
}

/** Forgets the failures of a name after a success, and those of all names that are a day old. */
export async function clearAttempts(
  db: Kysely<unknown>,
  login: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`delete from login_attempt
    where login_hash = ${hashSecret(login)} or last_at < ${now.toString()}::timestamptz - interval '1 day'`.execute(
    db,
  );
}
