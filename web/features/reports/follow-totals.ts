import { totalOfValues } from '../../ui/figure-grid/cell-text.ts';
import {
  applyChanges,
  type CellChange,
  type CellEntry,
  type CellId,
  cellId,
  emptyEntry,
  type Entries,
  keysOfCell,
} from '../../ui/figure-grid/grid-model.ts';
import type { SectionGrid } from './section-grids.ts';

function sumOf(entries: Entries, row: string, columns: readonly string[], scale: number): string | null {
  return totalOfValues(
    columns.map((column) => entries.get(cellId(row, column))?.value ?? null),
    scale,
  );
}

/**
 * Changes together with those of the totals that follow from them: a total goes with its parts while it is missing or
 * was their exact sum; one that a person typed differently stays, for the check of the form to point to.
 */
export function followTotals(
  grid: SectionGrid,
  entries: Entries,
  changes: readonly CellChange[],
): readonly CellChange[] {
  const { total } = grid;
  if (total === undefined) return changes;
  const after = applyChanges(entries, changes);
  const typed = new Set<CellId>(changes.map(({ cell }) => cell));
  const rows = new Set(
    changes
      .map(({ cell }) => keysOfCell(cell))
      .filter(({ column }) => total.others.includes(column))
      .map(({ row }) => row),
  );
  const following = [...rows].flatMap((row): CellChange[] => {
    const cell = cellId(row, total.column);
    const scale = grid.rows.find(({ key }) => key === row)?.scale ?? 0;
    const before: CellEntry = entries.get(cell) ?? emptyEntry;
    if (typed.has(cell) || before.text !== undefined) return [];
    const isFollowing = before.value === null || before.value === sumOf(entries, row, total.others, scale);
    const sum = sumOf(after, row, total.others, scale);
    return isFollowing && sum !== before.value ? [{ cell, before, after: { value: sum } }] : [];
  });
  return [...changes, ...following];
}
