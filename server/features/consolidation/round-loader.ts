import type { Kysely } from 'kysely';
import type { ReportVersionId, RoundId } from '../../../contract/kernel/ids.ts';
import { type PackedPart, type ReportLogEntry, readPackedParts, readReportHeads } from '../reports/public.ts';
import { keepRollup, type RollupStamp, takeRollup } from './rollup-store.ts';
import type { RoundShape } from './round-shape.ts';
import { RoundSums } from './round-sums.ts';

/**
 * Reads all heads of a round and the figures of what is approved, and sums them. The heads are of one statement;
 * whatever is committed meanwhile is told by the log and applied afterwards, by rev. A locked round's sums are kept,
 * and taken again while nothing has been written to its log since.
 */
export async function loadRoundSums(
  db: Kysely<unknown>,
  roundId: RoundId,
  shape: RoundShape,
): Promise<RoundSums> {
  const heads = await readReportHeads(db, roundId);
  const stamp = stampOf(shape, heads);
  if (stamp) {
    const kept = sumsOf(shape, heads, new Map());
    if (await takeRollup(db, roundId, stamp, kept)) return kept;
  }
  const sums = sumsOf(shape, heads, await readApproved(db, heads));
  if (stamp) await keepRollup(db, roundId, stamp, shape, sums);
  return sums;
}

/** What the kept sums of a locked round must be of; null where none are kept: an open round, or reports outside its tree. */
function stampOf(shape: RoundShape, heads: readonly ReportLogEntry[]): RollupStamp | null {
  const places = new Set(shape.unitIds);
  if (shape.lockedPin === null || heads.some((head) => !places.has(head.unitId))) return null;
  // Every transition increments one head's rev and is one row of the log.
  return { ...shape.lockedPin, transitions: BigInt(heads.reduce((sum, head) => sum + head.rev, 0)) };
}

async function readApproved(
  db: Kysely<unknown>,
  heads: readonly ReportLogEntry[],
): Promise<Map<ReportVersionId, PackedPart[]>> {
  const approved = new Map<ReportVersionId, PackedPart[]>();
  for (const head of heads) if (head.approvedVersionId !== null) approved.set(head.approvedVersionId, []);
  await readPackedParts(db, [...approved.keys()], (part) => approved.get(part.versionId)?.push(part));
  return approved;
}

function sumsOf(
  shape: RoundShape,
  heads: readonly ReportLogEntry[],
  approved: ReadonlyMap<ReportVersionId, readonly PackedPart[]>,
): RoundSums {
  const sums = new RoundSums(shape);
  for (const { unitId, rev, state, approvedVersionId } of heads) {
    const figures = (approvedVersionId !== null && approved.get(approvedVersionId)) || [];
    sums.apply({ unitId, rev, state, approvedVersionId: approvedVersionId ?? 0, out: [], in: figures });
  }
  return sums;
}
