import { sql, type Transaction } from 'kysely';
import type { AccountId, AppointmentId, ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { ReportSource } from '../../../contract/reports/report-state.ts';
import type { ReportFigures } from './draft-figures.ts';
import { packParts } from './packed-figures.ts';
import type { HeldReport } from './report-situation-facts.ts';
import type { ReportState } from '../../../contract/reports/report-state.ts';
import type { ReportsTables } from './reports-tables.ts';

/** Who does a step: an account and the appointment it acts by. */
export interface StepBy {
  readonly accountId: AccountId | null;
  readonly appointmentId: AppointmentId | null;
}

// PostgreSQL takes at most 65,535 parameters in one statement.
const rowsAtOnce = 5000;

function tables(tx: Transaction<unknown>): Transaction<ReportsTables> {
  return tx.withTables<ReportsTables>();
}

type Place = Pick<HeldReport, 'round' | 'node'>;

/**
 * Adds a version in state draft with number `number`; it holds nothing yet. Where another transaction made it
 * meanwhile, PostgreSQL asks for a retry instead of a duplicate-key error.
 */
function newVersion({ round, node }: Place, number: number, by: StepBy, at: Temporal.Instant) {
  return sql`insert into report_version
      (round_id, unit_id, number, form_version_id, state, created_at, created_by, created_appointment_id)
    values (${round.id}, ${node.id}, ${number}, ${round.formVersionId}, 'draft', ${at.toString()}, ${by.accountId},
      ${by.appointmentId})
    on conflict (round_id, unit_id, number) do nothing returning id`;
}

/** Begins a unit's report: head, version 1 and the first row of its log. */
export async function insertReport(
  tx: Transaction<unknown>,
  place: Place,
  by: StepBy,
  at: Temporal.Instant,
): Promise<ReportVersionId> {
  const { round, node } = place;
  const { rows } = await sql<{ id: ReportVersionId }>`
    with version as (${newVersion(place, 1, by, at)}), head as (
      insert into report_head (round_id, unit_id, rev, state, current_version_id)
      select ${round.id}, ${node.id}, 1, 'draft', id from version
    ), log as (
      insert into report_log (period_start, round_id, unit_id, rev, state)
      select ${round.window.from}::date, ${round.id}, ${node.id}, 1, 'draft' from version
    )
    select id from version`.execute(tx);
  return idOf(rows);
}

function idOf(rows: readonly { id: ReportVersionId }[]): ReportVersionId {
  const [row] = rows;
  if (!row) throw new Error('the version exists already in this snapshot');
  return row.id;
}

/**
 * Moves a head to its next state and writes the state to the log; `versionId` is the version it then speaks of.
 */
export async function moveHead(
  tx: Transaction<unknown>,
  { round, node, rev }: Place & { readonly rev: number },
  state: ReportState,
  versionId: ReportVersionId,
): Promise<void> {
  const approved = state === 'approved' ? versionId : null;
  await sql`
    with head as (
      update report_head set rev = ${rev + 1}, state = ${state}, current_version_id = ${versionId},
        approved_version_id = ${approved}
      where round_id = ${round.id} and unit_id = ${node.id} returning round_id, unit_id, rev
    )
    insert into report_log (period_start, round_id, unit_id, rev, state, approved_version_id)
    select ${round.window.from}::date, round_id, unit_id, rev, ${state}, ${approved}::integer from head`.execute(
    tx,
  );
}

/** Opens the next version of a returned or reopened report as a copy of all it held, its preparers included. */
export async function copyVersion(
  tx: Transaction<unknown>,
  place: Place,
  from: { readonly id: ReportVersionId; readonly number: number },
  by: StepBy,
  at: Temporal.Instant,
): Promise<ReportVersionId> {
  const { rows } = await sql<{ id: ReportVersionId }>`${newVersion(place, from.number + 1, by, at)}`.execute(
    tx,
  );
  const to = idOf(rows);
  await sql`insert into report_body (version_id, part, own, adjustment)
    select ${to}, part, own, adjustment from report_body where version_id = ${from.id}`.execute(tx);
  await sql`insert into report_text (version_id, indicator_code, value)
    select ${to}, indicator_code, value from report_text where version_id = ${from.id}`.execute(tx);
  await sql`insert into adjustment_reason (version_id, slot, reason)
    select ${to}, slot, reason from adjustment_reason where version_id = ${from.id}`.execute(tx);
  await sql`insert into report_preparer (version_id, account_id)
    select ${to}, account_id from report_preparer where version_id = ${from.id}`.execute(tx);
  await sql`insert into statement
      (version_id, line_code, heading, position, kind, text, quoted_statement_id, is_edited)
    select ${to}, line_code, heading, position, kind, text, quoted_statement_id, is_edited
    from statement where version_id = ${from.id} order by id`.execute(tx);
  return to;
}

/** Remembers that an account wrote or put forward the version. */
export async function insertPreparer(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  accountId: AccountId | null,
): Promise<void> {
  if (accountId === null) return;
  await tables(tx)
    .insertInto('report_preparer')
    .values({ version_id: versionId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function isSame<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): boolean {
  return before.size === after.size && [...after].every(([key, value]) => before.get(key) === value);
}

/** Keeps the figures, reasons and texts of a draft in place of those before; vectors run along the slots of its form. */
export async function writeFigures(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  before: ReportFigures,
  figures: ReportFigures,
): Promise<void> {
  const own = tables(tx);
  const rows = packParts(figures.own, figures.adjustment).map((part) => ({ version_id: versionId, ...part }));
  await own
    .insertInto('report_body')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['version_id', 'part']).doUpdateSet((row) => ({
        own: row.ref('excluded.own'),
        adjustment: row.ref('excluded.adjustment'),
      })),
    )
    .execute();
  if (!isSame(before.reasons, figures.reasons)) {
    await own.deleteFrom('adjustment_reason').where('version_id', '=', versionId).execute();
    const reasons = [...figures.reasons].map(([slot, reason]) => ({ version_id: versionId, slot, reason }));
    for (let start = 0; start < reasons.length; start += rowsAtOnce) {
      await own
        .insertInto('adjustment_reason')
        .values(reasons.slice(start, start + rowsAtOnce))
        .execute();
    }
  }
  if (!isSame(before.texts, figures.texts)) {
    await own.deleteFrom('report_text').where('version_id', '=', versionId).execute();
    const texts = [...figures.texts].map(([code, value]) => ({
      version_id: versionId,
      indicator_code: code,
      value,
    }));
    for (let start = 0; start < texts.length; start += rowsAtOnce) {
      await own
        .insertInto('report_text')
        .values(texts.slice(start, start + rowsAtOnce))
        .execute();
    }
  }
}

/** Notes a save of a draft: one more edit, and it waits for no signer any more. Returns the new edit. */
export async function noteSave(
  tx: Transaction<unknown>,
  version: { readonly id: ReportVersionId; readonly edit: number },
  by: StepBy,
  at: Temporal.Instant,
  source: ReportSource,
): Promise<number> {
  const edit = version.edit + 1;
  await tables(tx)
    .updateTable('report_version')
    .set({
      edit,
      saved_at: at.toString(),
      saved_by: by.accountId,
      source,
      ready_at: null,
      ready_by: null,
      ready_appointment_id: null,
    })
    .where('id', '=', version.id)
    .execute();
  return edit;
}

/** Puts a draft to its signer, or takes it back (null). */
export async function setReady(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  ready: { readonly by: StepBy; readonly at: Temporal.Instant } | null,
): Promise<void> {
  await tables(tx)
    .updateTable('report_version')
    .set({
      ready_at: ready?.at.toString() ?? null,
      ready_by: ready?.by.accountId ?? null,
      ready_appointment_id: ready?.by.appointmentId ?? null,
    })
    .where('id', '=', versionId)
    .execute();
}

/** Marks a version submitted. */
export async function setSubmitted(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  by: StepBy,
  at: Temporal.Instant,
  isLate: boolean,
): Promise<void> {
  await tables(tx)
    .updateTable('report_version')
    .set({
      state: 'submitted',
      submitted_at: at.toString(),
      submitted_by: by.accountId,
      submitted_appointment_id: by.appointmentId,
      is_late: isLate,
    })
    .where('id', '=', versionId)
    .execute();
}

/** Marks a submitted version approved, or returned with its reason. */
export async function setDecided(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  by: StepBy,
  at: Temporal.Instant,
  decision: { readonly state: 'approved' } | { readonly state: 'returned'; readonly reason: string },
): Promise<void> {
  await tables(tx)
    .updateTable('report_version')
    .set({
      state: decision.state,
      decided_at: at.toString(),
      decided_by: by.accountId,
      decided_appointment_id: by.appointmentId,
      decision_reason: decision.state === 'returned' ? decision.reason : null,
    })
    .where('id', '=', versionId)
    .execute();
}

/** Marks an approved version reopened with its reason. */
export async function setReopened(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  by: StepBy,
  at: Temporal.Instant,
  reason: string,
): Promise<void> {
  await tables(tx)
    .updateTable('report_version')
    .set({
      state: 'reopened',
      reopened_at: at.toString(),
      reopened_by: by.accountId,
      reopened_appointment_id: by.appointmentId,
      reopen_reason: reason,
    })
    .where('id', '=', versionId)
    .execute();
}
