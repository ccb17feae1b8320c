import type { CellModel, RowModel, SheetModel } from '../../platform/xlsx/workbook-model.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { type WorkbookDraft, workbookModelOf } from './build-workbook.ts';
import type { LayoutBlock } from './layout-blocks.ts';
import type { WorkbookContent } from './workbook-content.ts';
import type { LayoutSheet, WorkbookLayout } from './workbook-layout.ts';

/** Mistakes people make, as the demonstration and tests put them into a workbook. `formula` is none: it is only noted. */
export const workbookFaults = [
  'wrong_unit',
  'text_in_number',
  'formula',
  'changed_heading',
  'merged',
  'too_many_decimals',
  'ambiguous_number',
  'truncated',
] as const;
export type WorkbookFault = (typeof workbookFaults)[number];

/** What a faulty workbook needs besides: the code of another unit for `wrong_unit`. */
export interface FaultDetails {
  readonly otherUnit: string;
}

interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function firstOwnCell(sheet: LayoutSheet, accepts: (scale: number) => boolean): CellPlace | undefined {
  for (const block of sheet.blocks) {
    for (const { row, cells } of block.rows) {
      const index = cells.findIndex(
        (cell) => cell.kind === 'input' && cell.target.kind === 'own' && accepts(cell.target.indicator.scale),
      );
      const column = block.columns[index]?.column;
      if (column !== undefined) return { sheet: sheet.name, row, column };
    }
  }
  return undefined;
}

function getOwnCell(layout: WorkbookLayout, accepts: (scale: number) => boolean = () => true): CellPlace {
  for (const sheet of layout.sheets) {
    const found = firstOwnCell(sheet, accepts);
    if (found) return found;
  }
  throw new RangeError('the form has no figure that could be wrong');
}

function mapSheet(
  workbook: WorkbookDraft,
  name: string,
  change: (sheet: SheetModel<RowModel[]>) => SheetModel<RowModel[]>,
): WorkbookDraft {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function changeCell(
  workbook: WorkbookDraft,
  place: CellPlace,
  change: (cell: NonNullable<CellModel>) => CellModel,
): WorkbookDraft {
  return mapSheet(workbook, place.sheet, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.row === place.row
        ? {
            ...row,
            cells: row.cells.map((cell, index) =>
              cell !== null && index === place.column - 1 ? change(cell) : cell,
            ),
          }
        : row,
    ),
  }));
}

function typed(value: string) {
  return (cell: NonNullable<CellModel>): CellModel => ({
    kind: 'text',
    value,
    ...(cell.style ? { style: cell.style } : {}),
  });
}

function firstBlock(layout: WorkbookLayout): { sheet: string; block: LayoutBlock } {
  for (const { name, blocks } of layout.sheets) {
    const block = blocks.find(({ kind }) => kind === 'figures');
    if (block) return { sheet: name, block };
  }
  throw new RangeError('the form has no table of figures');
}

function withFault(workbook: WorkbookDraft, layout: WorkbookLayout, fault: WorkbookFault): WorkbookDraft {
  switch (fault) {
    case 'text_in_number':
      return changeCell(workbook, getOwnCell(layout), typed('chưa có số liệu'));
    case 'formula':
      return changeCell(
        workbook,
        getOwnCell(layout, (scale) => scale === 0),
        (cell) => ({
          kind: 'number',
          value: '12',
          formula: '5+7',
          ...(cell.style ? { style: cell.style } : {}),
        }),
      );
    case 'changed_heading': {
      const { sheet, block } = firstBlock(layout);
      const column = block.columns.find(({ isInput }) => isInput)?.column ?? 0;
      return changeCell(workbook, { sheet, row: block.headingRow, column }, typed('Số liệu mới'));
    }
    case 'merged': {
      const { sheet, row, column } = getOwnCell(layout);
      const merge = { top: row, bottom: row, left: column - 1, right: column };
      return mapSheet(workbook, sheet, (model) => ({ ...model, merges: [...(model.merges ?? []), merge] }));
    }
    case 'too_many_decimals':
      return changeCell(
        workbook,
        getOwnCell(layout, (scale) => scale === 0),
        (cell) => ({
          kind: 'number',
          value: '12.345',
          ...(cell.style ? { style: cell.style } : {}),
        }),
      );
    case 'ambiguous_number': {
      // Either style could mean the other language's decimals or thousands.
      const text = layout.options.language === 'vi' ? '1,234' : '1.234';
      return changeCell(
        workbook,
        getOwnCell(layout, (scale) => scale === 0),
        typed(text),
      );
    }
    case 'wrong_unit':
    case 'truncated':
      return workbook;
  }
}

/** The workbook with one deliberate mistake in it. Throws RangeError where the form has no cell for it. */
export function buildFaultyWorkbook(
  layout: WorkbookLayout,
  content: WorkbookContent,
  fault: WorkbookFault,
  { otherUnit }: FaultDetails,
): Uint8Array {
  const told = fault === 'wrong_unit' ? { ...content, head: { ...content.head, unit: otherUnit } } : content;
  const bytes = writeWorkbook(withFault(workbookModelOf(layout, told), layout, fault));
  return fault === 'truncated' ? bytes.slice(0, Math.floor(bytes.length * 0.6)) : bytes;
}
