import type { Kysely } from 'kysely';
import type { ReportSituation, VersionRow } from './report-situation-facts.ts';
import type { ReportsTables } from './reports-tables.ts';

/** All versions of a unit's report, newest first. */
export async function readVersions(
  db: Kysely<unknown>,
  { round, node }: Pick<ReportSituation, 'round' | 'node'>,
): Promise<VersionRow[]> {
  return db
    .withTables<ReportsTables>()
    .selectFrom('report_version')
    .selectAll()
    .where('round_id', '=', round.id)
    .where('unit_id', '=', node.id)
    .orderBy('number', 'desc')
    .execute();
}
