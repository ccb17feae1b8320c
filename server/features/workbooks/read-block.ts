import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { WorkbookNotice } from '../../../contract/workbooks/workbook-result.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { formatRange } from '../../platform/xlsx/cell-address.ts';
import type { LayoutBlock, LayoutRow } from './layout-blocks.ts';
import { type CellContext, readInputCell } from './read-input-cell.ts';
import { comparable, type SheetCells, type SheetRow } from './sheet-cells.ts';
import { readKey } from './sheet-keys.ts';
import { fixedColumns } from './workbook-layout.ts';
import { noticeAt } from './workbooks-errors.ts';

/** One cell to fill in as it was found. */
export interface ReadEntry {
  readonly value: string | null;
  readonly pointer: string;
}

/** What is gathered while a workbook is read. */
export interface WorkbookFindings {
  readonly issues: ProblemIssue[];
  readonly notices: WorkbookNotice[];
}

interface FoundTable {
  readonly keyRow: SheetRow;
  /** Columns by the key above them. */
  readonly columns: ReadonlyMap<string, number>;
}

const fixedKeys = { label: fixedColumns.label, unit: fixedColumns.unit } as const;

function findTable(
  block: LayoutBlock,
  sheet: SheetCells,
  tableName: string,
  { issues }: WorkbookFindings,
): FoundTable | undefined {
  const [keyRow, second] = sheet.withKey('table', block.id);
  if (!keyRow || second) {
    const pointer = sheet.pointer(second?.row ?? block.headingRow, fixedColumns.label);
    issues.push(issueAt('workbook.heading_row_missing', pointer, { table: tableName }));
    return undefined;
  }
  const columns = new Map<string, number>();
  const headings = new Map(block.columns.map(({ key, heading }) => [key, heading]));
  for (const cell of keyRow.cells) {
    const found = readKey(cell.text);
    if (found?.kind !== 'column') continue;
    if (columns.has(found.key)) {
      const heading = headings.get(found.key) ?? found.key;
      const pointer = sheet.pointer(keyRow.row + 1, cell.column);
      issues.push(issueAt('workbook.column_repeated', pointer, { heading }));
    } else columns.set(found.key, cell.column);
  }
  return { keyRow, columns };
}

function compareHeading(
  sheet: SheetCells,
  row: SheetRow | undefined,
  at: { readonly row: number; readonly column: number },
  expected: string,
  { issues }: WorkbookFindings,
): void {
  const found = comparable(row?.cell(at.column)?.text ?? '');
  if (found === comparable(expected)) return;
  issues.push(issueAt('workbook.heading_changed', sheet.pointer(at.row, at.column), { expected, found }));
}

function checkHeadings(
  block: LayoutBlock,
  sheet: SheetCells,
  { keyRow, columns }: FoundTable,
  findings: WorkbookFindings,
): void {
  const headingRow = sheet.rows.find(({ row }) => row > keyRow.row);
  for (const { key, heading, isInput, column } of block.columns) {
    if (!isInput) continue;
    const found = columns.get(key);
    if (found === undefined) {
      const pointer = sheet.pointer(keyRow.row + 1, column);
      findings.issues.push(issueAt('workbook.column_missing', pointer, { heading }));
    } else {
      const row = headingRow?.row ?? keyRow.row + 1;
      compareHeading(sheet, headingRow, { row, column: found }, heading, findings);
    }
  }
}

function findRow(
  row: LayoutRow,
  block: LayoutBlock,
  sheet: SheetCells,
  { columns }: FoundTable,
  findings: WorkbookFindings,
): SheetRow | undefined {
  const [found, ...others] = sheet.withKey('row', row.key);
  const labelColumn = columns.get('label') ?? fixedKeys.label;
  if (!found) {
    const pointer = sheet.pointer(row.row, labelColumn);
    findings.issues.push(issueAt('workbook.row_missing', pointer, { row: fullLabel(row, block) }));
    return undefined;
  }
  for (const other of others) {
    findings.issues.push(
      issueAt('workbook.row_repeated', sheet.pointer(other.row, labelColumn), {
        row: fullLabel(row, block),
        first: found.row,
      }),
    );
  }
  compareHeading(sheet, found, { row: found.row, column: labelColumn }, row.label, findings);
  const unitColumn = columns.get('unit') ?? fixedKeys.unit;
  compareHeading(sheet, found, { row: found.row, column: unitColumn }, row.unit, findings);
  return found;
}

// "– Điều chỉnh" alone does not say of what.
function fullLabel(row: LayoutRow, block: LayoutBlock): string {
  if (row.number !== '') return row.label;
  const [code] = row.key.split(':');
  const main = block.rows.find(({ key }) => key === code);
  return main ? `${main.label} ${row.label}` : row.label;
}

/** Whether a merged range hides other cells than those the template merged itself: beside an input, in its row. */
function isMergeOverInputs(
  sheet: SheetCells,
  at: { readonly row: number; readonly column: number },
  keyed: ReadonlySet<number>,
): string | undefined {
  const harmful = sheet.mergesOver(at.row, at.column).find(({ top, bottom, left, right }) => {
    if (top !== bottom || left !== at.column) return true;
    for (let column = left + 1; column <= right; column += 1) if (keyed.has(column)) return true;
    return false;
  });
  return harmful && formatRange(harmful);
}

/** Reads the cells of one table, wherever its rows and columns stand now. */
export function readBlock(
  block: LayoutBlock,
  sheet: SheetCells,
  context: CellContext,
  tableName: string,
  entries: Map<string, ReadEntry>,
  findings: WorkbookFindings,
): void {
  const table = findTable(block, sheet, tableName, findings);
  if (!table) return;
  checkHeadings(block, sheet, table, findings);
  const keyed = new Set(table.columns.values());
  const merges = new Set<string>();
  for (const row of block.rows) {
    if (!row.isInput) continue;
    const found = findRow(row, block, sheet, table, findings);
    if (!found) continue;
    let isFilled = false;
    row.cells.forEach((cell, index) => {
      const column = table.columns.get(block.columns[index]?.key ?? '');
      if (cell.kind !== 'input' || column === undefined) return;
      const pointer = sheet.pointer(found.row, column);
      const range = isMergeOverInputs(sheet, { row: found.row, column }, keyed);
      if (range !== undefined) {
        if (!merges.has(range)) findings.issues.push(issueAt('workbook.merged_cells', pointer, { range }));
        merges.add(range);
        return;
      }
      const reading = readInputCell(found.cell(column), cell.target, context, pointer);
      findings.notices.push(...reading.notices);
      if (reading.issue) findings.issues.push(reading.issue);
      else entries.set(cell.key, { value: reading.value, pointer });
      isFilled ||= reading.value !== null;
    });
    if (found.hidden && isFilled) {
      findings.notices.push(noticeAt('workbook.hidden_row', sheet.pointer(found.row, fixedColumns.label)));
    }
  }
  noteForeignCells(block, sheet, table, findings);
}

/** What stands in rows and columns that are not the template's: figures in inserted rows are refused, the rest noted. */
function noteForeignCells(
  block: LayoutBlock,
  sheet: SheetCells,
  { keyRow, columns }: FoundTable,
  { issues, notices }: WorkbookFindings,
): void {
  const nextTable = sheet.rows.find(({ row, key }) => row > keyRow.row && key?.kind === 'table');
  const keyed = new Set([sheet.keyColumn, ...columns.values()]);
  const inputs = new Set(
    block.columns.filter(({ isInput }) => isInput).flatMap(({ key }) => columns.get(key) ?? []),
  );
  const foreignColumns = new Map<number, number>();
  const [heading, ...rest] = sheet.rows.filter(
    ({ row }) => row > keyRow.row && row < (nextTable?.row ?? Number.POSITIVE_INFINITY),
  );
  if (heading?.key?.kind === 'row') rest.unshift(heading);
  for (const row of rest) {
    const filled = row.cells.filter(({ kind, text }) => kind !== 'blank' && text.trim() !== '');
    if (row.key?.kind === 'row') {
      for (const { column } of filled) if (!keyed.has(column)) foreignColumns.set(column, row.row);
      continue;
    }
    const [typed] = filled.filter(({ column }) => inputs.has(column));
    if (!typed) continue;
    const pointer = sheet.pointer(row.row, typed.column);
    const text = typed.text.slice(0, 40);
    if (typed.kind === 'text') notices.push(noticeAt('workbook.text_ignored', pointer, { text }));
    else issues.push(issueAt('workbook.unknown_row', pointer, { text }));
  }
  for (const [column, row] of foreignColumns) {
    notices.push(noticeAt('workbook.column_ignored', sheet.pointer(row, column)));
  }
}
