import type { Kysely } from 'kysely';
import type { ReportVersionId, UnitId } from '../../../contract/kernel/ids.ts';
import { type PackedPart, readPackedParts } from '../reports/public.ts';
import { FlatSum } from './flat-sum.ts';
import type { AppliedHead, Completeness, NodeFigures, RoundSums } from './round-sums.ts';

/** What the sums say of one unit at one moment; a leaf's figures are still to be read from its approved version. */
export interface NodeReading {
  readonly unitId: UnitId;
  readonly head: AppliedHead;
  readonly completeness: Completeness;
  readonly figures: NodeFigures | undefined;
}

const nothing: Completeness = { expected: 0, reported: 0, approved: 0 };

/** Reads one unit from the sums; undefined when it is outside the pinned tree. */
export function readNode(sums: RoundSums, unitId: UnitId): NodeReading | undefined {
  const place = sums.index.placeOf.get(unitId);
  if (place === undefined) return undefined;
  return {
    unitId,
    head: sums.head(unitId),
    completeness: sums.completeness(place),
    figures: sums.figures(place),
  };
}

/** The same where the unit need not exist in the round, as for an earlier period. */
export function readNodeOrNothing(sums: RoundSums, unitId: UnitId): NodeReading {
  return (
    readNode(sums, unitId) ?? {
      unitId,
      head: { rev: 0, state: null, approvedVersionId: 0 },
      completeness: nothing,
      figures: new FlatSum(sums.shape.rules).figures(),
    }
  );
}

/** Figures of readings, in their order. Those of leaves come from their approved versions, which never change. */
export async function figuresOfReadings(
  db: Kysely<unknown>,
  readings: readonly { readonly reading: NodeReading; readonly sums: RoundSums }[],
): Promise<NodeFigures[]> {
  const wanted = readings.flatMap(({ reading }) =>
    reading.figures === undefined && reading.head.approvedVersionId !== 0
      ? [reading.head.approvedVersionId as ReportVersionId]
      : [],
  );
  const parts = new Map<number, PackedPart[]>(wanted.map((versionId) => [versionId, []]));
  await readPackedParts(db, wanted, (part) => parts.get(part.versionId)?.push(part));
  return readings.map(({ reading, sums }) => {
    if (reading.figures) return reading.figures;
    const sum = new FlatSum(sums.shape.rules);
    const report = parts.get(reading.head.approvedVersionId);
    if (report) sum.add(report);
    return sum.figures();
  });
}
