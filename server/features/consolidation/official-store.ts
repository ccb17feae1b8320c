import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { StructurePin } from '../org-units/public.ts';
import { packFigures, PART_SLOTS, unpackFigures } from '../reports/public.ts';
import type { Completeness } from './round-sums.ts';

/** The figures frozen with a version, and what they were made of. */
export interface OfficialFigures {
  readonly versionId: ReportVersionId;
  readonly values: readonly (bigint | null)[];
  readonly pin: StructurePin;
  readonly completeness: Completeness;
  readonly contributors: readonly ReportVersionId[];
  readonly frozenAt: Temporal.Instant;
}

/** Writes what a version froze; it is never changed afterwards. */
export async function insertOfficial(tx: Transaction<unknown>, official: OfficialFigures): Promise<void> {
  const { versionId, values, pin, completeness, contributors } = official;
  await sql`
    insert into official_source (version_id, tree_on, structure_revision, expected, reported, approved,
      contributor_version_ids, frozen_at)
    values (${versionId}, ${pin.on.toString()}, ${pin.revision}, ${completeness.expected}, ${completeness.reported},
      ${completeness.approved}, ${[...contributors]}::integer[], ${official.frozenAt.toString()})`.execute(
    tx,
  );
  for (let start = 0; start < values.length; start += PART_SLOTS) {
    const total = Buffer.from(packFigures(values.slice(start, start + PART_SLOTS)));
    await sql`insert into official_figure (version_id, part, total)
      values (${versionId}, ${start / PART_SLOTS}, ${total})`.execute(tx);
  }
}

interface SourceRow {
  tree_on: Temporal.PlainDate;
  structure_revision: number;
  expected: number;
  reported: number;
  approved: number;
  contributor_version_ids: ReportVersionId[];
  frozen_at: Temporal.Instant;
}

/** What a version froze; undefined when it was never submitted. */
export async function findOfficial(
  db: Kysely<unknown>,
  versionId: ReportVersionId,
): Promise<OfficialFigures | undefined> {
  const sources = await sql<SourceRow>`select * from official_source where version_id = ${versionId}`.execute(
    db,
  );
  const source = sources.rows[0];
  if (!source) return undefined;
  const parts = await sql<{ total: Uint8Array }>`
    select total from official_figure where version_id = ${versionId} order by part`.execute(db);
  return {
    versionId,
    values: parts.rows.flatMap((row) => unpackFigures(row.total)),
    pin: { on: source.tree_on, revision: source.structure_revision },
    completeness: { expected: source.expected, reported: source.reported, approved: source.approved },
    contributors: source.contributor_version_ids,
    frozenAt: source.frozen_at,
  };
}
