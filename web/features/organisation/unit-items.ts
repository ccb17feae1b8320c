import type { UnitTree } from '../../../contract/org-units/unit.ts';

/** A unit of the tree as a row. */
export interface UnitItem {
  /** Code of the unit. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly levelCode: string;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly childCount: number;
  readonly parent: string | null;
}

/** The columns of a tree as rows, depth first. */
export function unitItems(tree: UnitTree): readonly UnitItem[] {
  const depths: number[] = [];
  const counts = tree.codes.map(() => 0);
  for (const parent of tree.parents) if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + 1;
  return tree.codes.map((key, at) => {
    const parent = tree.parents[at] ?? -1;
    const level = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(level);
    const childCount = counts[at] ?? 0;
    return {
      key,
      name: tree.names[at] ?? key,
      shortName: tree.shortNames[at] ?? key,
      levelCode: tree.levels[at] ?? '',
      level,
      hasChildren: childCount > 0,
      childCount,
      parent: tree.codes[parent] ?? null,
    };
  });
}

/** The rows without a unit and all below it: where it may be moved. */
export function unitsOutside(items: readonly UnitItem[], unit: string): readonly UnitItem[] {
  const at = items.findIndex(({ key }) => key === unit);
  const own = items[at];
  if (own === undefined) return items;
  const next = items.findIndex(({ level }, index) => index > at && level <= own.level);
  const end = next === -1 ? items.length : next;
  return items
    .filter((_, index) => index < at || index >= end)
    .map((item) => (item.key === own.parent ? { ...item, hasChildren: item.childCount > 1 } : item));
}
