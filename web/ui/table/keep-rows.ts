import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { TreeItem } from './tree-rows.ts';

export interface KeptRows<Item> {
  /** Rows that fit, with those above them so that the tree holds together; one without kept children cannot be opened. */
  readonly rows: readonly Item[];
  /** How many rows fit by themselves. */
  readonly found: number;
  /** Keys to open so that every row found is in view. */
  readonly open: ReadonlySet<string>;
}

/** Rows of a tree, given depth first, that fit, and the rows above them. */
export function keepRows<Item extends TreeItem>(
  items: readonly Item[],
  fits: (item: Item) => boolean,
): KeptRows<Item> {
  const kept: Item[] = [];
  const open = new Set<string>();
  const hasKeptBelow: boolean[] = [];
  let found = 0;
  // From the end, so that what a row keeps above itself is known when the row above comes.
  for (const item of items.toReversed()) {
    const isOpen = hasKeptBelow[item.level] === true;
    const isFound = fits(item);
    hasKeptBelow[item.level] = false;
    if (isFound) found += 1;
    if (isOpen) open.add(item.key);
    if (!isFound && !isOpen) continue;
    if (item.level > 0) hasKeptBelow[item.level - 1] = true;
    kept.push(isOpen === item.hasChildren ? item : { ...item, hasChildren: isOpen });
  }
  return { rows: kept.toReversed(), found, open };
}

/** Whether a row's name or key holds what is searched, accents and case apart. */
export function matchesSearch(search: string): (item: TreeItem) => boolean {
  const folded = foldForSearch(search);
  return ({ name, key }) =>
    folded === '' || foldForSearch(name).includes(folded) || foldForSearch(key).includes(folded);
}
