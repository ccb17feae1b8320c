import type { Kysely } from 'kysely';
import { getFormVersion, type FormVersion, type Slot } from '../indicators/public.ts';
import { getTree, type Tree } from '../org-units/public.ts';
import { listRoundUnits, type Round } from '../rounds/public.ts';
import type { RoundRequest } from './live-figures.ts';
import type { RoundShape, SlotRule } from './round-shape.ts';

/** The consolidation rule of a slot; both parts of a ratio or mean are sums. */
function slotRuleOf(slot: Pick<Slot, 'acrossUnits'>): SlotRule {
  return slot.acrossUnits === 'mean' ? 'sum' : slot.acrossUnits;
}

/** The rules of a vector by slot; a number that this version does not use has none. */
export function slotRules(version: FormVersion): SlotRule[] {
  const rules: SlotRule[] = Array.from({ length: version.slotCount }, () => 'none');
  for (const slot of version.slots) rules[slot.slot] = slotRuleOf(slot);
  return rules;
}

/** Lays out a round over its pinned tree. */
function shapeOf(
  tree: Tree,
  round: Pick<Round, 'rootUnitId' | 'state' | 'pin'>,
  expectedUnitIds: ReadonlySet<number>,
  rules: readonly SlotRule[],
): RoundShape {
  const nodes = tree.subtree(round.rootUnitId);
  const start = nodes[0]?.index ?? 0;
  return {
    unitIds: Int32Array.from(nodes, (node) => node.id),
    parents: Int32Array.from(nodes, (node, place) => (place === 0 ? -1 : node.parentIndex - start)),
    ends: Int32Array.from(nodes, (node) => node.subtreeEnd - start),
    expected: Uint8Array.from(nodes, (node) => Number(expectedUnitIds.has(node.id))),
    rules,
    lockedPin:
      round.state === 'locked' ? { treeOn: round.pin.on.toString(), revision: round.pin.revision } : null,
  };
}

/** What the cache needs to know of a round; the key changes with its pin, form version and lock. */
export function roundRequest(db: Kysely<unknown>, round: Round): RoundRequest {
  return {
    roundId: round.id,
    key: `${round.pin.on.toString()}@${round.pin.revision}/${round.formVersionId}/${round.state}`,
    shape: async () => {
      const [tree, version, units] = await Promise.all([
        getTree(db, round.pin),
        getFormVersion(db, round.formVersionId),
        listRoundUnits(db, round.id),
      ]);
      return shapeOf(tree, round, new Set(units.map((unit) => unit.unitId)), slotRules(version));
    },
  };
}
