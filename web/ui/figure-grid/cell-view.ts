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
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      const cell = cellId(row.key, column.key);
      // Most cells hold neither; looking before viewing keeps this fast for thousands of rows.
      if (source.entries.get(cell)?.text === undefined && source.markOf?.(cell)?.error === undefined) return;
      const error = viewOf(row, column, source)?.error;
      if (error === undefined) return;
      const place = columns.length === 1 ? row.title : `${row.title}, ${column.title}`;
      errors.push({ cell, row: rowIndex, column: columnIndex, place, sentence: error });
    });
  });
  return errors;
}
