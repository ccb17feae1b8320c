import { type Kysely, sql } from 'kysely';
import type { AccountId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import type { WaitingReport, WaitingReports } from '../../../contract/reports/waiting-reports.ts';
import type { Actor } from '../../platform/actor.ts';
import { getFormVersion } from '../indicators/public.ts';
import { getTree, type TreeNode } from '../org-units/public.ts';
import { listRounds, type Round } from '../rounds/public.ts';
import type { ReportsDeps } from './report-deps.ts';
import type { ReportFacts, ReportReach } from './report-model.ts';
import { findRefusal } from './report-policy.ts';
import { reachOf } from './report-situation-facts.ts';

/** A report the caller has a part in. */
interface Candidate {
  readonly round: Round;
  readonly node: TreeNode;
  readonly reach: ReportReach;
}

interface StandingRow {
  round_id: RoundId;
  unit_id: UnitId;
  due_on: Temporal.PlainDate;
  state: ShownReportState;
  version: number;
  is_ready: boolean;
  is_late: boolean;
  prepared_by_caller: boolean;
  submitted_by: AccountId | null;
  since: Temporal.Instant | null;
  reason: string | null;
}

// Parts reach only own units, those directly below and the root of the round, so only these are looked at.
async function findCandidates(db: Kysely<unknown>, actor: Actor): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const ownUnits = new Set(actor.appointments.map(({ unitId }) => unitId));
  for (const round of await listRounds(db)) {
    if (round.state !== 'open') continue;
    const tree = await getTree(db, round.pin);
    const nodes = new Map<UnitId, TreeNode>();
    for (const unitId of ownUnits) {
      const own = tree.byId(unitId);
      for (const node of own ? [own, ...tree.children(unitId)] : []) nodes.set(node.id, node);
    }
    for (const node of nodes.values()) {
      if (!tree.isWithin(node.id, round.rootUnitId)) continue;
      const reach = reachOf(actor, tree, node, node.id === round.rootUnitId);
      if (Object.values(reach).some((appointment) => appointment !== null))
        candidates.push({ round, node, reach });
    }
  }
  return candidates;
}

async function readStandings(
  db: Kysely<unknown>,
  actor: Actor,
  candidates: readonly Candidate[],
): Promise<Map<string, StandingRow>> {
  const { rows } = await sql<StandingRow>`
    select round_unit.round_id, round_unit.unit_id, coalesce(extended_to, due_on) as due_on,
      coalesce(report_head.state, 'none') as state, coalesce(version.number, 0) as version,
      coalesce(report_head.state = 'draft' and version.ready_at is not null, false) as is_ready,
      coalesce(version.is_late, false) as is_late,
      exists (select from report_preparer
        where version_id = version.id and account_id = ${actor.accountId}::integer) as prepared_by_caller,
      version.submitted_by,
      coalesce(version.reopened_at, version.decided_at, version.submitted_at, version.ready_at, version.created_at)
        as since,
      coalesce(version.reopen_reason, version.decision_reason) as reason
    from unnest(${candidates.map(({ round }) => round.id)}::integer[], ${candidates.map(({ node }) => node.id)}::integer[])
      as candidate (round_id, unit_id)
    join round_unit using (round_id, unit_id)
    left join report_head using (round_id, unit_id)
    left join report_version version on version.id = report_head.current_version_id`.execute(db);
  return new Map(rows.map((row) => [`${row.round_id}/${row.unit_id}`, row]));
}

function factsOf({ reach }: Candidate, row: StandingRow, callerId: AccountId): ReportFacts {
  return {
    state: row.state,
    isReady: row.is_ready,
    isLocked: false,
    reach,
    callerId,
    preparedBy: row.prepared_by_caller ? [callerId] : [],
    submittedBy: row.submitted_by,
  };
}

function kindOf(facts: ReportFacts): WaitingReport['kind'] | null {
  const may = (action: 'save' | 'submit' | 'approve'): boolean => findRefusal(action, facts) === null;
  if (may('approve')) return 'accept';
  if (facts.isReady) return may('submit') ? 'sign' : null;
  if (!may('save')) return null;
  return facts.state === 'returned' || facts.state === 'reopened' ? 'revise' : 'prepare';
}

/**
 * What waits for the caller in all open rounds: reports to prepare, to revise after a return or reopening, to sign
 * and to accept; late ones first, then by last day.
 */
export async function viewWaitingReports({ db, clock }: ReportsDeps, actor: Actor): Promise<WaitingReports> {
  const today = clock.today();
  const { accountId } = actor;
  if (accountId === null) return { today: today.toString(), items: [] };
  const candidates = await findCandidates(db, actor);
  const standings = await readStandings(db, actor, candidates);
  const items: WaitingReport[] = [];
  for (const candidate of candidates) {
    const { round, node } = candidate;
    const row = standings.get(`${round.id}/${node.id}`);
    const kind = row ? kindOf(factsOf(candidate, row, accountId)) : null;
    if (!row || !kind) continue;
    const isDue = Temporal.PlainDate.compare(today, row.due_on) > 0;
    items.push({
      round: round.code,
      period: round.period,
      form: (await getFormVersion(db, round.formVersionId)).formCode,
      unit: node.code,
      unitName: node.name,
      kind,
      state: row.state,
      version: row.version,
      dueOn: row.due_on.toString(),
      isLate: kind === 'accept' ? row.is_late : isDue,
      daysLeft: today.until(row.due_on, { largestUnit: 'day' }).days,
      since: row.since?.toString() ?? null,
      reason: kind === 'revise' ? row.reason : null,
    });
  }
  items.sort(
    (a, b) => Number(b.isLate) - Number(a.isLate) || (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)),
  );
  return { today: today.toString(), items };
}
