/** What a cell holds; money and integers are whole or scaled numbers, a ratio is "numerator/denominator". */
export type CellKind = 'integer' | 'decimal' | 'money' | 'ratio' | 'text' | 'date';

/** What may stand in a cell. */
export interface CellSpec {
  readonly kind: CellKind;
  /** Decimals after the point. */
  readonly scale: number;
  readonly readOnly: boolean;
  readonly required: boolean;
}

export interface GridColumn extends Partial<CellSpec> {
  readonly key: string;
  readonly title: string;
  /** In px; 128 without it. */
  readonly width?: number;
  /** Keys of the columns this one is the exact sum of; then it cannot be typed in. */
  readonly totalOf?: readonly string[];
}

export interface GridRow extends Partial<CellSpec> {
  readonly key: string;
  readonly title: string;
  /** Shown after the title, such as "người" or "triệu đồng". */
  readonly unitOfMeasure?: string;
  /** A heading over the rows that follow: it has no cells. */
  readonly isHeading?: boolean;
  /** Depth under its heading, from 0. */
  readonly level?: number;
  /** Keys of the rows this one is the exact sum of; then it cannot be typed in. */
  readonly totalOf?: readonly string[];
  /** Keys of the columns that have no cell in this row. */
  readonly closedColumns?: readonly string[];
}

declare const cellIdBrand: unique symbol;
/** Names one cell by the keys of its row and column. */
export type CellId = string & { readonly [cellIdBrand]: true };

const separator = '\u001f';

export function cellId(row: string, column: string): CellId {
  return `${row}${separator}${column}` as CellId;
}

export function keysOfCell(cell: CellId): { readonly row: string; readonly column: string } {
  const [row = '', column = ''] = cell.split(separator);
  return { row, column };
}

/** The content of a cell: its value, and the text as typed while it is not acceptable. */
export interface CellEntry {
  /** Plain decimal, "numerator/denominator", ISO date or text; null is missing. */
  readonly value: string | null;
  /** Typed text that could not be read; it stays in the cell until it is corrected. */
  readonly text?: string;
}

export const emptyEntry: CellEntry = { value: null };

export type Entries = ReadonlyMap<CellId, CellEntry>;

/** One cell's change; a batch of them is undone in one step. */
export interface CellChange {
  readonly cell: CellId;
  readonly before: CellEntry;
  readonly after: CellEntry;
}

/** Entries after a batch of changes. */
export function applyChanges(entries: Entries, changes: readonly CellChange[]): Entries {
  const next = new Map(entries);
  for (const { cell, after } of changes) next.set(cell, after);
  return next;
}

/** What the screen knows about a cell beside its content. */
export interface CellMark {
  /** A sentence: what is wrong with the value. */
  readonly error?: string;
  /** A sentence: what is doubtful about it. */
  readonly warning?: string;
  /** How many comments the cell has. */
  readonly comments?: number;
  /** The adjustment that is added to it, with its reason, in one sentence. */
  readonly adjustment?: string;
}

/** Figures shown beside those entered: the period before, the same period last year, the plan. */
export interface GridReference {
  readonly key: string;
  readonly title: string;
  readonly valueOf: (row: string, column: string) => string | null;
}

/** The cell's spec, the column's settings before the row's; undefined where there is no cell. */
export function specOf(row: GridRow, column: GridColumn): CellSpec | undefined {
  if (row.isHeading === true || row.closedColumns?.includes(column.key) === true) return undefined;
  const kind = column.kind ?? row.kind ?? 'integer';
  const isTotal = row.totalOf !== undefined || column.totalOf !== undefined;
  return {
    kind,
    scale: kind === 'integer' ? 0 : (column.scale ?? row.scale ?? 0),
    readOnly: isTotal || column.readOnly === true || row.readOnly === true,
    required: column.required ?? row.required ?? false,
  };
}
