import type { ErrorCode } from '../../../contract/errors.ts';
import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import { issueAt } from '../domain-error.ts';
import { cleanLine, cleanRuns, plainText } from './document-text.ts';
import { addresseeLabel } from './document-wording.ts';
import type { LayoutRules } from './layout-rules.ts';
import type {
  Chart,
  DocumentBlock,
  OfficialDocument,
  TableBlock,
  TableColumn,
  TableColumnGroup,
} from './official-document.ts';
import { leafColumns } from './table-columns.ts';

type Report = (code: ErrorCode, pointer: string, params?: ProblemParams) => void;

/** Everything in a document that its layout cannot print, each with a pointer into the model. */
export function documentIssues(document: OfficialDocument, rules: LayoutRules): readonly ProblemIssue[] {
  const issues: ProblemIssue[] = [];
  const report: Report = (code, pointer, params = {}) => issues.push(issueAt(code, pointer, params));
  checkTexts(document, report);
  const number = document.number.value;
  if (number !== null && !(Number.isSafeInteger(number) && number > 0)) {
    report('office.number_invalid', '/number/value', { value: number });
  }
  if (document.addressees.length > 0 && addresseeLabel(document.typeName, rules) === null) {
    report('office.addressee_not_in_layout', '/addressees');
  }
  checkSignature(document, rules, report);
  checkBlocks(document.body, '/body', report);
  for (const [index, annex] of document.annexes.entries()) {
    if (cleanLine(annex.title) === '') report('office.text_missing', `/annexes/${index}/title`);
    checkBlocks(annex.body, `/annexes/${index}/body`, report);
  }
  return issues;
}

function checkTexts(document: OfficialDocument, report: Report): void {
  const required: readonly (readonly [string, string | null])[] = [
    ['/issuer/name', document.issuer.name],
    ['/number/typeCode', document.number.typeCode],
    ['/number/issuerCode', document.number.issuerCode],
    ['/place', document.place],
    ['/typeName', document.typeName],
    ['/subject', document.subject],
    ['/signature/title', document.signature.title],
    ['/signature/name', document.signature.name],
    ['/filing', document.filing],
    ...document.addressees.map((text, index) => [`/addressees/${index}`, text] as const),
    ...document.legalBases.map((text, index) => [`/legalBases/${index}`, text] as const),
    ...document.recipients.map((text, index) => [`/recipients/${index}`, text] as const),
  ];
  for (const [pointer, text] of required) {
    if (text !== null && cleanLine(text) === '') report('office.text_missing', pointer);
  }
  if (document.body.length === 0) report('office.text_missing', '/body');
}

function checkSignature(document: OfficialDocument, rules: LayoutRules, report: Report): void {
  const { authority } = document.signature;
  for (const [index, { capacity, of }] of authority.entries()) {
    const pointer = `/signature/authority/${index}`;
    if (cleanLine(of) === '') report('office.text_missing', `${pointer}/of`);
    if (rules.signature.prefixes[capacity] === undefined)
      report('office.capacity_not_in_layout', `${pointer}/capacity`);
  }
  const capacities = new Set(authority.map(({ capacity }) => capacity));
  if (!rules.signature.deputyOfCollective && capacities.has('collective') && capacities.has('deputising')) {
    report('office.deputy_of_collective', '/signature/authority');
  }
}

function checkBlocks(blocks: readonly DocumentBlock[], parent: string, report: Report): void {
  for (const [index, block] of blocks.entries()) {
    const pointer = `${parent}/${index}`;
    switch (block.kind) {
      case 'heading':
        if (cleanLine(block.text) === '') report('office.text_missing', `${pointer}/text`);
        break;
      case 'paragraph':
        if (plainText(cleanRuns(block.text)) === '') report('office.text_missing', `${pointer}/text`);
        break;
      case 'bullets':
        for (const [item, { text }] of block.items.entries()) {
          if (plainText(cleanRuns(text)) === '')
            report('office.text_missing', `${pointer}/items/${item}/text`);
        }
        break;
      case 'table':
        checkTable(block, pointer, report);
        break;
      case 'chart':
        checkChart(block.chart, `${pointer}/chart`, report);
        break;
    }
  }
}

function checkTable(table: TableBlock, pointer: string, report: Report): void {
  checkColumns(table.columns, `${pointer}/columns`, report);
  const expected = leafColumns(table.columns).length;
  for (const [index, row] of table.rows.entries()) {
    if (row.kind !== 'section' && row.cells.length !== expected) {
      report('office.table_row_length', `${pointer}/rows/${index}`, {
        expected,
        received: row.cells.length,
      });
    }
  }
}

function checkColumns(
  columns: readonly (TableColumn | TableColumnGroup)[],
  pointer: string,
  report: Report,
): void {
  if (columns.length === 0) report('office.table_without_columns', pointer);
  for (const [index, column] of columns.entries()) {
    if (column.kind === 'group') checkColumns(column.columns, `${pointer}/${index}/columns`, report);
  }
}

function checkChart(chart: Chart, pointer: string, report: Report): void {
  if (cleanLine(chart.alternative) === '') report('office.text_missing', `${pointer}/alternative`);
  if (chart.categories.length === 0 || chart.series.length === 0) report('office.chart_empty', pointer);
  for (const [index, series] of chart.series.entries()) {
    const expected = chart.categories.length;
    const at = `${pointer}/series/${index}`;
    if (series.values.length !== expected) {
      report('office.chart_series_length', at, { expected, received: series.values.length });
    }
    for (const [position, value] of series.values.entries()) {
      if (value !== null && !/^-?\d+(?:\.\d+)?$/u.test(value)) {
        report('office.chart_value_invalid', `${at}/values/${position}`, { value });
      }
    }
  }
}
