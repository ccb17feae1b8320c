import type { ErrorCode } from '../../../contract/errors.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import { type IsoDate, isIsoDate } from '../../../contract/kernel/iso-date.ts';
import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import { DomainError, issueAt } from '../domain-error.ts';
import type { Table, TableRow } from './read-table.ts';

/** A column that a kind of table may have. The first title is the one shown to people. */
export interface TableColumn<Key extends string> {
  readonly key: Key;
  readonly titles: readonly [string, ...string[]];
  readonly isRequired: boolean;
}

const codePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const integerPattern = /^-?\d{1,7}$/;

function isoOf(text: string): IsoDate | undefined {
  if (isIsoDate(text)) return text;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return undefined;
  const iso = `${match[3]}-${String(match[2]).padStart(2, '0')}-${String(match[1]).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The records of a table under the names of its columns, and everything found wrong so far. */
export class TableRecords<Key extends string> {
  readonly issues: ProblemIssue[] = [];
  readonly rows: readonly TableRow[];
  readonly #table: Table;
  readonly #columns: readonly TableColumn<Key>[];
  readonly #places = new Map<Key, number>();

  constructor(table: Table, columns: readonly TableColumn<Key>[]) {
    this.#table = table;
    this.#columns = columns;
    this.rows = table.rows;
    this.#readHeader();
  }

  /** Where a value of a row stands, or should stand. */
  pointer(row: TableRow, key: Key): string {
    return this.#table.pointer(row.row, this.#places.get(key) ?? 1);
  }

  refuse(row: TableRow, key: Key, code: ErrorCode, params: ProblemParams = {}): void {
    this.issues.push(issueAt(code, this.pointer(row, key), params));
  }

  /** The text of a cell; undefined where it is empty or the column is missing. */
  text(row: TableRow, key: Key, limit = 300): string | undefined {
    const place = this.#places.get(key);
    const cell = row.cells.find(({ column }) => column === place);
    const column = this.#titleOf(key);
    if (!cell || cell.text === '') {
      const isRequired = this.#columns.some((one) => one.key === key && one.isRequired);
      if (isRequired && place !== undefined) this.refuse(row, key, 'table.missing_value', { column });
      return undefined;
    }
    if (cell.isError) {
      this.refuse(row, key, 'table.cell_error', { text: cell.text });
      return undefined;
    }
    if (cell.text.length > limit) {
      this.refuse(row, key, 'table.too_long', { column, limit });
      return undefined;
    }
    return cell.text;
  }

  code(row: TableRow, key: Key): string | undefined {
    return this.#checked(row, key, 'table.bad_code', (text) => (codePattern.test(text) ? text : undefined));
  }

  /** A day written `14/6/2026`, `14-06-2026` or `2026-06-14`, or a date cell of a workbook. */
  date(row: TableRow, key: Key): IsoDate | undefined {
    return this.#checked(row, key, 'table.bad_date', isoOf);
  }

  integer(row: TableRow, key: Key): number | undefined {
    return this.#checked(row, key, 'table.bad_integer', (text) =>
      integerPattern.test(text) ? Number(text) : undefined,
    );
  }

  /** Refuses values that occur twice in a column; answers the row of each value. */
  unique(key: Key, valueOf: (row: TableRow) => string | undefined): Map<string, TableRow> {
    const first = new Map<string, TableRow>();
    for (const row of this.rows) {
      const value = valueOf(row);
      if (value === undefined) continue;
      const known = first.get(value);
      if (known) this.refuse(row, key, 'table.duplicate_value', { text: value, row: known.row });
      else first.set(value, row);
    }
    return first;
  }

  /** Refuses the whole file when anything was found wrong; at most 1,000 issues are listed, the count is of all. */
  assertRight(): void {
    if (this.issues.length === 0) return;
    throw new DomainError('table.refused', { count: this.issues.length }, this.issues.slice(0, 1000));
  }

  #checked<T>(
    row: TableRow,
    key: Key,
    code: ErrorCode,
    read: (text: string) => T | undefined,
  ): T | undefined {
    const text = this.text(row, key);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) this.refuse(row, key, code, { text });
    return value;
  }

  #titleOf(key: Key): string {
    return this.#columns.find((column) => column.key === key)?.titles[0] ?? key;
  }

  #readHeader(): void {
    const { header } = this.#table;
    const known = this.#columns.map((column) => column.titles[0]).join(', ');
    for (const cell of header.cells) {
      if (cell.text === '') continue;
      const title = foldForSearch(cell.text.replaceAll('*', ''));
      const column = this.#columns.find(({ titles }) => titles.some((one) => foldForSearch(one) === title));
      const pointer = this.#table.pointer(header.row, cell.column);
      if (!column) this.issues.push(issueAt('table.unknown_column', pointer, { column: cell.text, known }));
      else if (this.#places.has(column.key)) {
        this.issues.push(issueAt('table.duplicate_column', pointer, { column: cell.text }));
      } else this.#places.set(column.key, cell.column);
    }
    for (const { key, isRequired, titles } of this.#columns) {
      if (!isRequired || this.#places.has(key)) continue;
      const pointer = this.#table.pointer(header.row, 1);
      this.issues.push(issueAt('table.missing_column', pointer, { column: titles[0] }));
    }
    const width = Math.max(0, ...header.cells.filter(({ text }) => text !== '').map(({ column }) => column));
    for (const row of this.rows) {
      const beyond = row.cells.find(({ column, text }) => column > width && text !== '');
      if (!beyond) continue;
      this.issues.push(issueAt('table.too_many_cells', this.#table.pointer(row.row, beyond.column)));
    }
  }
}
