import type { SeenReport } from '../../../contract/reports/report-commands.ts';
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
import { insertPreparer, setReady } from './report-store.ts';

/**
 * Puts a draft to its signer (trình ký). Permitted on a draft that does not wait already. Errors:
 * `report.wrong_state`, `report.already_ready`, `round.locked`, `report.prepare_forbidden`, `report.stale_version`.
 */
export async function markReady(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  seen: SeenReport,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.mark_ready', { address, seen }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'markReady', held);
    await assertSeen(held, seen);
    const by = stepBy('markReady', held);
    const { version } = startedReport(held);
    if (by.accountId === null || !held.facts.preparedBy.includes(by.accountId)) {
      await insertPreparer(tx, version.id, by.accountId);
    }
    await setReady(tx, version.id, { by, at: deps.clock.now() });
    const result = standingAfter(held, { isReady: true });
    return { result, audit: [auditOf('put_to_signer', held, { before: stateBefore(held), after: result })] };
  });
}
