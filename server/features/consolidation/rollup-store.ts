import { type Kysely, sql } from 'kysely';
import type { RoundId } from '../../../contract/kernel/ids.ts';
import { unitAt, type RoundShape } from './round-shape.ts';
import type { RoundSums } from './round-sums.ts';

/** What kept sums must be of to be good: the tree, and the number of transitions in the log. */
export interface RollupStamp {
  readonly treeOn: string;
  readonly revision: number;
  readonly transitions: bigint;
}

/** Takes the kept sums of all inner units of a round; false when they are not all there, or not of this stamp. */
export async function takeRollup(
  db: Kysely<unknown>,
  roundId: RoundId,
  stamp: RollupStamp,
  sums: RoundSums,
): Promise<boolean> {
  const { rows } = await sql<{ unit_id: number; figures: Uint8Array }>`
    select unit_id, figures from rollup
    where round_id = ${roundId} and tree_on = ${stamp.treeOn}::date and structure_revision = ${stamp.revision}
      and transitions = ${stamp.transitions.toString()}::bigint`.execute(db);
  if (rows.length !== sums.index.rowCount) return false;
  return rows.every((row) => {
    const place = sums.index.placeOf.get(row.unit_id);
    return place !== undefined && sums.unpackRow(place, row.figures);
  });
}

/** Keeps the sums of a locked round in place of those kept before; keeps nothing where a sum is outside int64. */
export async function keepRollup(
  db: Kysely<unknown>,
  roundId: RoundId,
  stamp: RollupStamp,
  shape: RoundShape,
  sums: RoundSums,
): Promise<void> {
  const rows = Array.from(shape.unitIds, (_, place) => place).flatMap((place) => {
    if ((sums.index.rowOf[place] ?? -1) < 0) return [];
    return [{ unitId: unitAt(shape, place), figures: sums.packRow(place) }];
  });
  if (rows.some((row) => row.figures === undefined)) return;
  const units = rows.map((row) => row.unitId);
  const figures = rows.map((row) => Buffer.from(row.figures ?? new Uint8Array()));
  await sql`
    insert into rollup (round_id, unit_id, tree_on, structure_revision, transitions, figures)
    select ${roundId}::integer, unit_id, ${stamp.treeOn}::date, ${stamp.revision}::integer,
      ${stamp.transitions.toString()}::bigint, figures
    from unnest(${units}::integer[], ${figures}::bytea[]) as kept (unit_id, figures)
    on conflict (round_id, unit_id) do update set tree_on = excluded.tree_on,
      structure_revision = excluded.structure_revision, transitions = excluded.transitions,
      figures = excluded.figures`.execute(db);
}
