/** A cell as the server names it: "B7" in a CSV file, "Sheet!B7" in a workbook. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** Letters and row, "B7". */
  readonly name: string;
}

/** Reads where in a file an issue is; undefined for a place that is no cell. */
export function cellPlace(pointer: string): CellPlace | undefined {
  const match = /(?:^|!)([A-Z]{1,3})([1-9]\d{0,6})$/.exec(pointer);
  if (match === null) return undefined;
  const [, letters = '', row = ''] = match;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column, name: `${letters}${row}` };
}

/** The letters of a column, 1-based: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
