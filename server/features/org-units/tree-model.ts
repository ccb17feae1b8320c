import type { UnitId } from '../../../contract/kernel/ids.ts';
import { compareVietnamese } from '../../../contract/kernel/vietnamese-text.ts';

/** Names one tree of units for ever: the structure of a day as it was known at a revision. */
export interface StructurePin {
  readonly on: Temporal.PlainDate;
  readonly revision: number;
}

/** A unit in a tree; `index` and `subtreeEnd` (exclusive) are places in `Tree.nodes`, `parentIndex` is -1 for a root. */
export interface TreeNode {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly levelCode: string;
  readonly kind: string;
  readonly position: number;
  readonly placeName: string;
  readonly parentId: UnitId | null;
  readonly index: number;
  readonly parentIndex: number;
  readonly subtreeEnd: number;
  /** 0 for a root. */
  readonly depth: number;
}

/** What a tree is built from: one row a unit that exists on the day of the pin. */
export type TreeRow = Pick<
  TreeNode,
  'id' | 'code' | 'name' | 'shortName' | 'levelCode' | 'kind' | 'position' | 'placeName' | 'parentId'
>;

/**
 * The forest of units at a pin. Nodes stand in pre-order, siblings by position, then name (Vietnamese order), then
 * code; so the subtree of a node is `nodes.slice(node.index, node.subtreeEnd)`. Never changes; safe to share.
 */
export interface Tree {
  readonly pin: StructurePin;
  readonly nodes: readonly TreeNode[];
  readonly roots: readonly TreeNode[];
  byId(id: UnitId): TreeNode | undefined;
  byCode(code: string): TreeNode | undefined;
  /** Units directly below; empty for a leaf and for a unit outside the tree. */
  children(id: UnitId): readonly TreeNode[];
  /** Units above, the nearest first, without the unit itself. */
  ancestors(id: UnitId): readonly TreeNode[];
  /** The unit itself and everything below it, in pre-order; empty outside the tree. */
  subtree(id: UnitId): readonly TreeNode[];
  /** Whether the unit is the other one or stands below it; false when either is outside the tree. */
  isWithin(id: UnitId, ancestorId: UnitId): boolean;
  isLeaf(id: UnitId): boolean;
}

function compareSiblings(a: TreeRow, b: TreeRow): number {
  if (a.position !== b.position) return a.position - b.position;
  const byName = compareVietnamese(a.name, b.name);
  if (byName !== 0) return byName;
  return a.code < b.code ? -1 : 1;
}

function childrenByParent(rows: readonly TreeRow[]): Map<UnitId | null, TreeRow[]> {
  const present = new Set(rows.map((row) => row.id));
  const groups = new Map<UnitId | null, TreeRow[]>();
  for (const row of rows) {
    if (row.parentId !== null && !present.has(row.parentId)) {
      throw new Error(`unit ${row.code} stands below a unit that does not exist on that day`);
    }
    const group = groups.get(row.parentId);
    if (group) group.push(row);
    else groups.set(row.parentId, [row]);
  }
  for (const group of groups.values()) group.sort(compareSiblings);
  return groups;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function nodesInOrder(rows: readonly TreeRow[]): TreeNode[] {
  const groups = childrenByParent(rows);
  const nodes: Writable<TreeNode>[] = [];
  const visit = (row: TreeRow, parentIndex: number, depth: number): void => {
    const index = nodes.length;
    const node = { ...row, index, parentIndex, depth, subtreeEnd: index + 1 };
    nodes.push(node);
    for (const child of groups.get(row.id) ?? []) visit(child, index, depth + 1);
    node.subtreeEnd = nodes.length;
  };
  for (const root of groups.get(null) ?? []) visit(root, -1, 0);
  if (nodes.length !== rows.length) throw new Error('the units do not form a forest');
  for (const node of nodes) Object.freeze(node);
  return nodes;
}

/** Builds the tree of a pin from the units of that day. Throws when they do not form a forest. */
export function buildTree(pin: StructurePin, rows: readonly TreeRow[]): Tree {
  const nodes: readonly TreeNode[] = Object.freeze(nodesInOrder(rows));
  const idIndex = new Map(nodes.map((node) => [node.id, node]));
  const codeIndex = new Map(nodes.map((node) => [node.code, node]));
  const below = new Map<UnitId, TreeNode[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    const siblings = below.get(node.parentId);
    if (siblings) siblings.push(node);
    else below.set(node.parentId, [node]);
  }
  const nothing: readonly TreeNode[] = Object.freeze([]);
  return Object.freeze({
    pin,
    nodes,
    roots: Object.freeze(nodes.filter((node) => node.parentId === null)),
    byId: (id: UnitId) => idIndex.get(id),
    byCode: (code: string) => codeIndex.get(code),
    children: (id: UnitId) => below.get(id) ?? nothing,
    ancestors(id: UnitId) {
      const found: TreeNode[] = [];
      let node = nodes[idIndex.get(id)?.parentIndex ?? -1];
      while (node) {
        found.push(node);
        node = nodes[node.parentIndex];
      }
      return found;
    },
    subtree(id: UnitId) {
      const node = idIndex.get(id);
      return node ? nodes.slice(node.index, node.subtreeEnd) : nothing;
    },
    isWithin(id: UnitId, ancestorId: UnitId) {
      const node = idIndex.get(id);
      const ancestor = idIndex.get(ancestorId);
      return (
        node !== undefined &&
        ancestor !== undefined &&
        node.index >= ancestor.index &&
        node.index < ancestor.subtreeEnd
      );
    },
    isLeaf: (id: UnitId) => idIndex.has(id) && !below.has(id),
  });
}
