import type { Transaction } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { SeenReport } from '../../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import type { ReportsDeps } from './report-deps.ts';
import { assertAllowed, assertSeen, auditOf, stateBefore, stepBy } from './report-permission.ts';
import { type HeldReport, holdReport, readStanding, type ReportAddress } from './report-situation-facts.ts';
import { copyVersion, insertPreparer, insertReport, moveHead, type StepBy } from './report-store.ts';

/** A draft to write into. */
export interface OpenedDraft {
  readonly versionId: ReportVersionId;
  readonly edit: number;
  /** The version it was copied from, or itself; null where it begins empty. */
  readonly contentOf: ReportVersionId | null;
}

/** The draft of a held report: the one there is, or a first one, or a copy of the returned or reopened version. */
export async function ensureDraft(
  tx: Transaction<unknown>,
  held: HeldReport,
  by: StepBy,
  at: Temporal.Instant,
): Promise<OpenedDraft> {
  const { report } = held;
  if (!report) {
    const versionId = await insertReport(tx, held, by, at);
    await insertPreparer(tx, versionId, by.accountId);
    return { versionId, edit: 0, contentOf: null };
  }
  const { version } = report;
  if (report.state === 'draft') {
    return { versionId: version.id, edit: version.edit, contentOf: version.id };
  }
  const versionId = await copyVersion(tx, held, version, by, at);
  await insertPreparer(tx, versionId, by.accountId);
  await moveHead(tx, { ...held, rev: report.rev }, 'draft', versionId);
  return { versionId, edit: 0, contentOf: versionId };
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
    await ensureDraft(tx, held, stepBy('open', held), deps.clock.now());
    const result = await readStanding(tx, held);
    return { result, audit: [auditOf('draft_opened', held, { before: stateBefore(held), after: result })] };
  });
}
