import { cleanLine } from './document-text.ts';
import type { LayoutRules } from './layout-rules.ts';
import type { TableBlock, TableColumn, TableColumnGroup, TableRow } from './official-document.ts';
import { textWidthOfPagePt } from './page-geometry.ts';
import type { PrintRow, PrintTable } from './print-document.ts';
import { columnWidthsPt, headerRows, leafColumns } from './table-columns.ts';

const aligns = { text: 'left', code: 'center', figure: 'right' } as const;

interface TablePlace {
  readonly isLandscape: boolean;
  readonly sizePt: number;
  readonly widths: readonly number[];
}

/** A table with its widths, type size and orientation settled; null when not even a landscape page holds it. */
export function composeTable(
  source: TableBlock,
  rules: LayoutRules,
  onLandscapePage: boolean,
): { readonly block: PrintTable; readonly isLandscape: boolean } | null {
  const table = cleanTable(source);
  const place = placeTable(table, rules, onLandscapePage);
  if (place === null) return null;
  return {
    isLandscape: place.isLandscape,
    block: {
      kind: 'table',
      caption: table.caption ?? null,
      measure: table.measure === undefined ? null : `Đơn vị tính: ${table.measure}`,
      sizePt: place.sizePt,
      widths: place.widths,
      aligns: leafColumns(table.columns).map((column) => aligns[column.content]),
      header: headerRows(table.columns),
      rows: table.rows.map(printRow),
      notes: table.notes ?? [],
    },
  };
}

function placeTable(table: TableBlock, rules: LayoutRules, onLandscapePage: boolean): TablePlace | null {
  const { portraitSizesPt, landscapeSizesPt } = rules.table;
  const attempts = [
    ...(onLandscapePage
      ? []
      : portraitSizesPt.map((sizePt) => ({ sizePt, isLandscape: false, isTight: false }))),
    ...landscapeSizesPt.map((sizePt) => ({ sizePt, isLandscape: true, isTight: false })),
    ...landscapeSizesPt.map((sizePt) => ({ sizePt, isLandscape: true, isTight: true })),
  ];
  for (const { sizePt, isLandscape, isTight } of attempts) {
    const available = textWidthOfPagePt(rules, isLandscape);
    const widths = columnWidthsPt(table, { sizePt }, available, isTight);
    if (widths !== null) return { isLandscape, sizePt, widths };
  }
  return null;
}

function printRow(row: TableRow): PrintRow {
  if (row.kind === 'section') return { kind: 'section', cells: [row.text], indent: 0 };
  return { kind: row.kind, cells: row.cells, indent: row.kind === 'data' ? (row.indent ?? 0) : 0 };
}

function cleanTable(table: TableBlock): TableBlock {
  return {
    kind: 'table',
    ...(table.caption === undefined ? {} : { caption: cleanLine(table.caption) }),
    ...(table.measure === undefined ? {} : { measure: cleanLine(table.measure) }),
    columns: table.columns.map(cleanColumn),
    rows: table.rows.map((row) =>
      row.kind === 'section'
        ? { kind: 'section', text: cleanLine(row.text) }
        : { ...row, cells: row.cells.map(cleanLine) },
    ),
    notes: (table.notes ?? []).map(cleanLine),
  };
}

function cleanColumn(column: TableColumn | TableColumnGroup): TableColumn | TableColumnGroup {
  const heading = cleanLine(column.heading);
  if (column.kind === 'group') return { kind: 'group', heading, columns: column.columns.map(cleanColumn) };
  const measure = column.measure === undefined ? {} : { measure: cleanLine(column.measure) };
  return { kind: 'column', heading, ...measure, content: column.content };
}
