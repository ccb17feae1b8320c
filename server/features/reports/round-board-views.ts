import { type Kysely, sql } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import {
  reportStates,
  type ShownReportState,
  shownReportState,
} from '../../../contract/reports/report-state.ts';
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

type AnswerRow = [
  unitId: UnitId,
  dueOn: string,
  state: string,
  version: number,
  isReady: boolean,
  cameLate: boolean,
  submittedAt: string | null,
];

// One JSON text instead of thousands of rows: parsing rows and dates one by one takes most of the time allowed.
async function readAnswers(db: Kysely<unknown>, round: Round): Promise<Map<UnitId, Answer>> {
  const { rows } = await sql<{ answers: string | null }>`
    select json_agg(json_build_array(
      round_unit.unit_id, coalesce(extended_to, due_on), coalesce(report_head.state, 'none'),
      coalesce(report_version.number, 0),
      coalesce(report_head.state = 'draft' and ready_at is not null, false), coalesce(is_late, false),
      to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))::text as answers
    from round_unit
    left join report_head on report_head.round_id = round_unit.round_id and report_head.unit_id = round_unit.unit_id
    left join report_version on report_version.id = report_head.current_version_id
    where round_unit.round_id = ${round.id}`.execute(db);
  const answers = JSON.parse(rows[0]?.answers ?? '[]') as AnswerRow[];
  return new Map(
    answers.map(([unitId, dueOn, state, version, isReady, cameLate, submittedAt]) => [
      unitId,
      { state: shownReportState.parse(state), version, isReady, cameLate, dueOn, submittedAt },
    ]),
  );
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
  const nodes: readonly TreeNode[] = tree
    .subtree(round.rootUnitId)
    .filter((node) => isUnitInScope(scope, tree, node.id));
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
