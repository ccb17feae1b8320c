import { type CellRange, columnLetters } from '../../platform/xlsx/cell-address.ts';
import type { ReadCell } from '../../platform/xlsx/sheet-reader.ts';
import type { ReadSheet } from '../../platform/xlsx/workbook-reader.ts';
import { readKey } from './sheet-keys.ts';

/** A row of a sheet by columns. */
export interface SheetRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly key: ReturnType<typeof readKey>;
  readonly cells: readonly ReadCell[];
  cell(column: number): ReadCell | undefined;
}

/** A sheet whose rows are found by their keys. */
export class SheetCells {
  readonly sheet: ReadSheet;
  readonly rows: readonly SheetRow[];
  /** Column of the keys: the first, unless somebody inserted columns before it. */
  readonly keyColumn: number;

  constructor(sheet: ReadSheet) {
    this.sheet = sheet;
    this.keyColumn = findKeyColumn(sheet);
    this.rows = sheet.rows.map(({ row, hidden, cells }) => {
      const cell = (column: number) => cells.find((candidate) => candidate.column === column);
      return { row, hidden, cells, cell, key: readKey(cell(this.keyColumn)?.text ?? '') };
    });
  }

  /** Where a cell stands, as people write it. */
  pointer(row: number, column: number): string {
    return `${this.sheet.name}!${columnLetters(column)}${row}`;
  }

  /** Rows with a key of a kind. */
  withKey(kind: NonNullable<SheetRow['key']>['kind'], key: string): SheetRow[] {
    return this.rows.filter((row) => row.key?.kind === kind && row.key.key === key);
  }

  /** Merged ranges that reach over a cell. */
  mergesOver(row: number, column: number): CellRange[] {
    return this.sheet.merges.filter(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }
}

function findKeyColumn({ rows }: ReadSheet): number {
  for (const { cells } of rows) {
    const key = cells.find(({ text }) => readKey(text)?.kind === 'sheet');
    if (key) return key.column;
  }
  return 1;
}

/** Which sheet of a template this is; undefined when it is none. */
export function keyOfSheet(sheet: ReadSheet): string | undefined {
  for (const { cells } of sheet.rows) {
    for (const { text } of cells) {
      const key = readKey(text);
      if (key?.kind === 'sheet') return key.key;
    }
  }
  return undefined;
}

/** A heading as it is compared: the same letters, however the spaces stand. */
export function comparable(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
