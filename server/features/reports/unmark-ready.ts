import type { SeenReport } from '../../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import type { ReportsDeps } from './report-deps.ts';
import { assertAllowed, assertSeen, auditOf, startedReport, stateBefore } from './report-permission.ts';
import { holdReport, standingAfter, type ReportAddress } from './report-situation-facts.ts';
import { setReady } from './report-store.ts';

/**
 * Takes a draft back from its signer, or lets the signer hand it back. Permitted on a draft that waits for its signer.
 * Errors: `report.wrong_state`, `report.not_ready`, `round.locked`, `report.prepare_forbidden`,
 * `report.stale_version`.
 */
export async function unmarkReady(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  seen: SeenReport,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.unmark_ready', { address, seen }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'unmarkReady', held);
    await assertSeen(held, seen);
    await setReady(tx, startedReport(held).version.id, null);
    const result = standingAfter(held, { isReady: false });
    return {
      result,
      audit: [auditOf('taken_from_signer', held, { before: stateBefore(held), after: result })],
    };
  });
}
