import { type Kysely, sql } from 'kysely';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ReportState } from '../../../contract/reports/report-state.ts';
import type { PackedPart } from './packed-figures.ts';

export type { ReportState };

/** The state of a unit's report after one transition. */
export interface ReportLogEntry {
  readonly roundId: RoundId;
  readonly unitId: UnitId;
  readonly rev: number;
  readonly state: ReportState;
  readonly approvedVersionId: ReportVersionId | null;
}

/** A full snapshot of PostgreSQL: every transaction below `xmax` is finished but those `running`. */
export interface LogCursor {
  readonly xmax: string;
  readonly running: readonly string[];
}

/** What came to the log since a cursor, the next cursor, and what tells that the server is still the same one. */
export interface LogTail {
  readonly cursor: LogCursor;
  /** Changes when the server was started anew, crashed or was replaced: transaction numbers may then have gone back. */
  readonly epoch: string;
  readonly entries: readonly ReportLogEntry[];
}

interface TailRow {
  snapshot: string;
  started: string;
  epoch: string | null;
  round_id: RoundId | null;
  unit_id: UnitId;
  rev: number;
  state: ReportState;
  approved_version_id: ReportVersionId | null;
}

function cursorOf(snapshot: string): LogCursor {
  const [, xmax = '', running = ''] = snapshot.split(':');
  return { xmax, running: running === '' ? [] : running.split(',') };
}

/**
 * Reads the log's tail after a cursor in one statement, so that tail and next cursor are of one snapshot. Sequence
 * numbers would not do: they commit out of order. Without a cursor there is no tail, only where to begin.
 */
export async function readLogTail(db: Kysely<unknown>, after: LogCursor | null): Promise<LogTail> {
  const tail = after
    ? sql`
      select round_id, unit_id, rev, state, approved_version_id from report_log where xid8 >= ${after.xmax}::xid8
      union all
      select round_id, unit_id, rev, state, approved_version_id from report_log
        where xid8 = any(${`{${after.running.join(',')}}`}::xid8[])`
    : sql`select null::integer as round_id, null::integer as unit_id, null::integer as rev, null::text as state,
        null::integer as approved_version_id where false`;
  const { rows } = await sql<TailRow>`
    select here.*, tail.* from (
      select pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as started,
        (select id::text from cache_epoch) as epoch
    ) here left join lateral (${tail}) tail on true`.execute(db);
  const first = rows[0];
  if (!first) throw new Error('the log answered nothing');
  if (first.epoch === null) {
    await sql`insert into cache_epoch (id) values (gen_random_uuid()) on conflict do nothing`.execute(db);
    return readLogTail(db, after);
  }
  return {
    cursor: cursorOf(first.snapshot),
    epoch: `${first.started}/${first.epoch}`,
    entries: rows.flatMap((row) =>
      row.round_id === null
        ? []
        : [
            {
              roundId: row.round_id,
              unitId: row.unit_id,
              rev: row.rev,
              state: row.state,
              approvedVersionId: row.approved_version_id,
            },
          ],
    ),
  };
}

/** The heads of a round, of all units or of those given, as one statement sees them. */
export async function readReportHeads(
  db: Kysely<unknown>,
  roundId: RoundId,
  unitIds?: readonly UnitId[],
): Promise<ReportLogEntry[]> {
  const some = unitIds ? sql`and unit_id = any(${unitIds}::integer[])` : sql``;
  const { rows } = await sql<ReportLogEntry>`
    select round_id as "roundId", unit_id as "unitId", rev, state, approved_version_id as "approvedVersionId"
    from report_head where round_id = ${roundId} ${some}`.execute(db);
  return rows;
}

/** One stored row of the figures of a version. */
export interface StoredPart extends PackedPart {
  readonly versionId: ReportVersionId;
}

// Keeps one answer near 10 MB whatever the size of the form.
const versionsAtOnce = 2000;

/** Figures of versions, in batches; each batch's rows are handed to `take`. Submitted versions never change. */
export async function readPackedParts(
  db: Kysely<unknown>,
  versionIds: readonly ReportVersionId[],
  take: (part: StoredPart) => void,
): Promise<void> {
  for (let start = 0; start < versionIds.length; start += versionsAtOnce) {
    const { rows } = await sql<StoredPart>`
      select version_id as "versionId", part, own, adjustment from report_body
      where version_id = any(${versionIds.slice(start, start + versionsAtOnce)}::integer[])`.execute(db);
    for (const row of rows) take(row);
  }
}
