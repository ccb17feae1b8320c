import { type Kysely, sql } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { reportStates, type ShownReportState } from '../../../contract/reports/report-state.ts';
import type { RoundBoard } from '../../../contract/reports/round-board.ts';
import type { Actor } from '../../platform/actor.ts';
import { isUnitInScope, unitScope } from '../accounts/public.ts';
import { getTree, type TreeNode } from '../org-units/public.ts';
import { getRoundByCode, type Round } from '../rounds/public.ts';
import type { ReportsDeps } from './report-deps.ts';
import { reportNotVisible } from './report-errors.ts';
import { readRule } from './report-policy.ts';

const states: readonly ShownReportState[] = ['none', ...reportStates];
const done: ReadonlySet<ShownReportState> = new Set(['submitted', 'approved']);

/** Where one expected unit stands. */
interface Answer {
  readonly state: ShownReportState;
  readonly version: number;
  readonly isReady: boolean;
  readonly cameLate: boolean;
  readonly dueOn: string;
  readonly submittedAt: string | null;
}

interface AnswerColumns {
  readonly unit: string;
  readonly due: string;
  readonly state: string;
  readonly version: string;
  readonly ready: string;
  readonly late: string;
  readonly submitted: string;
}

// One text a column instead of a row a unit: the driver's parsing of thousands of rows and dates, or JSON made by the
// server, would take more than half of the 50 ms a board of 11,500 units may take.
async function readAnswers(db: Kysely<unknown>, round: Round): Promise<Map<UnitId, Answer>> {
  const { rows } = await sql<AnswerColumns | Record<keyof AnswerColumns, null>>`
    select string_agg(round_unit.unit_id::text, ',') as unit,
      string_agg(coalesce(extended_to, due_on)::text, ',') as due,
      string_agg(coalesce(report_head.state, 'none'), ',') as state,
      string_agg(coalesce(report_version.number, 0)::text, ',') as version,
      string_agg(case when report_head.state = 'draft' and ready_at is not null then '1' else '' end, ',') as ready,
      string_agg(case when is_late then '1' else '' end, ',') as late,
      string_agg(coalesce((submitted_at at time zone 'UTC')::timestamp(0)::text, ''), ',') as submitted
    from round_unit
    left join report_head on report_head.round_id = round_unit.round_id and report_head.unit_id = round_unit.unit_id
    left join report_version on report_version.id = report_head.current_version_id
    where round_unit.round_id = ${round.id}`.execute(db);
  const [row] = rows;
  const answers = new Map<UnitId, Answer>();
  if (!row || row.unit === null) return answers;
  const column = (name: keyof AnswerColumns): string[] => row[name].split(',');
  const [due, state, version] = [column('due'), column('state'), column('version')];
  const [ready, late, submitted] = [column('ready'), column('late'), column('submitted')];
  const known = new Map<string, ShownReportState>(states.map((name) => [name, name]));
  for (const [nth, unit] of column('unit').entries()) {
    const at = submitted[nth] ?? '';
    answers.set(Number(unit) as UnitId, {
      state: known.get(state[nth] ?? '') ?? 'none',
      version: Number(version[nth]),
      isReady: ready[nth] === '1',
      cameLate: late[nth] === '1',
      dueOn: due[nth] ?? '',
      submittedAt: at === '' ? null : `${at.replace(' ', 'T')}Z`,
    });
  }
  return answers;
}

// Pre-order: every unit comes after its superior, so one pass from the end adds each subtree up.
function sumBelow(parent: readonly number[], of: (index: number) => boolean): number[] {
  const sums: number[] = parent.map((_, index) => (of(index) ? 1 : 0));
  for (let index = parent.length - 1; index >= 0; index -= 1) {
    const above = parent[index] ?? -1;
    if (above >= 0) sums[above] = (sums[above] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}

function isDone(answer: Answer | undefined): boolean {
  return answer !== undefined && done.has(answer.state);
}

/**
 * Where every unit the caller sees stands in a round, with counts for each unit's subtree. Errors: `round.not_found`,
 * `resource.not_found` where the caller sees none of its units.
 */
export async function viewRoundBoard(
  { db, clock }: ReportsDeps,
  actor: Actor,
  roundCode: string,
): Promise<RoundBoard> {
  const round = await getRoundByCode(db, roundCode);
  const tree = await getTree(db, round.pin);
  const scope = unitScope(actor, readRule);
  const inRound = tree.subtree(round.rootUnitId);
  const seesAll = scope.subtree.some((top) => tree.isWithin(round.rootUnitId, top));
  const nodes: readonly TreeNode[] = seesAll
    ? inRound
    : inRound.filter((node) => isUnitInScope(scope, tree, node.id));
  if (nodes.length === 0) throw reportNotVisible();
  const answers = await readAnswers(db, round);
  const today = clock.today().toString();
  const places = new Map(nodes.map((node, place) => [node.id, place]));
  const parent = nodes.map((node) => (node.parentId === null ? -1 : (places.get(node.parentId) ?? -1)));
  const ofNode = nodes.map((node) => answers.get(node.id));
  const isLate = (answer: Answer | undefined): boolean =>
    answer !== undefined && (isDone(answer) ? answer.cameLate : answer.dueOn < today);
  return {
    round: round.code,
    treeOn: round.pin.on.toString(),
    structureRevision: round.pin.revision,
    today,
    isLocked: round.state === 'locked',
    states: [...states],
    units: nodes.map(({ code }) => code),
    names: nodes.map(({ name }) => name),
    levels: nodes.map(({ levelCode }) => levelCode),
    parent,
    isExpected: ofNode.map((answer) => answer !== undefined),
    state: ofNode.map((answer) => states.indexOf(answer?.state ?? 'none')),
    isReady: ofNode.map((answer) => answer?.isReady ?? false),
    isLate: ofNode.map(isLate),
    dueOn: ofNode.map((answer) => answer?.dueOn ?? null),
    submittedAt: ofNode.map((answer) => answer?.submittedAt ?? null),
    version: ofNode.map((answer) => answer?.version ?? 0),
    expectedBelow: sumBelow(parent, (index) => ofNode[index] !== undefined),
    submittedBelow: sumBelow(parent, (index) => isDone(ofNode[index])),
    approvedBelow: sumBelow(parent, (index) => ofNode[index]?.state === 'approved'),
    lateBelow: sumBelow(parent, (index) => isLate(ofNode[index])),
    missingBelow: sumBelow(parent, (index) => ofNode[index] !== undefined && !isDone(ofNode[index])),
  };
}
