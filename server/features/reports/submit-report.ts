import type { Transaction } from 'kysely';
import type { SubmitReportRequest } from '../../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import type { ReportsDeps } from './report-deps.ts';
import { reportHasErrors, warningsNotAcknowledged } from './report-errors.ts';
import { readVersionFigures } from './report-figures-facts.ts';
import { comparesFigures, findingIssue, findingsOf } from './report-findings.ts';
import {
  assertAllowed,
  assertSeen,
  auditOf,
  startedReport,
  stateBefore,
  stepBy,
} from './report-permission.ts';
import { noReferences, readReferences } from './report-references-facts.ts';
import { type HeldReport, holdReport, standingAfter, type ReportAddress } from './report-situation-facts.ts';
import { moveHead, setSubmitted } from './report-store.ts';

// Returns the keys of the warnings the signer took upon themself.
async function assertSound(
  deps: ReportsDeps,
  tx: Transaction<unknown>,
  held: HeldReport,
  acknowledged: readonly string[],
): Promise<string[]> {
  const { round, node, form } = held;
  const figures = await readVersionFigures(tx, startedReport(held).version.id, form.slotCount);
  const references = comparesFigures(form)
    ? await readReferences(tx, round, node.id, form, deps.planFigures)
    : noReferences;
  const findings = findingsOf(form, figures, references);
  if (findings.some(({ severity }) => severity === 'error'))
    throw reportHasErrors(findings.map(findingIssue));
  const unseen = findings.filter(({ key }) => !acknowledged.includes(key));
  if (unseen.length > 0) throw warningsNotAcknowledged(unseen.map(findingIssue));
  return findings.map(({ key }) => key);
}

/**
 * Signs and submits a draft: its figures no longer change and its official figures are frozen in the same transaction.
 * Permitted on a draft, to a signer who did not prepare it. It is late when today is after the unit's last day,
 * extension included. Errors: `report.wrong_state`, `round.locked`, `report.sign_forbidden`, `report.same_person`,
 * `report.stale_version`, `report.has_errors` and `report.warnings_not_acknowledged` with every finding.
 */
export async function submitReport(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  request: SubmitReportRequest,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.submit', { address, request }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'submit', held);
    await assertSeen(held, request);
    const { rev, version } = startedReport(held);
    const acknowledged = await assertSound(deps, tx, held, request.acknowledgedWarnings);
    const isLate = Temporal.PlainDate.compare(deps.clock.today(), held.expected.deadline) > 0;
    await setSubmitted(tx, version.id, stepBy('submit', held), deps.clock.now(), isLate);
    await moveHead(tx, { ...held, rev }, 'submitted', version.id);
    await deps.freezeOfficial(tx, { round: held.round, unitId: held.node.id, versionId: version.id });
    const result = standingAfter(held, { state: 'submitted', rev: rev + 1, isReady: false, isLate });
    const after = { ...result, acknowledgedWarnings: acknowledged };
    return { result, audit: [auditOf('submitted', held, { before: stateBefore(held), after })] };
  });
}
