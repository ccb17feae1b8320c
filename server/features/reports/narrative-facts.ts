import type { Kysely } from 'kysely';
import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type { ReportVersionId, RoundId, StatementId, UnitId } from '../../../contract/kernel/ids.ts';
import type { QuotedStatement, StoredStatement } from './draft-narrative.ts';
import type { ReportsTables } from './reports-tables.ts';

const columns = [
  'id',
  'line_code as line',
  'heading',
  'position',
  'kind',
  'text',
  'quoted_statement_id as quotedStatementId',
  'is_edited as isEdited',
] as const;

/** The statements of a version in their order. */
export async function readStatements(
  db: Kysely<unknown>,
  versionId: ReportVersionId,
): Promise<StoredStatement[]> {
  return db
    .withTables<ReportsTables>()
    .selectFrom('statement')
    .select(columns)
    .where('version_id', '=', versionId)
    .orderBy('line_code')
    .orderBy('heading')
    .orderBy('position')
    .execute();
}

/** Statements by identity with where they come from; `isApproved` says whether their version is approved now. */
export async function readQuotedStatements(
  db: Kysely<unknown>,
  roundId: RoundId,
  ids: readonly StatementId[],
): Promise<Map<StatementId, QuotedStatement>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .withTables<ReportsTables>()
    .selectFrom('statement')
    .innerJoin('report_version', 'report_version.id', 'statement.version_id')
    .select([
      'statement.id',
      'statement.line_code as line',
      'statement.heading',
      'statement.text',
      'report_version.unit_id as unitId',
      'report_version.round_id as roundId',
      'report_version.number as version',
      'report_version.state as state',
    ])
    .where('statement.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ roundId: foundIn, state, ...row }) => [
      row.id,
      { ...row, isInRound: foundIn === roundId, isApproved: state === 'approved' },
    ]),
  );
}

/** A statement of an approved report with its unit and version. */
export interface ApprovedStatement extends StoredStatement {
  readonly unitId: UnitId;
  readonly version: number;
}

/** What the approved reports of units say under a heading, in the order of each report. */
export async function readApprovedStatements(
  db: Kysely<unknown>,
  roundId: RoundId,
  unitIds: readonly UnitId[],
  place: { readonly line: string; readonly heading: NarrativeHeading },
): Promise<ApprovedStatement[]> {
  if (unitIds.length === 0) return [];
  return db
    .withTables<ReportsTables>()
    .selectFrom('report_head')
    .innerJoin('report_version', 'report_version.id', 'report_head.approved_version_id')
    .innerJoin('statement', 'statement.version_id', 'report_version.id')
    .select([
      'statement.id',
      'line_code as line',
      'heading',
      'position',
      'kind',
      'text',
      'quoted_statement_id as quotedStatementId',
      'is_edited as isEdited',
      'report_version.unit_id as unitId',
      'report_version.number as version',
    ])
    .where('report_head.round_id', '=', roundId)
    .where('report_head.unit_id', 'in', unitIds)
    .where('line_code', '=', place.line)
    .where('heading', '=', place.heading)
    .orderBy('position')
    .execute();
}
