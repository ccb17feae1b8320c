import type { ReasonedDecisionRequest } from '../../../contract/reports/report-commands.ts';
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
 * Sends a submitted version back with a reason; the unit's work on it opens the next version. Permitted on a submitted
 * report, to the direct superior (at the root of the round to its own head). Errors: `report.wrong_state`,
 * `round.locked`, `report.accept_forbidden`, `report.stale_version`.
 */
export async function returnReport(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  request: ReasonedDecisionRequest,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.return', { address, request }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'return', held);
    await assertSeen(held, { version: request.version });
    const { rev, version } = startedReport(held);
    const { reason } = request;
    const by = stepBy('return', held);
    await setDecided(tx, version.id, by, deps.clock.now(), { state: 'returned', reason });
    await moveHead(tx, { ...held, rev }, 'returned', version.id);
    const result = standingAfter(held, { state: 'returned', rev: rev + 1 });
    return {
      result,
      audit: [auditOf('returned', held, { before: stateBefore(held), after: result, reason })],
    };
  });
}
