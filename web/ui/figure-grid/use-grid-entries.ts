import { useCallback, useState } from 'react';
import { applyChanges, type CellChange, type Entries } from './grid-model.ts';

/** Keeps the entries of a grid on a screen that needs nothing more: `[entries, change]`. */
export function useGridEntries(
  initial: Entries,
): readonly [Entries, (changes: readonly CellChange[]) => void] {
  const [entries, setEntries] = useState(initial);
  const change = useCallback(
    (changes: readonly CellChange[]) => setEntries((now) => applyChanges(now, changes)),
    [],
  );
  return [entries, change];
}
