import type { Transaction } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { SeenReport } from '../../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import type { ReportsDeps } from './report-deps.ts';
import { assertAllowed, assertSeen, auditOf, stateBefore, stepBy } from './report-permission.ts';
import { type HeldReport, holdReport, standingAfter, type ReportAddress } from './report-situation-facts.ts';
import { copyVersion, insertPreparer, insertReport, moveHead, type StepBy } from './report-store.ts';

/** A draft to write into. */
export interface OpenedDraft {
  readonly versionId: ReportVersionId;
  readonly version: number;
  readonly edit: number;
  readonly rev: number;
}

/**
 * The draft of a held report: the one there is, or a first one, or a copy of the returned or reopened version. Who
 * writes into it is to be remembered as one of its preparers.
 */
export async function ensureDraft(
  tx: Transaction<unknown>,
  held: HeldReport,
  by: StepBy,
  at: Temporal.Instant,
): Promise<OpenedDraft> {
  const { report } = held;
  if (!report) {
    const versionId = await insertReport(tx, held, by, at);
    return { versionId, version: 1, edit: 0, rev: 1 };
  }
  const { version } = report;
  if (report.state === 'draft') {
    return { versionId: version.id, version: version.number, edit: version.edit, rev: report.rev };
  }
  const versionId = await copyVersion(tx, held, version, by, at);
  await moveHead(tx, { ...held, rev: report.rev }, 'draft', versionId);
  return { versionId, version: version.number + 1, edit: 0, rev: report.rev + 1 };
}

/**
 * Begins a unit's report, or the next version of a returned or reopened one as a copy of it. Permitted while there is
 * no draft and nothing submitted or approved. Errors: `report.wrong_state`, `round.locked`,
 * `report.prepare_forbidden`, `report.stale_version`, `report.not_expected`.
 */
export async function openDraft(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  seen: SeenReport,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.open_draft', { address, seen }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'open', held);
    await assertSeen(held, seen);
    const by = stepBy('open', held);
    const { versionId, version, edit, rev } = await ensureDraft(tx, held, by, deps.clock.now());
    await insertPreparer(tx, versionId, by.accountId);
    const result = standingAfter(held, { state: 'draft', version, edit, rev, isReady: false, isLate: null });
    return { result, audit: [auditOf('draft_opened', held, { before: stateBefore(held), after: result })] };
  });
}
