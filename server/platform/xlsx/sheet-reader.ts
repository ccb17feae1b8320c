import {
  type CellRange,
  formatAddress,
  lastColumn,
  lastRow,
  parseAddress,
  parseRange,
} from './cell-address.ts';
import { decodeStoredText } from './escaped-text.ts';
import type { StyleFormats } from './styles-reader.ts';
import { XlsxError, damaged } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { isTrue, readXmlPart, type XmlAttributes } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

/** `blank` is a formula whose value was never computed; cells with neither value nor formula are left out. */
type ReadCellKind = 'blank' | 'text' | 'number' | 'boolean' | 'date' | 'error';

/** One cell as stored. */
export interface ReadCell {
  readonly ref: string;
  /** Row and column, from 1. */
  readonly row: number;
  readonly column: number;
  readonly kind: ReadCellKind;
  /** Numbers and dates: the digits exactly as stored. Boolean: `1` or `0`. Error: `#N/A` and the like. */
  readonly text: string;
  readonly formatCode: string;
  /** Formula whose cached value `text` is; empty when a neighbour holds the text of a shared formula. */
  readonly formula: string | undefined;
}

export interface ReadRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly ReadCell[];
}

export interface SheetContent {
  /** Rows that hold at least one cell, by number; their cells by column. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly CellRange[];
}

/** What a sheet needs from the rest of the workbook. */
export interface SheetContext {
  readonly archive: ZipArchive;
  readonly limits: XlsxLimits;
  readonly sharedStrings: readonly string[];
  readonly formats: StyleFormats;
  /** Counts cells and merged ranges over all sheets; refuses beyond the limit. */
  countCell(): void;
}

/** A counter that refuses with `xlsx.too_many_cells` beyond the limit. */
export function createCellCounter(limits: Pick<XlsxLimits, 'cells'>): () => void {
  let count = 0;
  return () => {
    count++;
    if (count > limits.cells) throw new XlsxError('xlsx.too_many_cells', { limit: limits.cells });
  };
}

const storedNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** LibreOffice stores the constant TRUE as a formula. */
const constantFormula = /^(?:TRUE|FALSE)\(\)$/;
const storedIndex = /^\d{1,9}$/;

/** Reads one worksheet part; its state is the row and cell that are open. */
class SheetReader {
  readonly rows: { row: number; hidden: boolean; cells: ReadCell[] }[] = [];
  readonly merges: CellRange[] = [];
  readonly #context: SheetContext;
  readonly #part: string;
  #isInData = false;
  #isInRow = false;
  #row = 0;
  #isRowHidden = false;
  #cells: ReadCell[] = [];
  #column = 0;
  #ref = '';
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  #formula: string | undefined;
  #collecting: 'value' | 'formula' | undefined;
  #isInPhonetic = false;

  constructor(context: SheetContext, part: string) {
    this.#context = context;
    this.#part = part;
  }

  #damaged(reason: string): XlsxError {
    return damaged(this.#part, new Error(reason));
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#isInData) {
      if (name === 'sheetData') this.#isInData = true;
      else if (name === 'mergeCell') this.#addMerge(attributes.ref ?? '');
      return;
    }
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || (name === 't' && !this.#isInPhonetic)) this.#collect('value');
    else if (name === 'f') this.#collect('formula');
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#isInPhonetic = true;
  }

  text(text: string): void {
    if (this.#collecting === 'value') this.#value = (this.#value ?? '') + text;
    else if (this.#collecting === 'formula') this.#formula = (this.#formula ?? '') + text;
  }

  close(name: string): void {
    if (!this.#isInData) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#isInPhonetic = false;
    else if (name === 'sheetData') this.#isInData = false;
    else if (name === 'v' || name === 't' || name === 'f') this.#collecting = undefined;
  }

  #collect(target: 'value' | 'formula'): void {
    this.#collecting = target;
    if (target === 'formula') this.#formula ??= '';
    else this.#value ??= '';
  }

  #addMerge(ref: string): void {
    const range = parseRange(ref);
    if (range === undefined) throw this.#damaged('a merged range is no range');
    this.#context.countCell();
    this.merges.push(range);
  }

  #openRow({ r, hidden }: XmlAttributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > lastRow)
      throw this.#damaged('no such row');
    this.#isRowHidden = isTrue(hidden);
    this.#isInRow = true;
    this.#cells = [];
    this.#column = 0;
  }

  #openCell({ r, t, s }: XmlAttributes): void {
    this.#context.countCell();
    if (!this.#isInRow) throw this.#damaged('a cell outside a row');
    if (r === undefined) this.#column++;
    else {
      const address = parseAddress(r);
      if (address === undefined || address.row !== this.#row) throw this.#damaged('no such cell');
      this.#column = address.column;
    }
    if (this.#column > lastColumn) throw this.#damaged('no such column');
    this.#ref = r ?? formatAddress(this.#row, this.#column);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = undefined;
    this.#formula = undefined;
  }

  #closeCell(): void {
    const { code, isDate } = this.#context.formats.of(this.#style);
    const stored = this.#value;
    const formula =
      this.#type === 'b' && constantFormula.test(this.#formula ?? '') ? undefined : this.#formula;
    if (stored === undefined && formula === undefined) return;
    const { kind, text } = this.#content(stored ?? '', isDate);
    if (kind === 'blank' && formula === undefined) return;
    const [ref, row, column] = [this.#ref, this.#row, this.#column];
    this.#cells.push({ ref, row, column, kind, text, formatCode: code, formula });
  }

  #content(stored: string, isDate: boolean): { kind: ReadCellKind; text: string } {
    const type = this.#type;
    if (type === 'inlineStr' || type === 'str') return { kind: 'text', text: decodeStoredText(stored) };
    const text = stored.trim();
    if (text === '') return { kind: 'blank', text };
    switch (type) {
      case 's': {
        const shared = storedIndex.test(text) ? this.#context.sharedStrings[Number(text)] : undefined;
        if (shared === undefined) throw this.#damaged(`no shared string ${text}`);
        return { kind: 'text', text: shared };
      }
      case 'n':
        if (!storedNumber.test(text)) throw this.#damaged(`no number in ${this.#ref}`);
        return { kind: isDate ? 'date' : 'number', text };
      case 'b':
        return { kind: 'boolean', text: isTrue(text) ? '1' : '0' };
      case 'd':
        return { kind: 'date', text };
      case 'e':
        return { kind: 'error', text };
      default:
        throw this.#damaged(`no cell type ${type}`);
    }
  }

  #closeRow(): void {
    this.#isInRow = false;
    if (this.#cells.length > 0)
      this.rows.push({ row: this.#row, hidden: this.#isRowHidden, cells: this.#cells });
  }

  /** Puts rows and cells in order; a file that gives a cell twice has no single meaning. */
  finish(): SheetContent {
    const byRow = this.rows.toSorted((a, b) => a.row - b.row);
    let previousRow = 0;
    for (const row of byRow) {
      if (row.row === previousRow) throw this.#damaged(`row ${row.row} twice`);
      previousRow = row.row;
      let previousColumn = 0;
      row.cells.sort((a, b) => a.column - b.column);
      for (const cell of row.cells) {
        if (cell.column === previousColumn) throw this.#damaged(`cell ${cell.ref} twice`);
        previousColumn = cell.column;
      }
    }
    return { rows: byRow, merges: this.merges };
  }
}

/** Reads the cells and merged ranges of one worksheet part. */
export function readSheet(context: SheetContext, part: string): SheetContent {
  const reader = new SheetReader(context, part);
  readXmlPart(context.archive, part, reader, context.limits);
  return reader.finish();
}
