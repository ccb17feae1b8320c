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
import { moveHead, setReopened } from './report-store.ts';

/**
 * Withdraws an approval with a reason: from the commit on the unit's own figures are out of the live figures, until the
 * next version is approved. Permitted on an approved report, to the direct superior (at the root of the round to its
 * own head). Errors: `report.wrong_state`, `round.locked`, `report.accept_forbidden`, `report.stale_version`.
 */
export async function reopenReport(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  request: ReasonedDecisionRequest,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.reopen', { address, request }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'reopen', held);
    await assertSeen(held, { version: request.version });
    const { rev, version } = startedReport(held);
    const { reason } = request;
    await setReopened(tx, version.id, stepBy('reopen', held), deps.clock.now(), reason);
    await moveHead(tx, { ...held, rev }, 'reopened', version.id);
    const result = standingAfter(held, { state: 'reopened', rev: rev + 1 });
    return {
      result,
      audit: [auditOf('reopened', held, { before: stateBefore(held), after: result, reason })],
    };
  });
}
