import type { UnitTree } from '../../../contract/org-units/unit.ts';
import type { TreeItem } from '../../ui/table/tree-rows.ts';

/** The tree as rows to choose from, depth first. */
export function treeItems({ codes, names, parents }: UnitTree): readonly TreeItem[] {
  const withChildren = new Set(parents);
  const depths: number[] = [];
  return codes.map((key, at) => {
    const level = (depths[parents[at] ?? -1] ?? -1) + 1;
    depths.push(level);
    return { key, name: names[at] ?? key, level, hasChildren: withChildren.has(at) };
  });
}
