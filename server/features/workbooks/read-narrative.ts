import { statementId } from '../../../contract/kernel/ids.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { formatRange } from '../../platform/xlsx/cell-address.ts';
import type { WorkbookFindings } from './read-block.ts';
import { type CellContext, wordsInCell } from './read-input-cell.ts';
import { comparable, type SheetCells, type SheetRow } from './sheet-cells.ts';
import { narrativeSheetKey, readKey, readStatementKey } from './sheet-keys.ts';
import { narrativeColumnKeys, narrativeColumns } from './narrative-sheet.ts';
import type { WorkbookStatement } from './workbook-content.ts';
import type { LayoutHeading, WorkbookLayout } from './workbook-layout.ts';
import { noticeAt } from './workbooks-errors.ts';
import { wordsIn } from './workbook-words.ts';

/** The statements under one heading as they were found. */
export interface ReadHeading {
  readonly pointer: string;
  readonly statements: readonly (WorkbookStatement & { readonly pointer: string })[];
}

const longestStatement = 10_000;
const mostStatements = 500;
const dash = /^[-–—•+*]\s+/u;

interface NarrativeTable {
  readonly kind: number;
  readonly text: number;
  readonly firstRow: number;
}

function findTable(
  sheet: SheetCells,
  name: string,
  { issues }: WorkbookFindings,
): NarrativeTable | undefined {
  const [keyRow, second] = sheet.withKey('table', narrativeSheetKey);
  const columnOf = (key: string) =>
    keyRow?.cells.find(({ text }) => {
      const found = readKey(text);
      return found?.kind === 'column' && found.key === key;
    })?.column;
  const [kind, text] = [columnOf(narrativeColumnKeys.kind), columnOf(narrativeColumnKeys.text)];
  if (keyRow && !second && kind !== undefined && text !== undefined) {
    return { kind, text, firstRow: keyRow.row + 1 };
  }
  const pointer = sheet.pointer(second?.row ?? 1, narrativeColumns.text);
  issues.push(issueAt('workbook.heading_row_missing', pointer, { table: name }));
  return undefined;
}

function readKind(
  text: string | null,
  isDashed: boolean,
  layout: WorkbookLayout,
): WorkbookStatement['kind'] | undefined {
  const { paragraph, bullet } = wordsIn(layout.options.language);
  const word = comparable(text ?? '').toLocaleLowerCase('vi');
  if (word === '') return isDashed ? 'bullet' : 'paragraph';
  if (word === paragraph.toLocaleLowerCase('vi')) return 'paragraph';
  return word === bullet.toLocaleLowerCase('vi') ? 'bullet' : undefined;
}

function readStatement(
  row: SheetRow,
  id: number | null,
  table: NarrativeTable,
  sheet: SheetCells,
  layout: WorkbookLayout,
  context: CellContext,
  { issues, notices }: WorkbookFindings,
): (WorkbookStatement & { pointer: string }) | undefined {
  const cell = row.cell(table.text);
  const pointer = sheet.pointer(row.row, table.text);
  if (cell?.kind === 'error') {
    issues.push(issueAt('workbook.error_value', pointer, { text: cell.text }));
    return undefined;
  }
  if (cell?.kind === 'blank' && cell.formula !== undefined) {
    issues.push(
      issueAt('workbook.formula_without_value', pointer, { formula: `=${cell.formula.slice(0, 40)}` }),
    );
    return undefined;
  }
  const words = wordsInCell(cell, context);
  if (words === null) return undefined;
  if (cell?.formula !== undefined) {
    const params = { formula: `=${cell.formula.slice(0, 40)}`, value: words.slice(0, 40) };
    notices.push(noticeAt('workbook.formula_value', pointer, params));
  }
  if (row.hidden) notices.push(noticeAt('workbook.hidden_row', pointer));
  const kindText = wordsInCell(row.cell(table.kind), context);
  const isDashed = dash.test(words);
  const kind = readKind(kindText, isDashed, layout);
  const text = comparable(isDashed && kind === 'bullet' ? words.replace(dash, '') : words);
  if (kind === undefined) {
    const { paragraph, bullet } = wordsIn(layout.options.language);
    const at = sheet.pointer(row.row, table.kind);
    const params = { text: (kindText ?? '').slice(0, 40), paragraph, bullet };
    issues.push(issueAt('workbook.unknown_kind', at, params));
    return undefined;
  }
  if (text.length > longestStatement) {
    const params = { length: text.length, limit: longestStatement };
    issues.push(issueAt('workbook.text_too_long', pointer, params));
    return undefined;
  }
  const known = statementId.safeParse(id);
  return { id: known.success ? known.data : null, kind, text, pointer };
}

/**
 * Reads the statements of every heading, row by row. A row somebody inserted belongs to the heading above it; an empty
 * row is none.
 */
export function readNarrative(
  sheet: SheetCells,
  headings: readonly LayoutHeading[],
  layout: WorkbookLayout,
  context: CellContext,
  findings: WorkbookFindings,
): Map<string, ReadHeading> {
  const found = new Map<string, ReadHeading>();
  const table = findTable(sheet, layout.narrative?.name ?? '', findings);
  if (!table) return found;
  const known = new Map(headings.map((heading) => [heading.key, heading]));
  const bands = new Map<
    string,
    { pointer: string; statements: (WorkbookStatement & { pointer: string })[] }
  >();
  let current: string | undefined;
  for (const row of sheet.rows) {
    if (row.row <= table.firstRow) continue;
    const key = row.key?.kind === 'statement' ? readStatementKey(row.key.key) : undefined;
    if (key && known.has(key.place)) current = key.place;
    if (current === undefined) continue;
    const band = bands.get(current) ?? { pointer: sheet.pointer(row.row, table.text), statements: [] };
    bands.set(current, band);
    const over = sheet.mergesOver(row.row, table.text).find(({ top, bottom }) => top !== bottom);
    if (over) {
      if (over.top === row.row) {
        const pointer = sheet.pointer(row.row, table.text);
        findings.issues.push(issueAt('workbook.merged_cells', pointer, { range: formatRange(over) }));
      }
      continue;
    }
    const statement = readStatement(row, key?.id ?? null, table, sheet, layout, context, findings);
    if (statement) band.statements.push(statement);
  }
  for (const { key, label } of headings) {
    const band = bands.get(key);
    if (!band) {
      const pointer = sheet.pointer(table.firstRow, narrativeColumns.number);
      findings.issues.push(issueAt('workbook.row_missing', pointer, { row: label }));
    } else if (band.statements.length > mostStatements) {
      const params = { heading: label, count: band.statements.length, limit: mostStatements };
      findings.issues.push(issueAt('workbook.too_many_statements', band.pointer, params));
    } else found.set(key, band);
  }
  return found;
}
