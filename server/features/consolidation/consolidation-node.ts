import type { Kysely } from 'kysely';
import type { NodeUnit } from '../../../contract/consolidation/consolidated-view.ts';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { isUnitInScope, unitScope } from '../accounts/public.ts';
import { type FormVersion, getFormVersion } from '../indicators/public.ts';
import { getTree, type Tree, type TreeNode } from '../org-units/public.ts';
import { readRule } from '../reports/public.ts';
import { getRoundByCode, type Round } from '../rounds/public.ts';
import { nodeNotVisible } from './consolidation-errors.ts';
import type { LiveFigures } from './live-figures.ts';

/** What the screens of the consolidation are made from. */
export interface ConsolidationDeps {
  readonly db: Kysely<unknown>;
  readonly live: LiveFigures;
}

/** A unit of a round's pinned tree that the caller may read. */
export interface ConsolidationNode {
  readonly round: Round;
  readonly tree: Tree;
  readonly node: TreeNode;
  /** Units above within the round, its root first. */
  readonly path: readonly TreeNode[];
  readonly form: FormVersion;
}

/**
 * Finds a unit of a round for the caller. Errors: `round.not_found`, `resource.not_found` where the unit is outside
 * the round or the caller may not see it.
 */
export async function getConsolidationNode(
  db: Kysely<unknown>,
  actor: Actor,
  roundCode: string,
  unitCode: string,
): Promise<ConsolidationNode> {
  const round = await getRoundByCode(db, roundCode);
  const tree = await getTree(db, round.pin);
  const node = tree.byCode(unitCode);
  if (!node || !tree.isWithin(node.id, round.rootUnitId)) throw nodeNotVisible();
  const maySee = actor.via === 'program' || isUnitInScope(unitScope(actor, readRule), tree, node.id);
  if (!maySee) throw nodeNotVisible();
  const path = tree.ancestors(node.id).filter((above) => tree.isWithin(above.id, round.rootUnitId));
  return { round, tree, node, path: path.toReversed(), form: await getFormVersion(db, round.formVersionId) };
}

/** A unit as the screens of the consolidation show it. */
export function nodeUnitOf(tree: Tree, node: TreeNode): NodeUnit {
  return { code: node.code, name: node.name, level: node.levelCode, isLeaf: tree.isLeaf(node.id) };
}

/** The identity of an applied head's approved version; null when nothing is approved. */
export function approvedVersion(approvedVersionId: number): ReportVersionId | null {
  return approvedVersionId === 0 ? null : (approvedVersionId as ReportVersionId);
}
