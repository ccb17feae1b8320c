import type { Language } from '../../../contract/kernel/bilingual.ts';
import { sentenceOfCode } from '../../platform/api/api-problem.ts';
import { readCell, showCell, totalOfValues } from './cell-text.ts';
import {
  type CellId,
  cellId,
  type CellMark,
  type CellSpec,
  emptyEntry,
  type Entries,
  type GridColumn,
  type GridRow,
  keysOfCell,
  specOf,
} from './grid-model.ts';

/** Everything one cell shows. */
export interface CellView {
  readonly cell: CellId;
  readonly spec: CellSpec;
  readonly value: string | null;
  /** What stands in the cell when it is not edited. */
  readonly shown: string;
  /** A sentence; the text that could not be read stays in the cell. */
  readonly error: string | undefined;
  readonly mark: CellMark | undefined;
}

export interface ViewSource {
  readonly entries: Entries;
  readonly language: Language;
  readonly markOf: ((cell: CellId) => CellMark | undefined) | undefined;
  readonly isReadOnly: boolean;
}

function totalOf(
  row: GridRow,
  column: GridColumn,
  entries: Entries,
  scale: number,
): string | null | undefined {
  if (column.totalOf !== undefined) {
    return totalOfValues(
      column.totalOf.map((key) =>
        row.totalOf === undefined
          ? (entries.get(cellId(row.key, key))?.value ?? null)
          : totalOfValues(
              row.totalOf.map((other) => entries.get(cellId(other, key))?.value ?? null),
              scale,
            ),
      ),
      scale,
    );
  }
  if (row.totalOf === undefined) return undefined;
  return totalOfValues(
    row.totalOf.map((key) => entries.get(cellId(key, column.key))?.value ?? null),
    scale,
  );
}

/** What a cell shows; undefined where the row has no cell in the column. */
export function viewOf(row: GridRow, column: GridColumn, source: ViewSource): CellView | undefined {
  const spec = specOf(row, column);
  if (spec === undefined) return undefined;
  const { entries, language, markOf, isReadOnly } = source;
  const cell = cellId(row.key, column.key);
  const entry = entries.get(cell) ?? emptyEntry;
  const total = totalOf(row, column, entries, spec.scale);
  const value = total === undefined ? entry.value : total;
  const mark = markOf?.(cell);
  return {
    cell,
    spec: isReadOnly ? { ...spec, readOnly: true } : spec,
    value,
    shown: entry.text ?? showCell(value, spec, language),
    error: errorOfText(entry.text, spec, language) ?? mark?.error,
    mark,
  };
}

function errorOfText(text: string | undefined, spec: CellSpec, language: Language): string | undefined {
  if (text === undefined) return undefined;
  const reading = readCell(text, spec, language);
  if (reading.kind === 'value') return undefined;
  const problem = reading.kind === 'ambiguous' ? reading.problem : reading;
  return sentenceOfCode(problem.code, problem.params, language);
}

/** A cell that must be corrected, for the list beside the grid. */
export interface GridError {
  readonly cell: CellId;
  readonly row: number;
  readonly column: number;
  readonly place: string;
  readonly sentence: string;
}

/** Every cell with an error, in reading order. */
export function errorsOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  source: ViewSource,
): readonly GridError[] {
  const errors: GridError[] = [];
  const look = (row: GridRow, rowIndex: number, column: GridColumn, columnIndex: number) => {
    const view = viewOf(row, column, source);
    if (view?.error === undefined) return;
    const place = columns.length === 1 ? row.title : `${row.title}, ${column.title}`;
    errors.push({ cell: view.cell, row: rowIndex, column: columnIndex, place, sentence: view.error });
  };
  if (source.markOf !== undefined) {
    rows.forEach((row, rowIndex) => columns.forEach((column, at) => look(row, rowIndex, column, at)));
    return errors;
  }
  // Without marks only unreadable texts are errors; going through the entries is fast for tens of thousands of cells.
  const unreadable = new Set<string>();
  for (const [cell, { text }] of source.entries) if (text !== undefined) unreadable.add(keysOfCell(cell).row);
  if (unreadable.size === 0) return errors;
  rows.forEach((row, rowIndex) => {
    if (unreadable.has(row.key)) columns.forEach((column, at) => look(row, rowIndex, column, at));
  });
  return errors;
}
