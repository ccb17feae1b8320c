import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { Round } from '../rounds/public.ts';
import type { ConsolidationDeps } from './consolidation-node.ts';
import { figuresOfReadings, readNode } from './node-reading.ts';
import { roundRequest } from './round-request.ts';

/** The live figures of one unit of a round, by slot, with its completeness. */
export interface LiveNode {
  readonly unitId: UnitId;
  readonly values: readonly (bigint | null)[];
  readonly present: readonly number[];
  readonly completeness: { readonly expected: number; readonly reported: number; readonly approved: number };
}

/** Live figures of every unit of a round's pinned tree, all of one snapshot, in the order of the tree. */
export async function readAllNodes({ db, live }: ConsolidationDeps, round: Round): Promise<LiveNode[]> {
  const readings = await live.read([roundRequest(db, round)], ([sums]) =>
    sums
      ? [...sums.shape.unitIds].flatMap((unitId) => {
          const reading = readNode(sums, unitId as UnitId);
          return reading ? [{ reading, sums }] : [];
        })
      : [],
  );
  const figures = await figuresOfReadings(db, readings);
  return readings.map(({ reading }, nth) => ({
    unitId: reading.unitId,
    values: figures[nth]?.values ?? [],
    present: figures[nth]?.present ?? [],
    completeness: reading.completeness,
  }));
}
