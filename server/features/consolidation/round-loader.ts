import type { Kysely } from 'kysely';
import type { ReportVersionId, RoundId } from '../../../contract/kernel/ids.ts';
import { type PackedPart, readPackedParts, readReportHeads } from '../reports/public.ts';
import type { RoundShape } from './round-shape.ts';
import { RoundSums } from './round-sums.ts';

/**
 * Reads all heads of a round and the figures of what is approved, and sums them. The heads are of one statement;
 * whatever is committed meanwhile is told by the log and applied afterwards, by rev.
 */
export async function loadRoundSums(
  db: Kysely<unknown>,
  roundId: RoundId,
  shape: RoundShape,
): Promise<RoundSums> {
  const heads = await readReportHeads(db, roundId);
  const sums = new RoundSums(shape);
  const approved = new Map<ReportVersionId, PackedPart[]>();
  for (const head of heads) if (head.approvedVersionId !== null) approved.set(head.approvedVersionId, []);
  await readPackedParts(db, [...approved.keys()], (part) => approved.get(part.versionId)?.push(part));
  for (const head of heads) {
    sums.apply({
      unitId: head.unitId,
      rev: head.rev,
      state: head.state,
      approvedVersionId: head.approvedVersionId ?? 0,
      out: [],
      in: head.approvedVersionId === null ? [] : (approved.get(head.approvedVersionId) ?? []),
    });
  }
  return sums;
}
