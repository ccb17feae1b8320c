import type { UnitTree } from '../../../contract/org-units/unit.ts';

/** A unit of a tree as pickers show it. */
export interface UnitItem {
  /** Code of the unit. */
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly hasChildren: boolean;
}

/** The units at or below some units, depth first, each branch from depth 0. */
export function unitsWithin(tree: UnitTree, roots: ReadonlySet<string>): readonly UnitItem[] {
  const withChildren = new Set(tree.parents);
  const depths: number[] = [];
  return tree.codes.flatMap((code, at) => {
    const above = depths[tree.parents[at] ?? -1] ?? -1;
    const depth = above >= 0 ? above + 1 : roots.has(code) ? 0 : -1;
    depths.push(depth);
    if (depth < 0) return [];
    return [{ key: code, name: tree.names[at] ?? code, level: depth, hasChildren: withChildren.has(at) }];
  });
}
