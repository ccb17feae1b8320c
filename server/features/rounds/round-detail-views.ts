import { type Kysely, sql } from 'kysely';
import { formatDerivation } from '../../../contract/calendar/derivation.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import {
  type RoundDetail,
  type RoundEvent,
  type RoundUnitsQuery,
  type RoundUnitsResponse,
  type RoundUnitView,
  roundEvent,
  type UnitDeadline,
} from '../../../contract/rounds/round-view.ts';
import type { Actor } from '../../platform/actor.ts';
import { deadlineFrom, getWorkingDays } from '../calendar/public.ts';
import { currentPin, getTree, type Tree, type TreeNode } from '../org-units/public.ts';
import { getRoundByCode, listRoundUnits } from './round-facts.ts';
import { treeWith, viewRoundSummary } from './round-list-views.ts';
import type { Round, RoundUnit } from './round-model.ts';
import { roundNotFound, unitNotExpected } from './rounds-errors.ts';
import { concerns } from './rounds-policy.ts';
import { findManageRight } from './rounds-rights.ts';
import { findUnlockers } from './unlockers-facts.ts';

type Db = Kysely<unknown>;

/** Who asks, when, and in which language. */
export interface Asking {
  readonly actor: Actor;
  readonly today: Temporal.PlainDate;
  readonly language: Language;
}

/** The round of a code, if it concerns the caller. Errors: `round.not_found`. */
export async function readRound(db: Db, code: string, { actor, today }: Asking): Promise<Round> {
  const round = await getRoundByCode(db, code);
  const tree = await treeWith(db, await getTree(db, await currentPin(db, today)), round);
  if (!concerns(actor, tree, round.rootUnitId)) throw roundNotFound(code);
  return round;
}

/** A round with its deadlines, its history and what the caller may do. Errors: `round.not_found`. */
export async function viewRound(db: Db, code: string, asking: Asking): Promise<RoundDetail> {
  const round = await readRound(db, code, asking);
  const { actor, today, language } = asking;
  const manages = await findManageRight(db, today, actor, round.rootUnitId);
  const units = await listRoundUnits(db, round.id);
  const tree = await getTree(db, round.pin);
  const whileOpen = round.state === 'locked' ? 'round.locked' : manages || 'round.manage_forbidden';
  const whileLocked = round.state === 'open' ? 'round.not_locked' : manages || 'round.manage_forbidden';
  return {
    ...(await viewRoundSummary(db, round, today)),
    levels: await levelDeadlines(db, round, tree, units, language),
    extended: units.filter(({ extendedTo }) => extendedTo !== null).length,
    events: await viewEvents(db, round, tree),
    unlockers: round.state === 'locked' ? await findUnlockers(db, round, today, language) : [],
    may: { extend: whileOpen, lock: whileOpen, unlock: whileLocked, repin: whileOpen },
  };
}

/** The units that are to answer, in the order of the tree. Errors: `round.not_found`. */
export async function viewRoundUnits(
  db: Db,
  code: string,
  { within, extendedOnly, offset, limit }: RoundUnitsQuery,
  asking: Asking,
): Promise<RoundUnitsResponse> {
  const round = await readRound(db, code, asking);
  const tree = await getTree(db, round.pin);
  const units = new Map((await listRoundUnits(db, round.id)).map((unit) => [unit.unitId, unit]));
  const top = within === undefined ? tree.byId(round.rootUnitId) : tree.byCode(within);
  const matching = (top ? tree.subtree(top.id) : []).flatMap((node) => {
    const unit = units.get(node.id);
    return unit && (extendedOnly === 'false' || unit.extendedTo !== null)
      ? [unitViewOf(tree, node, unit)]
      : [];
  });
  return { total: matching.length, units: matching.slice(offset, offset + limit) };
}

/** One unit's last day and how it came about. Errors: `round.not_found`, `round.unit_not_expected`. */
export async function viewUnitDeadline(
  db: Db,
  code: string,
  unitCode: string,
  asking: Asking,
): Promise<UnitDeadline> {
  const round = await readRound(db, code, asking);
  const tree = await getTree(db, round.pin);
  const node = tree.byCode(unitCode);
  const unit = node && (await listRoundUnits(db, round.id)).find(({ unitId }) => unitId === node.id);
  if (!node || !unit) throw unitNotExpected(unitCode, code);
  return {
    ...unitViewOf(tree, node, unit),
    ...(await derivationOf(db, round, node.levelCode, unit.dueOn.toString(), asking.language)),
  };
}

function unitViewOf(tree: Tree, node: TreeNode, unit: RoundUnit): RoundUnitView {
  return {
    unitCode: node.code,
    unitName: node.name,
    levelCode: node.levelCode,
    parentCode: tree.ancestors(node.id)[0]?.code ?? null,
    dueOn: unit.dueOn.toString(),
    extendedTo: unit.extendedTo?.toString() ?? null,
    extensionReason: unit.extensionReason,
    deadline: unit.deadline.toString(),
  };
}

async function levelDeadlines(
  db: Db,
  round: Round,
  tree: Tree,
  units: readonly RoundUnit[],
  language: Language,
): Promise<RoundDetail['levels']> {
  const byLevel = Map.groupBy(units, ({ unitId }) => tree.byId(unitId)?.levelCode);
  const levels: RoundDetail['levels'] = [];
  for (const { levelCode } of round.regime.definition.levels) {
    const [first] = byLevel.get(levelCode) ?? [];
    if (!first) continue;
    const dueOn = first.dueOn.toString();
    const expected = byLevel.get(levelCode)?.length ?? 0;
    levels.push({
      levelCode,
      expected,
      dueOn,
      ...(await derivationOf(db, round, levelCode, dueOn, language)),
    });
  }
  return levels;
}

// The day was fixed when the round was opened; a calendar changed since may no longer lead to it.
async function derivationOf(
  db: Db,
  round: Round,
  levelCode: string,
  dueOn: string,
  language: Language,
): Promise<Pick<UnitDeadline, 'derivation' | 'text'>> {
  const level = round.regime.definition.levels.find((known) => known.levelCode === levelCode);
  if (!level) return { derivation: null, text: '' };
  const { date, derivation } = deadlineFrom(await getWorkingDays(db), level.deadline, round.window);
  if (date !== dueOn) return { derivation: null, text: '' };
  return { derivation, text: formatDerivation(derivation, language) };
}

interface EventRow {
  readonly at: Temporal.Instant;
  readonly kind: RoundEvent['kind'];
  readonly unit_id: number | null;
  readonly reason: string;
  readonly detail: unknown;
  readonly full_name: string | null;
  readonly title_vi: string | null;
  readonly title_en: string | null;
}

async function viewEvents(db: Db, round: Round, tree: Tree): Promise<RoundEvent[]> {
  const { rows } = await sql<EventRow>`
    select event.at, event.kind, event.unit_id, event.reason, event.detail, person.full_name,
      post.title_vi, post.title_en
    from round_event as event
    left join account on account.id = event.account_id
    left join person on person.id = account.person_id
    left join appointment on appointment.id = event.appointment_id
    left join post on post.id = appointment.post_id
    where event.round_id = ${round.id}
    order by event.id desc`.execute(db);
  return rows.map((row) =>
    roundEvent.parse({
      at: row.at.toString(),
      kind: row.kind,
      unitName: tree.nodes.find(({ id }) => id === row.unit_id)?.name ?? null,
      personName: row.full_name,
      postTitle: row.title_vi === null ? null : { vi: row.title_vi, en: row.title_en ?? row.title_vi },
      reason: row.reason,
      detail: row.detail,
    }),
  );
}
