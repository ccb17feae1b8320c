import type { Transaction } from 'kysely';
import type { LineageEdge } from './lineage-rules.ts';
import type { OrgUnitsTables } from './org-units-tables.ts';

/** Records where the records of units went in a reorganisation. */
export async function insertLineage(
  tx: Transaction<unknown>,
  reorganisationId: number,
  edges: readonly LineageEdge[],
): Promise<void> {
  await tx
    .withTables<OrgUnitsTables>()
    .insertInto('unit_lineage')
    .values(
      edges.map(({ fromUnitId, toUnitId, ratio }) => ({
        reorganisation_id: reorganisationId,
        from_unit_id: fromUnitId,
        to_unit_id: toUnitId,
        ratio_numerator: ratio?.numerator ?? null,
        ratio_denominator: ratio?.denominator ?? null,
      })),
    )
    .execute();
}
