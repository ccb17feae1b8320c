/** Last column (XFD) and row of a sheet. */
export const lastColumn = 16_384;
export const lastRow = 1_048_576;

/** A place in a sheet; both numbers start at 1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const letterA = 64;
const knownLetters: string[] = [];

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(letterA + 1 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `28` → `AB`. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= lettersOf(column));
}

/** `{ row: 7, column: 28 }` → `AB7`. */
export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `A1:C3`, or `A1` for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatAddress(range.top, range.left);
  const last = formatAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `AB7` or `$AB$7`; undefined when it is not a place in a sheet. */
export function parseAddress(text: string): CellAddress | undefined {
  let at = 0;
  let column = 0;
  if (text.charCodeAt(at) === 36) at++;
  for (; at < text.length; at++) {
    const letter = (text.charCodeAt(at) & ~32) - letterA;
    if (letter < 1 || letter > 26 || text.charCodeAt(at) < 65) break;
    column = column * 26 + letter;
    if (column > lastColumn) return undefined;
  }
  if (text.charCodeAt(at) === 36) at++;
  let row = 0;
  const firstDigit = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
    if (row > lastRow) return undefined;
  }
  return column === 0 || row === 0 || at === firstDigit ? undefined : { row, column };
}

/** Reads `A1:C3` or `A1`; undefined when it is not a range. */
export function parseRange(text: string): CellRange | undefined {
  const [first, last, ...others] = text.split(':');
  if (first === undefined || others.length > 0) return undefined;
  const from = parseAddress(first);
  const to = last === undefined ? from : parseAddress(last);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
