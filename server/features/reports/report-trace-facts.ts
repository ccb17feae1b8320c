import { type Kysely, sql } from 'kysely';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ReportActor, ShownComment } from '../../../contract/reports/report-view.ts';
import type { ReportState } from '../../../contract/reports/report-state.ts';

/** Who did what to a version. */
export interface VersionTrace {
  readonly versionId: ReportVersionId;
  readonly unitId: UnitId;
  readonly number: number;
  readonly state: ReportState;
  readonly preparedBy: ReportActor | null;
  readonly submittedBy: ReportActor | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly approvedBy: ReportActor | null;
  readonly approvedAt: Temporal.Instant | null;
}

interface TraceRow {
  id: ReportVersionId;
  unit_id: UnitId;
  number: number;
  state: ReportState;
  prepared: ReportActor | null;
  submitted: ReportActor | null;
  submitted_at: Temporal.Instant | null;
  decided: ReportActor | null;
  decided_at: Temporal.Instant | null;
}

/** A person with the post acted in and its unit, as JSON; an account whose post is not known has only a name. */
function actor(accountColumn: string, appointmentColumn: string | null) {
  const appointment = appointmentColumn === null ? sql`null` : sql.ref(appointmentColumn);
  return sql`(
    select json_build_object('name', person.full_name,
      'post', case when post.id is null then null else json_build_object('vi', post.title_vi, 'en', post.title_en) end,
      'unit', (select name from unit_version where unit_version.unit_id = post.unit_id
        and superseded_revision is null order by valid_from desc limit 1))
    from account join person on person.id = account.person_id
    left join appointment on appointment.id = ${appointment}
    left join post on post.id = appointment.post_id
    where account.id = ${sql.ref(accountColumn)})`;
}

/** Who prepared, signed and accepted versions, in no particular order. */
export async function traceVersions(
  db: Kysely<unknown>,
  versionIds: readonly ReportVersionId[],
): Promise<VersionTrace[]> {
  const { rows } = await sql<TraceRow>`
    select version.id, version.unit_id, version.number, version.state, version.submitted_at, version.decided_at,
      ${actor('prepared_by', 'prepared_appointment_id')} as prepared,
      ${actor('version.submitted_by', 'version.submitted_appointment_id')} as submitted,
      ${actor('version.decided_by', 'version.decided_appointment_id')} as decided
    from (
      select *, coalesce(ready_by, saved_by, created_by) as prepared_by,
        coalesce(ready_appointment_id, created_appointment_id) as prepared_appointment_id
      from report_version where id = any(${versionIds}::integer[])
    ) version`.execute(db);
  return rows.map((row) => {
    const isApproved = row.state === 'approved' || row.state === 'reopened';
    return {
      versionId: row.id,
      unitId: row.unit_id,
      number: row.number,
      state: row.state,
      preparedBy: row.prepared,
      submittedBy: row.submitted,
      submittedAt: row.submitted_at,
      approvedBy: isApproved ? row.decided : null,
      approvedAt: isApproved ? row.decided_at : null,
    };
  });
}

/** The current version of a unit's report in a round; undefined while there is none. */
export async function findCurrentVersion(
  db: Kysely<unknown>,
  roundId: RoundId,
  unitId: UnitId,
): Promise<ReportVersionId | undefined> {
  const { rows } = await sql<{ id: ReportVersionId }>`
    select current_version_id as id from report_head where round_id = ${roundId} and unit_id = ${unitId}`.execute(
    db,
  );
  return rows[0]?.id;
}

interface CommentRow {
  id: number;
  version: number;
  indicator_code: string;
  column_code: string;
  text: string;
  at: Temporal.Instant;
  by: ReportActor | null;
  resolved_at: Temporal.Instant | null;
  resolved: ReportActor | null;
}

/** Remarks on one cell of a unit's report, the oldest first; those on the whole line belong to each of its cells. */
export async function readCellComments(
  db: Kysely<unknown>,
  cell: { roundId: RoundId; unitId: UnitId; indicator: string; column: string | null },
): Promise<ShownComment[]> {
  const { rows } = await sql<CommentRow>`
    select cell_comment.id, report_version.number as version, indicator_code, column_code, text, at, resolved_at,
      ${actor('cell_comment.account_id', 'cell_comment.appointment_id')} as by,
      ${actor('cell_comment.resolved_by', null)} as resolved
    from cell_comment join report_version on report_version.id = cell_comment.version_id
    where cell_comment.round_id = ${cell.roundId} and cell_comment.unit_id = ${cell.unitId}
      and indicator_code = ${cell.indicator} and column_code in ('', ${cell.column ?? ''})
    order by cell_comment.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    indicator: row.indicator_code,
    column: row.column_code === '' ? null : row.column_code,
    text: row.text,
    at: row.at.toString(),
    by: row.by,
    resolvedAt: row.resolved_at?.toString() ?? null,
    resolvedBy: row.resolved,
  }));
}
