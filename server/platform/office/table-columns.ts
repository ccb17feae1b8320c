import { textWidthPt } from './font-metrics.ts';
import type { TextStyle } from './layout-rules.ts';
import type { TableBlock, TableColumn, TableColumnGroup } from './official-document.ts';

/** A cell of a table's heading with the grid it covers. */
export interface HeaderCell {
  readonly text: string;
  readonly measure?: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

const paddingPt = 8;
const widestWordPt = 170;
const comfortableTextPt = 110;

/** The columns that hold cells, from left to right. */
export function leafColumns(columns: readonly (TableColumn | TableColumnGroup)[]): readonly TableColumn[] {
  return columns.flatMap((column) => (column.kind === 'column' ? [column] : leafColumns(column.columns)));
}

/** The heading as rows of merged cells: a group spans its columns, a column reaches down to the last row. */
export function headerRows(
  columns: readonly (TableColumn | TableColumnGroup)[],
): readonly (readonly HeaderCell[])[] {
  const rows: HeaderCell[][] = Array.from({ length: depthOf(columns) }, () => []);
  const place = (column: TableColumn | TableColumnGroup, row: number): void => {
    if (column.kind === 'column') {
      rows[row]?.push({
        text: column.heading,
        ...(column.measure === undefined ? {} : { measure: column.measure }),
        columnSpan: 1,
        rowSpan: rows.length - row,
      });
      return;
    }
    rows[row]?.push({ text: column.heading, columnSpan: leafColumns(column.columns).length, rowSpan: 1 });
    for (const child of column.columns) place(child, row + 1);
  };
  for (const column of columns) place(column, 0);
  return rows;
}

interface ColumnNeed {
  readonly least: number;
  readonly comfortable: number;
  readonly ideal: number;
}

/**
 * Widths in points that fill `availablePt`, or null when the columns do not fit. Figures and codes are never broken;
 * texts break between words. With `isTight` a text column may shrink to its longest word.
 */
export function columnWidthsPt(
  table: TableBlock,
  style: TextStyle,
  availablePt: number,
  isTight: boolean,
): readonly number[] | null {
  const needs = columnNeeds(table, style);
  const minimum = needs.map((need) => (isTight ? need.least : need.comfortable));
  const slack = availablePt - sum(minimum);
  if (slack < 0) return null;
  const wishes = needs.map((need, index) => Math.max(0, need.ideal - (minimum[index] ?? 0)));
  const granted = Math.min(1, slack / Math.max(sum(wishes), 1));
  const widths = minimum.map((width, index) => width + granted * (wishes[index] ?? 0));
  const left = availablePt - sum(widths);
  return widths.map((width) => width + (left * width) / Math.max(sum(widths), 1));
}

function columnNeeds(table: TableBlock, style: TextStyle): readonly ColumnNeed[] {
  const bold = { ...style, bold: true };
  return widenGroups(table.columns, leafNeeds(table, style), bold);
}

/** Columns under a group take in equal parts what its longest word lacks. */
function widenGroups(
  columns: readonly (TableColumn | TableColumnGroup)[],
  needs: readonly ColumnNeed[],
  bold: TextStyle,
): readonly ColumnNeed[] {
  let start = 0;
  return columns.flatMap((column) => {
    const count = column.kind === 'column' ? 1 : leafColumns(column.columns).length;
    const own = needs.slice(start, start + count);
    start += count;
    if (column.kind === 'column') return own;
    const inner = widenGroups(column.columns, own, bold);
    const wanted = Math.min(longestWord(column.heading, bold), widestWordPt) + paddingPt;
    const extra = Math.max(0, wanted - sum(inner.map((need) => need.least))) / count;
    return inner.map((need) => ({
      least: need.least + extra,
      comfortable: Math.max(need.comfortable, need.least + extra),
      ideal: Math.max(need.ideal, need.least + extra),
    }));
  });
}

function leafNeeds(table: TableBlock, style: TextStyle): readonly ColumnNeed[] {
  const bold = { ...style, bold: true };
  return leafColumns(table.columns).map((column, index) => {
    const headingWord = Math.max(
      Math.min(longestWord(column.heading, bold), widestWordPt),
      longestWord(column.measure === undefined ? '' : `(${column.measure})`, bold),
    );
    let word = 0;
    let line = 0;
    for (const row of table.rows) {
      if (row.kind === 'section') continue;
      const cell = row.cells[index] ?? '';
      const cellStyle = row.kind === 'total' ? bold : style;
      const width = textWidthPt(cell, cellStyle);
      line = Math.max(line, width);
      word = Math.max(word, column.content === 'figure' ? width : longestWord(cell, cellStyle));
    }
    const least = Math.max(headingWord, Math.min(word, widestWordPt)) + paddingPt;
    const full = Math.max(line, headingWord, textWidthPt(column.heading, bold) / 2) + paddingPt;
    const comfortable =
      column.content === 'text' ? Math.max(least, Math.min(full, comfortableTextPt)) : least;
    return { least, comfortable, ideal: Math.max(comfortable, Math.min(full, 320)) };
  });
}

function longestWord(text: string, style: TextStyle): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidthPt(word, style)));
}

function depthOf(columns: readonly (TableColumn | TableColumnGroup)[]): number {
  return Math.max(
    0,
    ...columns.map((column) => (column.kind === 'column' ? 1 : 1 + depthOf(column.columns))),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
