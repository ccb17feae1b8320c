import type { Kysely } from 'kysely';
import type { RepinPreview } from '../../../contract/rounds/round-commands.ts';
import { getWorkingDays } from '../calendar/public.ts';
import { currentPin, getTree, type Tree, type TreeNode } from '../org-units/public.ts';
import { deadlinesByLevel, expectedNodes } from './expected-units.ts';
import { listRoundUnits } from './round-facts.ts';
import type { Round } from './round-model.ts';
import { unknownRoundUnit } from './rounds-errors.ts';

/** A re-pin worked out: what the screen shows, and the units by identity. */
export interface RepinPlan {
  readonly preview: RepinPreview;
  readonly entering: readonly { readonly node: TreeNode; readonly dueOn: string }[];
  readonly leaving: readonly TreeNode[];
  readonly pin: Tree['pin'];
}

/**
 * Works out what pinning a round to the tree of a day, as known now, would change; changes nothing.
 * Errors: `round.unknown_unit` when the root does not exist there, `calendar.outside_table`.
 */
export async function planRepin(
  db: Kysely<unknown>,
  round: Round,
  treeOn: Temporal.PlainDate,
): Promise<RepinPlan> {
  const pin = await currentPin(db, treeOn);
  const before = await getTree(db, round.pin);
  const after = await getTree(db, pin);
  const root = after.byId(round.rootUnitId);
  if (!root) {
    const code = before.byId(round.rootUnitId)?.code ?? String(round.rootUnitId);
    throw unknownRoundUnit(code, treeOn.toString());
  }
  const { definition } = round.regime;
  const deadlines = deadlinesByLevel(definition, round.window, await getWorkingDays(db));
  const present = new Map((await listRoundUnits(db, round.id)).map((unit) => [unit.unitId, unit]));
  const wanted = expectedNodes(definition, after, root.id);
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const entering = wanted
    .filter(({ id }) => !present.has(id))
    .map((node) => ({ node, dueOn: deadlines.get(node.levelCode)?.date ?? round.window.to }));
  const leaving = before.subtree(root.id).filter(({ id }) => present.has(id) && !wantedIds.has(id));
  const moved = after.subtree(root.id).filter((node) => {
    const was = before.byId(node.id);
    return was !== undefined && node.id !== root.id && was.parentId !== node.parentId;
  });
  const preview: RepinPreview = {
    from: { treeOn: round.pin.on.toString(), revision: round.pin.revision },
    to: { treeOn: treeOn.toString(), revision: pin.revision },
    entering: entering.map(({ node, dueOn }) => ({ unitCode: node.code, unitName: node.name, dueOn })),
    leaving: leaving.map((node) => ({
      unitCode: node.code,
      unitName: node.name,
      dueOn: present.get(node.id)?.deadline.toString() ?? round.window.to,
    })),
    moved: moved.map((node) => ({
      unitCode: node.code,
      unitName: node.name,
      fromParent: parentName(before, node),
      toParent: parentName(after, node),
    })),
  };
  return { preview, entering, leaving, pin };
}

function parentName(tree: Tree, { id }: TreeNode): string | null {
  return tree.ancestors(id)[0]?.name ?? null;
}
