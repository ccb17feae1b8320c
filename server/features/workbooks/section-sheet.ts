import { formatPlainDecimal, formatRatio, parseFigure } from '../../../contract/kernel/quantity.ts';
import { isIsoDate } from '../../../contract/kernel/iso-date.ts';
import { formatShortDate } from '../../../contract/kernel/vietnamese-date.ts';
import type { CellRange } from '../../platform/xlsx/cell-address.ts';
import type { CellModel, DataValidation, RowModel, SheetModel } from '../../platform/xlsx/workbook-model.ts';
import {
  type InputTarget,
  type LayoutBlock,
  type LayoutCell,
  type LayoutRow,
  textSpan,
} from './layout-blocks.ts';
import { rowHeight } from './row-height.ts';
import { columnKey, rowKey, sheetKey, tableKey } from './sheet-keys.ts';
import { inputStyle, referenceStyle, sheetStyles } from './sheet-styles.ts';
import type { WorkbookContent } from './workbook-content.ts';
import { fixedColumns, type LayoutSheet, sheetRows, type WorkbookLayout } from './workbook-layout.ts';
import { wordsIn } from './workbook-words.ts';

/** Digits a spreadsheet keeps; longer figures are written as text so that none is lost. */
const exactDigits = 15;
const largestTyped = '999999999999999';
const textRowHeight = 48;
const fixedWidths = { key: 12, number: 5, label: 38, unit: 11, hint: 34 } as const;
const usualWidth = 14;
const mostRanges = 200;

export function textCell(value: string, style: (typeof sheetStyles)[keyof typeof sheetStyles]): CellModel {
  return value === '' ? { kind: 'blank', style } : { kind: 'text', value, style };
}

function inputCell(target: InputTarget, value: string | null, layout: WorkbookLayout): CellModel {
  if (target.kind === 'text' || target.kind === 'reason') return textCell(value ?? '', sheetStyles.words);
  if (target.kind === 'date') {
    if (value !== null && isIsoDate(value)) {
      return { kind: 'date', value: Temporal.PlainDate.from(value), style: sheetStyles.date };
    }
    return textCell(value ?? '', sheetStyles.date);
  }
  const style = inputStyle(target.indicator.scale);
  if (value === null) return { kind: 'blank', style };
  if (value.replaceAll(/\D/g, '').replace(/^0+/, '').length > exactDigits) {
    return { kind: 'text', value: formatPlainDecimal(value, layout.options.language), style };
  }
  return { kind: 'number', value, style };
}

function referenceCell(
  cell: Extract<LayoutCell, { kind: 'reference' }>,
  layout: WorkbookLayout,
  { references }: WorkbookContent,
): CellModel {
  const { indicator, column } = cell;
  const { language } = layout.options;
  const at = (part: string) => references.get(`${cell.of}:${indicator.code}/${column ?? ''}/${part}`);
  if (indicator.kind === 'text' || indicator.kind === 'date') {
    const value = at('all') ?? '';
    const shown = isIsoDate(value) ? formatShortDate(value, language) : value;
    return textCell(shown, sheetStyles.referenceWords);
  }
  const style = referenceStyle(indicator.scale);
  if (indicator.ratio !== null && cell.part === 'all') {
    const [numerator, denominator] = [at('numerator'), at('denominator')];
    if (numerator === undefined || denominator === undefined) return { kind: 'blank', style };
    return { kind: 'text', value: ratioText(numerator, denominator), style };
  }
  const value = at(cell.part === 'all' ? 'value' : cell.part);
  if (value === undefined) return { kind: 'blank', style };
  return { kind: 'number', value, style };

  function ratioText(numerator: string, denominator: string): string {
    const [above, below] = [numerator, denominator].map((text) => parseFigure(text, indicator.scale));
    const both = [numerator, denominator].map((text) => formatPlainDecimal(text, language)).join(' / ');
    if (!indicator.ratio?.isPercent || above?.kind !== 'ok' || below?.kind !== 'ok') return both;
    const percent = formatRatio(above.value, below.value, indicator.ratio.shownScale, language);
    return percent === undefined ? both : `${percent} (${both})`;
  }
}

function cellOf(cell: LayoutCell, layout: WorkbookLayout, content: WorkbookContent): CellModel {
  if (cell.kind === 'none') return { kind: 'blank', style: sheetStyles.none };
  if (cell.kind === 'reference') return referenceCell(cell, layout, content);
  return inputCell(cell.target, content.shown.entries.get(cell.key) ?? null, layout);
}

function place(cells: readonly (readonly [column: number, cell: CellModel])[]): CellModel[] {
  const row: CellModel[] = Array.from(
    { length: Math.max(...cells.map(([column]) => column)) },
    (): CellModel => null,
  );
  for (const [column, cell] of cells) row[column - 1] = cell;
  return row;
}

function rowOf(
  row: LayoutRow,
  block: LayoutBlock,
  sheet: LayoutSheet,
  layout: WorkbookLayout,
  content: WorkbookContent,
): RowModel {
  const label = row.number === '' ? sheetStyles.subLabel : sheetStyles.label;
  const cells: [number, CellModel][] = [
    [fixedColumns.key, { kind: 'text', value: rowKey(row.key), style: sheetStyles.key }],
    [fixedColumns.number, textCell(row.number, sheetStyles.number)],
    [fixedColumns.label, textCell(row.label, label)],
    [fixedColumns.unit, textCell(row.unit, sheetStyles.unit)],
  ];
  if (sheet.hasHints) cells.push([fixedColumns.hint, textCell(row.hint, sheetStyles.hint)]);
  let isTall = false;
  row.cells.forEach((cell, index) => {
    const column = block.columns[index]?.column ?? 0;
    const shown = cellOf(cell, layout, content);
    cells.push([column, shown]);
    if (cell.kind !== 'input' || cell.target.kind !== 'text') return;
    isTall = true;
    for (let beside = 1; beside < textSpan; beside += 1) {
      cells.push([column + beside, { kind: 'blank', style: sheetStyles.words }]);
    }
  });
  const height = rowHeight([
    { text: row.label, width: fixedWidths.label },
    { text: row.unit, width: fixedWidths.unit },
    ...(sheet.hasHints ? [{ text: row.hint, width: fixedWidths.hint, fontSize: 10 }] : []),
  ]);
  // A merged cell does not grow with its text, so it is given room.
  const needed = isTall ? Math.max(textRowHeight, height ?? 0) : height;
  return { row: row.row, cells: place(cells), ...(needed === undefined ? {} : { height: needed }) };
}

function headingRows(block: LayoutBlock, sheet: LayoutSheet, layout: WorkbookLayout): RowModel[] {
  const words = wordsIn(layout.options.language);
  const fixed: [number, string, string][] = [
    [fixedColumns.number, 'number', words.number],
    [fixedColumns.label, 'label', words.indicator],
    [fixedColumns.unit, 'unit', words.unitOfMeasure],
  ];
  if (sheet.hasHints) fixed.push([fixedColumns.hint, 'hint', words.hint]);
  const all = [
    ...fixed,
    ...block.columns.map(({ column, key, heading }): [number, string, string] => [column, key, heading]),
  ];
  const keys = all.map(([column, key]): [number, CellModel] => [
    column,
    { kind: 'text', value: columnKey(key), style: sheetStyles.key },
  ]);
  const headings = all.map(([column, , heading]): [number, CellModel] => [
    column,
    textCell(heading, sheetStyles.heading),
  ]);
  const merged = block.kind === 'words' ? textSpan - 1 : 0;
  for (let beside = 1; beside <= merged; beside += 1) {
    headings.push([(block.columns[0]?.column ?? 0) + beside, { kind: 'blank', style: sheetStyles.heading }]);
  }
  const table: [number, CellModel] = [
    fixedColumns.key,
    { kind: 'text', value: tableKey(block.id), style: sheetStyles.key },
  ];
  return [
    { row: block.keyRow, hidden: true, cells: place([table, ...keys]) },
    {
      row: block.headingRow,
      // Bold letters are wider.
      height:
        rowHeight(block.columns.map(({ heading, width }) => ({ text: heading, width: width * 0.85 }))) ?? 22,
      cells: place(headings),
    },
  ];
}

function mergesOf({ blocks }: LayoutSheet): CellRange[] {
  return blocks
    .filter(({ kind }) => kind === 'words')
    .flatMap(({ headingRow, rows, columns }) => {
      const left = columns[0]?.column ?? 0;
      const across = (row: number) => ({ top: row, bottom: row, left, right: left + textSpan - 1 });
      const texts = rows.filter(({ cells }) =>
        cells.some((cell) => cell.kind === 'input' && cell.target.kind === 'text'),
      );
      return [across(headingRow), ...texts.map(({ row }) => across(row))];
    });
}

function validationsOf({ blocks }: LayoutSheet, layout: WorkbookLayout): DataValidation[] {
  const { wrongNumber } = wordsIn(layout.options.language);
  const byKind: Record<'whole' | 'decimal', CellRange[]> = { whole: [], decimal: [] };
  for (const block of blocks) {
    for (const { row, cells } of block.rows) {
      cells.forEach((cell, index) => {
        if (cell.kind !== 'input') return;
        const { target } = cell;
        if (target.kind !== 'own' && target.kind !== 'adjustment') return;
        const column = block.columns[index]?.column ?? 0;
        const ranges = byKind[target.indicator.scale === 0 ? 'whole' : 'decimal'];
        const last = ranges.at(-1);
        if (last?.bottom === row && last.right === column - 1) {
          ranges[ranges.length - 1] = { ...last, right: column };
        } else {
          ranges.push({ top: row, bottom: row, left: column, right: column });
        }
      });
    }
  }
  return (['whole', 'decimal'] as const).flatMap((kind) =>
    inPortions(byKind[kind]).map((ranges) => ({
      ranges,
      rule: { kind, minimum: `-${largestTyped}`, maximum: largestTyped },
      error: wrongNumber,
    })),
  );
}

// Kept short, since programs differ in how long a list of cells one rule may have.
function inPortions(ranges: readonly CellRange[]): CellRange[][] {
  const portions: CellRange[][] = [];
  for (let start = 0; start < ranges.length; start += mostRanges) {
    portions.push(ranges.slice(start, start + mostRanges));
  }
  return portions;
}

function columnWidths(sheet: LayoutSheet): { width?: number; hidden?: boolean }[] {
  const columns: { width?: number; hidden?: boolean }[] = Array.from({ length: sheet.lastColumn }, () => ({
    width: usualWidth,
  }));
  columns[fixedColumns.key - 1] = { width: fixedWidths.key, hidden: true };
  columns[fixedColumns.number - 1] = { width: fixedWidths.number };
  columns[fixedColumns.label - 1] = { width: fixedWidths.label };
  columns[fixedColumns.unit - 1] = { width: fixedWidths.unit };
  if (sheet.hasHints) columns[fixedColumns.hint - 1] = { width: fixedWidths.hint };
  const widest = new Map<number, number>();
  for (const { column, width } of sheet.blocks.flatMap((block) => block.columns)) {
    widest.set(column, Math.max(width, widest.get(column) ?? 0));
  }
  for (const [column, width] of widest) columns[column - 1] = { width };
  return columns;
}

function headLine(row: number, text: string, style: keyof typeof sheetStyles): RowModel {
  return { row, cells: place([[fixedColumns.number, textCell(text, sheetStyles[style])]]) };
}

/** Lines above the tables of a sheet: its key, its title, whose report it is, how to fill it. */
export function headRows(key: string, title: string, subtitle: string, legend: string): RowModel[] {
  return [
    {
      row: sheetRows.key,
      hidden: true,
      cells: [{ kind: 'text', value: sheetKey(key), style: sheetStyles.key }],
    },
    headLine(sheetRows.title, title, 'title'),
    headLine(sheetRows.subtitle, subtitle, 'subtitle'),
    headLine(sheetRows.legend, legend, 'legend'),
  ];
}

/** The sheet of one section: its tables with what is stored, what is beside, and nothing but inputs unlocked. */
export function sectionSheet(
  sheet: LayoutSheet,
  layout: WorkbookLayout,
  content: WorkbookContent,
  subtitle: string,
): SheetModel<RowModel[]> {
  const words = wordsIn(layout.options.language);
  const rows = [
    ...headRows(sheet.key, sheet.title, subtitle, words.legend),
    ...sheet.blocks.flatMap((block) => [
      ...headingRows(block, sheet, layout),
      ...block.rows.map((row) => rowOf(row, block, sheet, layout, content)),
    ]),
  ];
  const [only, ...others] = sheet.blocks;
  const headingRow = only && others.length === 0 ? only.headingRow : sheetRows.legend;
  return {
    name: sheet.name,
    rows,
    columns: columnWidths(sheet),
    merges: mergesOf(sheet),
    freeze: { rows: headingRow, columns: fixedColumns.label },
    isProtected: true,
    validations: validationsOf(sheet, layout),
    tabColor: '2F5597',
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      margins: { left: 1.2, right: 1, top: 1.2, bottom: 1.4 },
      footer: `&L&A&R${words.page} &P/&N`,
      ...(only && others.length === 0 ? { repeatRows: [headingRow, headingRow] as const } : {}),
    },
  };
}
