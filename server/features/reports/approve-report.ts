import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import type { ReportsDeps } from './report-deps.ts';
import {
  assertAllowed,
  assertSeen,
  auditOf,
  startedReport,
  stateBefore,
  stepBy,
} from './report-permission.ts';
import { holdReport, standingAfter, type ReportAddress } from './report-situation-facts.ts';
import { moveHead, setDecided } from './report-store.ts';

/**
 * Accepts a submitted version: from the commit on its own figures are in the live figures of every unit above.
 * Permitted on a submitted report, to the direct superior (at the root of the round to its own head) who neither
 * prepared nor signed it. Errors: `report.wrong_state`, `round.locked`, `report.accept_forbidden`,
 * `report.same_person`, `report.stale_version`.
 */
export async function approveReport(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  seen: { readonly version: number },
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.approve', { address, seen }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'approve', held);
    await assertSeen(held, seen);
    const { rev, version } = startedReport(held);
    const by = stepBy('approve', held);
    await setDecided(tx, version.id, by, deps.clock.now(), { state: 'approved' });
    await moveHead(tx, { ...held, rev }, 'approved', version.id);
    const result = standingAfter(held, { state: 'approved', rev: rev + 1 });
    return { result, audit: [auditOf('approved', held, { before: stateBefore(held), after: result })] };
  });
}
