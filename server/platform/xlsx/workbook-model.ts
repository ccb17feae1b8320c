import type { CellRange } from './cell-address.ts';
import type { SheetState } from './workbook-part.ts';

/** A line of a cell's border. */
type BorderLine = 'thin' | 'medium' | 'dotted' | 'double';

/** How a cell looks and whether it can be edited; reuse one object for many cells. Colours are `RRGGBB`. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly border?:
    | BorderLine
    | {
        readonly left?: BorderLine;
        readonly right?: BorderLine;
        readonly top?: BorderLine;
        readonly bottom?: BorderLine;
      };
  /** Such as `#,##0`, `#,##0.00`, `0.0%`, `@`, `dd/mm/yyyy`. Dates have `dd/mm/yyyy` unless told otherwise. */
  readonly numberFormat?: string;
  /** Editable although the sheet is protected. */
  readonly unlocked?: boolean;
}

/**
 * One cell. A number is a plain decimal text (`-1234.50`) that reaches the file digit by digit; spreadsheets
 * themselves keep 15 digits of it. `blank` carries only a style; `null` is no cell at all.
 */
export type CellModel =
  | { readonly kind: 'text'; readonly value: string; readonly style?: CellStyle }
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly style?: CellStyle;
      /** Formula without `=` whose computed value this is. */
      readonly formula?: string;
    }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly style?: CellStyle }
  | { readonly kind: 'date'; readonly value: Temporal.PlainDate; readonly style?: CellStyle }
  | { readonly kind: 'blank'; readonly style: CellStyle }
  | null;

/** One row; `cells[0]` stands in column A. */
export interface RowModel {
  /** Row number from 1; the row after the previous one when left out. */
  readonly row?: number;
  readonly cells: readonly CellModel[];
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Width is in characters; columns are given in order from A. */
export interface ColumnModel {
  readonly width?: number;
  readonly hidden?: boolean;
}

/** Allowed content; a missing bound is no bound. Bounds are plain decimal texts. */
export type ValidationRule =
  | {
      readonly kind: 'whole' | 'decimal' | 'textLength';
      readonly minimum?: string;
      readonly maximum?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'listRange'; readonly sheet: string; readonly range: CellRange };

/** A title has at most 32 characters, a message 255. */
export interface ValidationMessage {
  readonly title: string;
  readonly message: string;
}

/** What the spreadsheet itself refuses (`stop`) or questions (`warning`) while a person types. Blank is allowed. */
export interface DataValidation {
  readonly ranges: readonly CellRange[];
  readonly rule: ValidationRule;
  readonly severity?: 'stop' | 'warning' | 'information';
  readonly error?: ValidationMessage;
  readonly prompt?: ValidationMessage;
}

/** A link to a cell of the same workbook. */
interface InternalLink {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly tip?: string;
}

/** A note that opens over a cell. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** A4 settings. Header and footer take spreadsheet codes (`&C&P/&N` is the page number, centred; `&&` is `&`). */
export interface PrintSettings {
  readonly orientation: 'portrait' | 'landscape';
  readonly fitToWidth?: boolean;
  /** First and last row printed again on every page. */
  readonly repeatRows?: readonly [first: number, last: number];
  readonly area?: CellRange;
  readonly centred?: boolean;
  /** Centimetres. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly header?: string;
  readonly footer?: string;
}

/** One sheet; `Rows` is an iterable, or also an async one when streamed. */
export interface SheetModel<Rows = Iterable<RowModel>> {
  /** At most 31 characters, none of `[ ] : * ? / \`; see `legalSheetName`. */
  readonly name: string;
  readonly state?: SheetState;
  readonly columns?: readonly ColumnModel[];
  readonly rows: Rows;
  readonly merges?: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Only unlocked cells can be edited; there is no password. */
  readonly isProtected?: boolean;
  readonly validations?: readonly DataValidation[];
  readonly links?: readonly InternalLink[];
  readonly comments?: readonly CellComment[];
  readonly print?: PrintSettings;
  readonly tabColor?: string;
}

/** Formula such as `'Sheet 1'!$A$1:$B$2`, without `=`; `sheet` confines the name to one sheet. */
export interface NameModel {
  readonly name: string;
  readonly formula: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
}

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly description?: string;
  readonly created?: Temporal.Instant;
}

/** A workbook to write. */
export interface WorkbookModel<Rows = Iterable<RowModel>> {
  readonly sheets: readonly SheetModel<Rows>[];
  readonly names?: readonly NameModel[];
  /** Font of every cell: Times New Roman 12 when left out. */
  readonly font?: { readonly name: string; readonly size: number };
  readonly properties?: DocumentProperties;
  readonly customProperties?: Readonly<Record<string, string>>;
  /** Sheets cannot be added, removed or renamed by hand. */
  readonly lockStructure?: boolean;
}
