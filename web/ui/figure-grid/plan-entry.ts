import type { Language } from '../../../contract/kernel/bilingual.ts';
import { readCell } from './cell-text.ts';
import {
  type CellChange,
  type CellId,
  cellId,
  type CellSpec,
  emptyEntry,
  type Entries,
  type GridColumn,
  type GridRow,
  specOf,
} from './grid-model.ts';
import type { Position } from './grid-position.ts';

/** A text on its way into a cell. */
export interface Arrival {
  readonly cell: CellId;
  readonly spec: CellSpec;
  readonly text: string;
}

/** A number that can be read in two ways, for the person to decide. */
export interface Doubt {
  readonly text: string;
  readonly asVietnamese: string | undefined;
  readonly asEnglish: string | undefined;
}

interface EntryPlan {
  readonly changes: readonly CellChange[];
  readonly doubts: readonly Doubt[];
}

/** The changes that put texts into their cells. Text that cannot be read goes in as it is, with its error. */
export function planEntry(
  arrivals: readonly Arrival[],
  entries: Entries,
  language: Language,
  style?: Language,
): EntryPlan {
  const changes: CellChange[] = [];
  const doubts: Doubt[] = [];
  for (const { cell, spec, text } of arrivals) {
    const reading = readCell(text, spec, language, style);
    if (reading.kind === 'ambiguous') {
      doubts.push({ text: text.trim(), asVietnamese: reading.asVietnamese, asEnglish: reading.asEnglish });
    }
    const before = entries.get(cell) ?? emptyEntry;
    const after = reading.kind === 'value' ? { value: reading.value } : { value: null, text: text.trim() };
    if (before.value !== after.value || before.text !== after.text) changes.push({ cell, before, after });
  }
  return { changes, doubts };
}

interface PastePlan {
  readonly arrivals: readonly Arrival[];
  /** Cells of the clipboard that found no cell they may change: outside the grid, closed or read-only. */
  readonly skipped: number;
}

/**
 * Where each cell of a copied table goes: from the place of the cursor to the right and down, headings stepped over.
 * One copied cell fills the whole selection.
 */
export function planPaste(
  table: readonly (readonly string[])[],
  start: Position,
  fillTo: Position,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): PastePlan {
  const arrivals: Arrival[] = [];
  let skipped = 0;
  const put = (row: GridRow | undefined, column: GridColumn | undefined, text: string) => {
    const spec = row === undefined || column === undefined ? undefined : specOf(row, column);
    if (row === undefined || column === undefined || spec === undefined || spec.readOnly) {
      if (text.trim() !== '') skipped += 1;
    } else arrivals.push({ cell: cellId(row.key, column.key), spec, text });
  };

  const [only] = table[0] ?? [];
  if (table.length === 1 && table[0]?.length === 1 && only !== undefined) {
    for (let row = start.row; row <= fillTo.row; row += 1) {
      if (rows[row]?.isHeading === true) continue;
      for (let column = start.column; column <= fillTo.column; column += 1)
        put(rows[row], columns[column], only);
    }
    return { arrivals, skipped };
  }

  let at = start.row;
  for (const line of table) {
    while (rows[at]?.isHeading === true) at += 1;
    line.forEach((text, offset) => put(rows[at], columns[start.column + offset], text));
    at += 1;
  }
  return { arrivals, skipped };
}
