import type { Kysely } from 'kysely';
import type { AccountId, AppointmentId } from '../../../contract/kernel/ids.ts';
import type { ReportSituation } from './report-situation-facts.ts';
import type { ReportsTables } from './reports-tables.ts';

type Place = Pick<ReportSituation, 'round' | 'node'>;

/** Whether a remark of this report is there and resolved; undefined where it is not of this report. */
export async function findComment(
  db: Kysely<unknown>,
  { round, node }: Place,
  id: number,
): Promise<{ isResolved: boolean } | undefined> {
  const row = await db
    .withTables<ReportsTables>()
    .selectFrom('cell_comment')
    .select('resolved_at')
    .where('id', '=', id)
    .where('round_id', '=', round.id)
    .where('unit_id', '=', node.id)
    .executeTakeFirst();
  return row && { isResolved: row.resolved_at !== null };
}

/** A remark as it is kept. */
export interface StoredComment {
  readonly id: number;
  readonly version: number;
  readonly indicator: string;
  readonly column: string | null;
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly accountId: AccountId;
  readonly appointmentId: AppointmentId | null;
  readonly resolvedAt: Temporal.Instant | null;
  readonly resolvedBy: AccountId | null;
}

/** All remarks on a report, oldest first. */
export async function readComments(db: Kysely<unknown>, { round, node }: Place): Promise<StoredComment[]> {
  const rows = await db
    .withTables<ReportsTables>()
    .selectFrom('cell_comment')
    .innerJoin('report_version', 'report_version.id', 'cell_comment.version_id')
    .select([
      'cell_comment.id',
      'report_version.number as version',
      'indicator_code as indicator',
      'column_code',
      'text',
      'at',
      'account_id as accountId',
      'appointment_id as appointmentId',
      'resolved_at as resolvedAt',
      'resolved_by as resolvedBy',
    ])
    .where('cell_comment.round_id', '=', round.id)
    .where('cell_comment.unit_id', '=', node.id)
    .orderBy('cell_comment.id')
    .execute();
  return rows.map(({ column_code, ...row }) => ({ ...row, column: column_code === '' ? null : column_code }));
}
