import type { Transaction } from 'kysely';
import type { AccountId, AppointmentId, ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { HeldReport } from './report-situation-facts.ts';
import type { ReportsTables } from './reports-tables.ts';

/** A remark to be kept; `columnCode` is empty for the whole line. */
export interface NewComment {
  readonly versionId: ReportVersionId;
  readonly indicatorCode: string;
  readonly columnCode: string;
  readonly text: string;
  readonly accountId: AccountId;
  readonly appointmentId: AppointmentId | null;
  readonly at: Temporal.Instant;
}

/** Adds a remark on a cell; returns its identity. */
export async function insertComment(
  tx: Transaction<unknown>,
  { round, node }: Pick<HeldReport, 'round' | 'node'>,
  comment: NewComment,
): Promise<number> {
  const { id } = await tx
    .withTables<ReportsTables>()
    .insertInto('cell_comment')
    .values({
      round_id: round.id,
      unit_id: node.id,
      version_id: comment.versionId,
      indicator_code: comment.indicatorCode,
      column_code: comment.columnCode,
      text: comment.text,
      account_id: comment.accountId,
      appointment_id: comment.appointmentId,
      at: comment.at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Marks a remark resolved. */
export async function setCommentResolved(
  tx: Transaction<unknown>,
  commentId: number,
  accountId: AccountId | null,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .withTables<ReportsTables>()
    .updateTable('cell_comment')
    .set({ resolved_at: at.toString(), resolved_by: accountId })
    .where('id', '=', commentId)
    .execute();
}
