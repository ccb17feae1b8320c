import type { Kysely } from 'kysely';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ReportActor, ShownComment } from '../../../contract/reports/report-view.ts';
import type { ReportState } from '../../../contract/reports/report-state.ts';
import type { Tree, TreeNode } from '../org-units/public.ts';
import type { Round } from '../rounds/public.ts';
import { readComments } from './comment-facts.ts';
import { readActorNames } from './report-actors-facts.ts';
import type { ReportsTables } from './reports-tables.ts';
import { actorsOfComment, shownComment } from './shown-comment.ts';

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

/** Who prepared, signed and accepted versions, in no particular order; unit names are those of the given tree. */
export async function traceVersions(
  db: Kysely<unknown>,
  tree: Tree,
  versionIds: readonly ReportVersionId[],
): Promise<VersionTrace[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .withTables<ReportsTables>()
    .selectFrom('report_version')
    .selectAll()
    .where('id', 'in', versionIds)
    .execute();
  const steps = rows.map((row) => ({
    row,
    prepared: {
      accountId: row.ready_by ?? row.saved_by ?? row.created_by,
      appointmentId: row.ready_appointment_id ?? row.created_appointment_id,
    },
    submitted: { accountId: row.submitted_by, appointmentId: row.submitted_appointment_id },
    decided: { accountId: row.decided_by, appointmentId: row.decided_appointment_id },
  }));
  const nameActor = await readActorNames(
    db,
    tree,
    steps.flatMap(({ prepared, submitted, decided }) => [prepared, submitted, decided]),
  );
  return steps.map(({ row, prepared, submitted, decided }) => {
    const isApproved = row.state === 'approved' || row.state === 'reopened';
    return {
      versionId: row.id,
      unitId: row.unit_id,
      number: row.number,
      state: row.state,
      preparedBy: nameActor(prepared),
      submittedBy: nameActor(submitted),
      submittedAt: row.submitted_at,
      approvedBy: isApproved ? nameActor(decided) : null,
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
  const head = await db
    .withTables<ReportsTables>()
    .selectFrom('report_head')
    .select('current_version_id')
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return head?.current_version_id;
}

/** Remarks on one cell of a unit's report, the oldest first; those on the whole line belong to each of its cells. */
export async function readCellComments(
  db: Kysely<unknown>,
  report: { readonly round: Round; readonly tree: Tree; readonly node: TreeNode },
  cell: { readonly indicator: string; readonly column: string | null },
): Promise<ShownComment[]> {
  const comments = (await readComments(db, report)).filter(
    ({ indicator, column }) => indicator === cell.indicator && (column === null || column === cell.column),
  );
  const nameActor = await readActorNames(db, report.tree, comments.flatMap(actorsOfComment));
  return comments.map((comment) => shownComment(comment, nameActor));
}
