import { parentIndex, type TreeItem } from './tree-rows.ts';

export type TreeAction =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'open'; readonly isOpen: boolean }
  | { readonly kind: 'choose' }
  /** To the next or the previous button inside the row. */
  | { readonly kind: 'inside'; readonly step: 1 | -1 }
  | { readonly kind: 'type'; readonly letter: string };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const page = 12;

/** What a key means in the tree; undefined leaves it to the browser. */
export function treeKeyAction(
  event: Key,
  items: readonly TreeItem[],
  active: number,
  open: ReadonlySet<string>,
  isInside: boolean,
): TreeAction | undefined {
  const item = items[active];
  if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const last = items.length - 1;
  const isOpen = item.hasChildren && open.has(item.key);
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'go', index: Math.min(last, active + 1) };
    case 'ArrowUp':
      return { kind: 'go', index: Math.max(0, active - 1) };
    case 'PageDown':
      return { kind: 'go', index: Math.min(last, active + page) };
    case 'PageUp':
      return { kind: 'go', index: Math.max(0, active - page) };
    case 'Home':
      return { kind: 'go', index: 0 };
    case 'End':
      return { kind: 'go', index: last };
    case 'ArrowRight':
      return isInside || !item.hasChildren || isOpen
        ? { kind: 'inside', step: 1 }
        : { kind: 'open', isOpen: true };
    case 'ArrowLeft': {
      if (isInside) return { kind: 'inside', step: -1 };
      if (isOpen) return { kind: 'open', isOpen: false };
      const parent = parentIndex(items, active);
      return parent === -1 ? undefined : { kind: 'go', index: parent };
    }
    case 'Enter':
      return isInside ? undefined : { kind: 'choose' };
    default: {
      const isLetter = Array.from(event.key).length === 1;
      return isLetter && !isInside ? { kind: 'type', letter: event.key } : undefined;
    }
  }
}
