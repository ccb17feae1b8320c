import type { ReportVersionId, UnitId } from '../../../contract/kernel/ids.ts';
import type { Clock } from '../../platform/clock.ts';
import { getFormVersion } from '../indicators/public.ts';
import { getTree } from '../org-units/public.ts';
import { type FreezeOfficial, type PackedPart, readPackedParts, readReportHeads } from '../reports/public.ts';
import { countRoundUnits } from '../rounds/public.ts';
import { FlatSum } from './flat-sum.ts';
import { insertOfficial } from './official-store.ts';
import { slotRules } from './round-request.ts';

/**
 * Freezes a submitted version: its own figures and adjustments plus the live figures of its children, all as the
 * submitting transaction's snapshot sees them, with the pin, the counts and every version below that contributed.
 */
export function freezeOfficialWith(clock: Clock): FreezeOfficial {
  return async (tx, { round, unitId, versionId }) => {
    const tree = await getTree(tx, round.pin);
    const version = await getFormVersion(tx, round.formVersionId);
    const below: UnitId[] = tree
      .subtree(unitId)
      .slice(1)
      .map((node) => node.id);
    const heads = below.length === 0 ? [] : await readReportHeads(tx, round.id, below);
    const contributors = heads.flatMap((head) =>
      head.approvedVersionId === null ? [] : [head.approvedVersionId],
    );
    const sum = new FlatSum(slotRules(version));
    await addReports(tx, sum, [versionId, ...contributors]);
    await insertOfficial(tx, {
      versionId,
      values: sum.figures().values,
      pin: round.pin,
      completeness: {
        expected: await countRoundUnits(tx, round.id, [unitId, ...below]),
        // The version itself counts as reported; it is not approved yet.
        reported: 1 + heads.filter((head) => head.state === 'submitted' || head.state === 'approved').length,
        approved: contributors.length,
      },
      contributors,
      frozenAt: clock.now(),
    });
  };
}

async function addReports(
  tx: Parameters<typeof readPackedParts>[0],
  sum: FlatSum,
  versionIds: readonly ReportVersionId[],
): Promise<void> {
  const parts = new Map<ReportVersionId, PackedPart[]>();
  await readPackedParts(tx, versionIds, (part) => {
    const known = parts.get(part.versionId);
    if (known) known.push(part);
    else parts.set(part.versionId, [part]);
  });
  for (const report of parts.values()) sum.add(report);
}
