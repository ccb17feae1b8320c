import { type Kysely, sql } from 'kysely';
import type { RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import { formatPeriod } from '../../../contract/kernel/period.ts';
import type { RoundListResponse, RoundSummary } from '../../../contract/rounds/round-view.ts';
import type { Actor } from '../../platform/actor.ts';
import { unitScope } from '../accounts/public.ts';
import { getFormVersion } from '../indicators/public.ts';
import { currentPin, getTree, type Tree } from '../org-units/public.ts';
import { listRounds } from './round-facts.ts';
import type { Round } from './round-model.ts';
import { concerns, manageRule, mayManage } from './rounds-policy.ts';
import type { RoundsTables } from './rounds-tables.ts';

/** The rounds that concern the caller, the newest period first. */
export async function viewRounds(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  actor: Actor,
  filter: { readonly state?: Round['state'] | undefined; readonly regime?: string | undefined },
): Promise<RoundListResponse> {
  const now = await getTree(db, await currentPin(db, today));
  const rounds: RoundSummary[] = [];
  const counts = await countUnits(db);
  for (const round of await listRounds(db)) {
    if (filter.state !== undefined && round.state !== filter.state) continue;
    if (filter.regime !== undefined && round.regime.code !== filter.regime) continue;
    const tree = await treeWith(db, now, round);
    if (concerns(actor, tree, round.rootUnitId)) rounds.push(await summaryOf(db, round, tree, counts));
  }
  const scope = unitScope(actor, manageRule);
  const mayOpen = now.nodes.some(({ id }) => mayManage(actor, scope, now, id));
  return { rounds, may: { open: mayOpen || 'round.manage_forbidden' } };
}

/** One round as lists show it. */
export async function viewRoundSummary(
  db: Kysely<unknown>,
  round: Round,
  today: Temporal.PlainDate,
): Promise<RoundSummary> {
  const tree = await treeWith(db, await getTree(db, await currentPin(db, today)), round);
  return summaryOf(db, round, tree, await countUnits(db, round.id));
}

/** Today's tree, or that of the round where its root no longer exists. */
export async function treeWith(db: Kysely<unknown>, now: Tree, round: Round): Promise<Tree> {
  return now.byId(round.rootUnitId) ? now : getTree(db, round.pin);
}

interface UnitCount {
  readonly expected: number;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

async function countUnits(db: Kysely<unknown>, roundId?: RoundId): Promise<Map<RoundId, UnitCount>> {
  let query = db
    .withTables<RoundsTables>()
    .selectFrom('round_unit')
    .select(({ fn }) => [
      'round_id',
      fn.countAll<bigint>().as('expected'),
      sql<Temporal.PlainDate>`min(coalesce(extended_to, due_on))`.as('first'),
      sql<Temporal.PlainDate>`max(coalesce(extended_to, due_on))`.as('last'),
    ])
    .groupBy('round_id');
  if (roundId !== undefined) query = query.where('round_id', '=', roundId);
  const rows = await query.execute();
  return new Map(
    rows.map(({ round_id, expected, first, last }) => [
      round_id,
      { expected: Number(expected), first, last },
    ]),
  );
}

async function summaryOf(
  db: Kysely<unknown>,
  round: Round,
  tree: Tree,
  counts: ReadonlyMap<RoundId, UnitCount>,
): Promise<RoundSummary> {
  const version = await getFormVersion(db, round.formVersionId);
  const count = counts.get(round.id);
  return {
    code: round.code,
    regime: { code: round.regime.code, name: round.regime.name },
    period: round.period,
    periodName: { vi: formatPeriod(round.period, 'vi'), en: formatPeriod(round.period, 'en') },
    from: round.window.from,
    to: round.window.to,
    state: round.state,
    formCode: version.formCode,
    formVersion: version.number,
    rootUnit: rootUnitOf(tree, round.rootUnitId),
    treeOn: round.pin.on.toString(),
    structureRevision: round.pin.revision,
    expected: count?.expected ?? 0,
    firstDeadline: count?.first.toString() ?? round.window.to,
    lastDeadline: count?.last.toString() ?? round.window.to,
  };
}

function rootUnitOf(tree: Tree, id: UnitId): RoundSummary['rootUnit'] {
  const node = tree.byId(id);
  if (!node) throw new Error(`the root of a round is missing in its own tree: ${id}`);
  return { code: node.code, name: node.name };
}
