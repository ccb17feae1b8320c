import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { AccountId, AppointmentId, ReportVersionId, RoundId } from '../../../contract/kernel/ids.ts';
import type { ReportStanding, ShownReportState } from '../../../contract/reports/report-state.ts';
import type { Actor } from '../../platform/actor.ts';
import { perDatabase } from '../../platform/db/per-database.ts';
import { isUnitInScope, unitScope } from '../accounts/public.ts';
import { type FormVersion, getFormVersion } from '../indicators/public.ts';
import { getTree, type Tree, type TreeNode } from '../org-units/public.ts';
import {
  findRoundUnit,
  getRoundByCode,
  getRoundForChange,
  type Round,
  type RoundUnit,
} from '../rounds/public.ts';
import { reportNotExpected, reportNotVisible } from './report-errors.ts';
import type { ReportFacts, ReportPart, ReportReach } from './report-model.ts';
import { readRule, ruleOf } from './report-policy.ts';
import type { ReportState } from './report-log-facts.ts';
import type { ReportsTables } from './reports-tables.ts';

/** How a report is named in the API: codes of its round and its unit. */
export interface ReportAddress {
  readonly round: string;
  readonly unit: string;
}

export type VersionRow = Selectable<ReportsTables['report_version']>;

/** A report that has been begun: its head and its current version. */
export interface StartedReport {
  readonly rev: number;
  readonly state: ReportState;
  readonly approvedVersionId: ReportVersionId | null;
  readonly version: VersionRow;
  /** Who wrote or put forward the current version or one it was copied from. */
  readonly preparers: readonly AccountId[];
}

/** A unit's report in a round with all that decides what the caller may do with it. */
export interface ReportSituation {
  /** The caller. */
  readonly actor: Actor;
  readonly round: Round;
  readonly tree: Tree;
  readonly node: TreeNode;
  /** The unit that accepts the report; null at the root of the round. */
  readonly superior: TreeNode | null;
  readonly hasSubordinates: boolean;
  readonly form: FormVersion;
  readonly expected: RoundUnit;
  readonly report: StartedReport | null;
  readonly facts: ReportFacts;
}

/** The same, with round and head held as they are until the transaction ends. */
export type HeldReport = ReportSituation;

/**
 * By which appointment the caller holds each part for a unit of a tree. Each appointment is asked by itself, so that
 * the step carries the one that allowed it.
 */
export function reachOf(actor: Actor, tree: Tree, node: TreeNode, isRoundRoot: boolean): ReportReach {
  const by = (part: ReportPart): AppointmentId | null => {
    const rule = ruleOf(part, isRoundRoot);
    const found = actor.appointments.find(
      (appointment) =>
        (actor.actingAs === null || actor.actingAs === appointment.appointmentId) &&
        isUnitInScope(unitScope({ ...actor, appointments: [appointment] }, rule), tree, node.id),
    );
    return found?.appointmentId ?? null;
  };
  return { prepare: by('prepare'), sign: by('sign'), accept: by('accept') };
}

type StartedRow = VersionRow & {
  head_rev: number;
  head_state: ReportState;
  head_approved: ReportVersionId | null;
  preparers: AccountId[];
};

async function findStarted(
  db: Kysely<unknown>,
  round: Round,
  node: TreeNode,
  isHeld: boolean,
): Promise<StartedReport | null> {
  const { rows } = await sql<StartedRow>`
    select report_version.*, report_head.rev as head_rev, report_head.state as head_state,
      report_head.approved_version_id as head_approved,
      array(select account_id from report_preparer where version_id = report_version.id) as preparers
    from report_head join report_version on report_version.id = report_head.current_version_id
    where report_head.round_id = ${round.id} and report_head.unit_id = ${node.id}
    ${isHeld ? sql`for update of report_head` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { head_rev: rev, head_state: state, head_approved: approvedVersionId, preparers, ...version } = row;
  return { rev, state, approvedVersionId, version, preparers };
}

async function loadSituation(
  db: Kysely<unknown>,
  actor: Actor,
  round: Round,
  unitCode: string,
  isHeld: boolean,
): Promise<ReportSituation> {
  const tree = await getTree(db, round.pin);
  const node = tree.byCode(unitCode);
  if (!node || !tree.isWithin(node.id, round.rootUnitId)) throw reportNotVisible();
  const isProgram = actor.via === 'program';
  if (!isProgram && !isUnitInScope(unitScope(actor, readRule), tree, node.id)) throw reportNotVisible();
  const expected = await findRoundUnit(db, round.id, node.id);
  if (!expected) throw reportNotExpected(round.code, unitCode);
  const report = await findStarted(db, round, node, isHeld);
  const form = await getFormVersion(db, report?.version.form_version_id ?? round.formVersionId);
  const isRoundRoot = node.id === round.rootUnitId;
  return {
    actor,
    round,
    tree,
    node,
    superior: isRoundRoot ? null : (tree.nodes[node.parentIndex] ?? null),
    hasSubordinates: !tree.isLeaf(node.id),
    form,
    expected,
    report,
    facts: {
      state: report?.state ?? 'none',
      isReady: report !== null && report.version.ready_at !== null,
      isLocked: round.state === 'locked',
      reach: reachOf(actor, tree, node, isRoundRoot),
      callerId: actor.accountId,
      isProgram,
      preparedBy: report?.preparers ?? [],
      submittedBy: report?.version.submitted_by ?? null,
    },
  };
}

/**
 * A unit's report as the caller may see it. Errors: `round.not_found`, `resource.not_found` where the caller may not
 * see the unit or the round does not reach it, `report.not_expected`.
 */
export async function getReportSituation(
  db: Kysely<unknown>,
  actor: Actor,
  address: ReportAddress,
): Promise<ReportSituation> {
  const round = await getRoundByCode(db, address.round);
  return loadSituation(db, actor, round, address.unit, false);
}

// The identity behind a code never changes, and what a command needs of the round it reads while holding it.
const roundIdsOf = perDatabase(() => new Map<string, RoundId>());

/** The same for a command: neither the round nor the head changes until the transaction ends. Same errors. */
export async function holdReport(
  tx: Transaction<unknown>,
  actor: Actor,
  address: ReportAddress,
): Promise<HeldReport> {
  const known = roundIdsOf(tx);
  const id = known.get(address.round) ?? (await getRoundByCode(tx, address.round)).id;
  known.set(address.round, id);
  const round = await getRoundForChange(tx, id);
  return loadSituation(tx, actor, round, address.unit, true);
}

/** Where a report stands, as commands answer it. */
export function standingOf(round: Round, node: TreeNode, report: StartedReport | null): ReportStanding {
  const state: ShownReportState = report?.state ?? 'none';
  return {
    round: round.code,
    unit: node.code,
    state,
    rev: report?.rev ?? 0,
    version: report?.version.number ?? 0,
    edit: report?.version.edit ?? 0,
    isReady: report !== null && report.state === 'draft' && report.version.ready_at !== null,
    isLate: report?.version.is_late ?? null,
  };
}

/** Where a held report stands after a command changed it so. */
export function standingAfter(
  { round, node, report }: HeldReport,
  change: Partial<Omit<ReportStanding, 'round' | 'unit'>>,
): ReportStanding {
  return { ...standingOf(round, node, report), ...change };
}
