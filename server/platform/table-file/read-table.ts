import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../domain-error.ts';
import { columnLetters } from '../xlsx/cell-address.ts';
import { toPlainDate } from '../xlsx/serial-date.ts';
import type { ReadCell } from '../xlsx/sheet-reader.ts';
import { readWorkbook } from '../xlsx/workbook-reader.ts';
import { XlsxError } from '../xlsx/xlsx-error.ts';
import { decodeText } from './decode-text.ts';

/** One cell of a table: its text in NFC without outer spaces, and where it stands (`B7` or `Sheet!B7`). */
export interface TableCell {
  /** Column, from 1. */
  readonly column: number;
  readonly text: string;
  readonly isError: boolean;
}

export interface TableRow {
  /** Row in the file, from 1. */
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** A table as read from a file: the first row that holds anything is its header, empty rows are left out. */
export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** Place of a cell as people write it. */
  pointer(row: number, column: number): string;
}

const separators = [',', ';', '\t'] as const;

function separatorOf(text: string): string {
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => outsideQuotes.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function readCsv(bytes: Uint8Array): TableRow[] {
  const text = decodeText(bytes);
  try {
    const records: CsvRecord[] = parse<CsvRecord>(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      info: true,
      columns: false as never,
    });
    // A quoted line break makes one record of several lines; rows are counted as a spreadsheet shows them.
    return records.map(({ record }, index) => ({
      row: index + 1,
      cells: record.map((cell, column) => ({ column: column + 1, text: cell.trim(), isError: false })),
    }));
  } catch (error) {
    if (error instanceof CsvError) {
      const lines: unknown = error['lines'];
      throw new DomainError('table.malformed', { row: typeof lines === 'number' ? lines : 1 });
    }
    throw error;
  }
}

function textOf(cell: ReadCell, date1904: boolean): string {
  if (cell.kind !== 'date') return cell.text.normalize('NFC').trim();
  return toPlainDate(cell.text, date1904)?.toString() ?? cell.text;
}

function readXlsx(bytes: Uint8Array): { rows: TableRow[]; sheet: string } {
  try {
    const workbook = readWorkbook(bytes);
    const sheet = workbook.sheets.find((one) => one.kind === 'worksheet' && one.state === 'visible');
    if (!sheet) throw new DomainError('table.empty');
    const rows = sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => ({
        column: cell.column,
        text: textOf(cell, workbook.date1904),
        isError: cell.kind === 'error',
      })),
    }));
    return { rows, sheet: sheet.name };
  } catch (error) {
    if (error instanceof XlsxError) throw new DomainError(error.code, error.params);
    throw error;
  }
}

/**
 * Reads a table from a CSV file (UTF-8 or UTF-16; comma, semicolon or tab) or from the first visible sheet of an XLSX
 * workbook. Errors: `table.empty`, `table.unknown_encoding`, `table.malformed`, `table.too_many_rows`, `xlsx.*`.
 */
export function readTable(bytes: Uint8Array, limits: { readonly rows: number }): Table {
  const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { rows, sheet } = isXlsx ? readXlsx(bytes) : { rows: readCsv(bytes), sheet: null };
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
  const [header, ...data] = filled;
  if (!header || data.length === 0) throw new DomainError('table.empty');
  if (data.length > limits.rows) throw new DomainError('table.too_many_rows', { limit: limits.rows });
  const prefix = sheet === null ? '' : `${sheet}!`;
  return { header, rows: data, pointer: (row, column) => `${prefix}${columnLetters(column)}${row}` };
}
