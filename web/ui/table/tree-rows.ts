import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';

/** A row of a tree, given depth first: each parent directly before its children. */
export interface TreeItem {
  readonly key: string;
  /** What the row is called; typing its first letters goes to it. */
  readonly name: string;
  /** Depth from 0. */
  readonly level: number;
  /** Whether it can be opened; its children may arrive only then. */
  readonly hasChildren: boolean;
}

/** The rows in view: those whose ancestors are all open. */
export function visibleItems<Item extends TreeItem>(
  items: readonly Item[],
  open: ReadonlySet<string>,
): readonly Item[] {
  const visible: Item[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.level > hiddenBelow) continue;
    visible.push(item);
    hiddenBelow = item.hasChildren && !open.has(item.key) ? item.level : Number.POSITIVE_INFINITY;
  }
  return visible;
}

/** Index of the row's parent among the visible rows; -1 at the top. */
export function parentIndex(items: readonly TreeItem[], index: number): number {
  const level = items[index]?.level ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) if ((items[at]?.level ?? 0) < level) return at;
  return -1;
}

/** Place of each row among its siblings, 1-based, and their number, for those who hear the tree. */
export function siblingPlaces(
  items: readonly TreeItem[],
): readonly { readonly place: number; readonly of: number }[] {
  const places = items.map(() => ({ place: 0, of: 0 }));
  const groups: number[][] = [];
  const close = (level: number) => {
    for (const group of groups.splice(level)) {
      for (const index of group) {
        const place = places[index];
        if (place !== undefined) place.of = group.length;
      }
    }
  };
  items.forEach(({ level }, index) => {
    close(level + 1);
    const group = (groups[level] ??= []);
    group.push(index);
    const place = places[index];
    if (place !== undefined) place.place = group.length;
  });
  close(0);
  return places;
}

/** The next row after `from`, around the end, whose name begins with what was typed, accents apart. */
export function findByTyping(items: readonly TreeItem[], from: number, typed: string): number {
  const folded = foldForSearch(typed);
  // While one word is being typed the row it already fits may stay; a single new letter goes on to the next.
  const start = Array.from(typed).length > 1 ? from : from + 1;
  for (let step = 0; step < items.length; step += 1) {
    const at = (start + step) % items.length;
    if (foldForSearch(items[at]?.name ?? '').startsWith(folded)) return at;
  }
  return -1;
}
