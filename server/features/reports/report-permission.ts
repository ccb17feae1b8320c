import type { Kysely } from 'kysely';
import type { SeenReport } from '../../../contract/reports/report-commands.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { AuditRecord } from '../../platform/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import { findUnlockers } from '../rounds/public.ts';
import { reportRefused, staleVersion } from './report-errors.ts';
import type { ReportAction } from './report-model.ts';
import { findRefusal, partsFor } from './report-policy.ts';
import type { ReportSituation, StartedReport } from './report-situation-facts.ts';
import type { StepBy } from './report-store.ts';

/** Refuses an action the policy does not allow; a locked round names who can unlock it. */
export async function assertAllowed(
  db: Kysely<unknown>,
  clock: Clock,
  action: ReportAction,
  { actor, facts, round, node }: ReportSituation,
): Promise<void> {
  const code = findRefusal(action, facts);
  if (code === null) return;
  const unlockers =
    code === 'round.locked' ? await findUnlockers(db, round, clock.today(), actor.language) : [];
  throw reportRefused(code, { round: round.code, unit: node.code, state: facts.state, unlockers });
}

/** The report of an action that is permitted only on one that was begun. Errors: `report.not_started`. */
export function startedReport({ report, round, node, facts }: ReportSituation): StartedReport {
  if (report) return report;
  throw reportRefused('report.not_started', {
    round: round.code,
    unit: node.code,
    state: facts.state,
    unlockers: [],
  });
}

/**
 * Refuses a caller who has seen another version, or for a draft another edit. `differences` are asked for only then.
 */
export async function assertSeen(
  { report, facts }: ReportSituation,
  seen: SeenReport | { readonly version: number },
  differences: () => Promise<readonly ProblemIssue[]> = async () => [],
): Promise<void> {
  const current = { version: report?.version.number ?? 0, edit: report?.version.edit ?? 0 };
  const yours = { version: seen.version, edit: 'edit' in seen ? seen.edit : current.edit };
  if (yours.version === current.version && yours.edit === current.edit) return;
  const savedAt = report?.version.saved_at?.toString() ?? null;
  throw staleVersion(yours, { ...current, state: facts.state, savedAt }, await differences());
}

/** The account and the appointment an allowed action is done by. */
export function stepBy(action: ReportAction, { actor, facts }: ReportSituation): StepBy {
  const part = partsFor[action].find((candidate) => facts.reach[candidate] !== null);
  return { accountId: actor.accountId, appointmentId: part === undefined ? null : facts.reach[part] };
}

/** The audit record of an action on a report. */
export function auditOf(
  action: string,
  { round, node }: Pick<ReportSituation, 'round' | 'node'>,
  change: Pick<AuditRecord, 'before' | 'after' | 'reason'>,
): AuditRecord {
  return {
    action: `report.${action}`,
    subject: { kind: 'report', id: `${round.code}/${node.code}` },
    unitId: node.id,
    ...change,
  };
}

/** What an audit record keeps of where a report stands. */
export function stateBefore({ report }: ReportSituation): Record<string, unknown> | null {
  if (!report) return null;
  const { number, edit } = report.version;
  return { state: report.state, rev: report.rev, version: number, edit };
}
