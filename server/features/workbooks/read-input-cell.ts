import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { Indicator } from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';
import { ambiguityProblem, parseQuantity } from '../../../contract/kernel/parse-quantity.ts';
import {
  formatFigure,
  formatPlainDecimal,
  maxFigure,
  quantityProblem,
} from '../../../contract/kernel/quantity.ts';
import { formatShortDate, parseDate } from '../../../contract/kernel/vietnamese-date.ts';
import { isoDate } from '../../../contract/kernel/iso-date.ts';
import type { WorkbookNotice } from '../../../contract/workbooks/workbook-result.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { toExactNumber } from '../../platform/xlsx/exact-number.ts';
import { toPlainDate } from '../../platform/xlsx/serial-date.ts';
import type { ReadCell } from '../../platform/xlsx/sheet-reader.ts';
import type { InputTarget } from './layout-blocks.ts';
import { noticeAt } from './workbooks-errors.ts';

/** What a cell says: a value (null where it is empty), or why it cannot be read. */
export interface CellReading {
  readonly value: string | null;
  readonly issue: ProblemIssue | null;
  readonly notices: readonly WorkbookNotice[];
}

/** What reading a cell needs to know of its workbook. */
export interface CellContext {
  readonly language: Language;
  readonly date1904: boolean;
}

const longestShown = 40;
const longestReason = 2000;
const longestText = 4000;
const empty: CellReading = { value: null, issue: null, notices: [] };

function shorten(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** A formula as people know it. */
function shownFormula(formula: string): string {
  return `=${shorten(formula)}`;
}

function refused(issue: ProblemIssue): CellReading {
  return { value: null, issue, notices: [] };
}

function shownDate(cell: ReadCell, { date1904, language }: CellContext): string {
  const date = toPlainDate(cell.text, date1904);
  const iso = isoDate.safeParse(date?.toString());
  return iso.success ? formatShortDate(iso.data, language) : cell.text;
}

function isPercentFormat(code: string): boolean {
  return code.replace(/"[^"]*"|\\./g, '').includes('%');
}

function percentOf(text: string, language: Language): string {
  const exact = toExactNumber(text, 9);
  if (exact.status !== 'exact') return text;
  const plain = formatFigure(exact.scaled, 7).replace(/\.?0+$/, '');
  return formatPlainDecimal(plain === '' || plain === '-' ? '0' : plain, language);
}

function readStoredNumber(
  cell: ReadCell,
  { scale }: Indicator,
  context: CellContext,
  pointer: string,
): CellReading {
  if (isPercentFormat(cell.formatCode)) {
    const percent = percentOf(cell.text, context.language);
    return refused(issueAt('workbook.percent_cell', pointer, { text: cell.text, percent }));
  }
  const exact = toExactNumber(cell.text, scale);
  const refuse = (code: Parameters<typeof quantityProblem>[0]): CellReading =>
    refused(issueAt(code, pointer, quantityProblem(code, cell.text, scale).params));
  switch (exact.status) {
    case 'exact': {
      const magnitude = exact.scaled < 0n ? -exact.scaled : exact.scaled;
      if (magnitude > maxFigure) return refuse('quantity.too_large');
      return { value: formatFigure(exact.scaled, scale), issue: null, notices: [] };
    }
    case 'too_many_decimals':
      return refuse('quantity.too_many_decimals');
    case 'beyond_precision':
      return refused(issueAt('workbook.beyond_precision', pointer, { text: shorten(cell.text) }));
    case 'not_a_number':
      return refuse('quantity.not_a_number');
  }
}

function readTypedNumber(
  text: string,
  indicator: Indicator,
  { language }: CellContext,
  pointer: string,
): CellReading {
  const { scale, kind, unitOfMeasure } = indicator;
  const result = parseQuantity(text, scale, language);
  if (result.kind === 'problem') return refused(issueAt(result.code, pointer, result.params));
  if (result.kind === 'ambiguous') {
    const { code, params } = ambiguityProblem(result, shorten(text), language);
    return refused(issueAt(code, pointer, params));
  }
  const isFitting =
    result.suffix === undefined ||
    (result.suffix === 'currency' ? kind === 'money' : unitOfMeasure.vi === '%' && kind !== 'ratio');
  if (!isFitting) {
    const suffix = /[^\d\s.,]+$/u.exec(text.trim())?.[0] ?? '';
    return refused(issueAt('quantity.wrong_unit', pointer, { text: shorten(text), suffix }));
  }
  const value = formatFigure(result.value, scale);
  const shown = formatPlainDecimal(value, language);
  return { value, issue: null, notices: [noticeAt('workbook.text_number', pointer, { text, value: shown })] };
}

function readFigure(
  cell: ReadCell,
  indicator: Indicator,
  context: CellContext,
  pointer: string,
): CellReading {
  switch (cell.kind) {
    case 'number':
      return readStoredNumber(cell, indicator, context, pointer);
    case 'text':
      return cell.text.trim() === '' ? empty : readTypedNumber(cell.text, indicator, context, pointer);
    case 'date':
      return refused(issueAt('workbook.date_in_number', pointer, { text: shownDate(cell, context) }));
    case 'boolean':
      return refused(
        issueAt('quantity.not_a_number', pointer, { text: cell.text === '1' ? 'TRUE' : 'FALSE' }),
      );
    default:
      return empty;
  }
}

/**
 * The words in a cell: NFC, without outer spaces and without what no person types and no database keeps (NUL, half
 * characters); a number as it is stored. Null where there are none.
 */
export function wordsInCell(cell: ReadCell | undefined, context: CellContext): string | null {
  if (cell === undefined) return null;
  const text = cell.kind === 'date' ? shownDate(cell, context) : cell.text;
  const sound = text.replaceAll('\0', '').toWellFormed();
  const words = sound.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return words === '' ? null : words;
}

function readWords(cell: ReadCell, limit: number, context: CellContext, pointer: string): CellReading {
  const value = wordsInCell(cell, context);
  if (value !== null && value.length > limit) {
    return refused(issueAt('workbook.text_too_long', pointer, { length: value.length, limit }));
  }
  return { value, issue: null, notices: [] };
}

function readDate(cell: ReadCell, context: CellContext, pointer: string): CellReading {
  const text = wordsInCell(cell, context);
  if (text === null) return empty;
  const date = cell.kind === 'date' ? toPlainDate(cell.text, context.date1904)?.toString() : parseDate(text);
  if (date === undefined) return refused(issueAt('date.invalid', pointer, { text: shorten(text) }));
  return { value: date, issue: null, notices: [] };
}

function readContent(
  cell: ReadCell,
  target: InputTarget,
  context: CellContext,
  pointer: string,
): CellReading {
  switch (target.kind) {
    case 'own':
    case 'adjustment':
      return readFigure(cell, target.indicator, context, pointer);
    case 'reason':
      return readWords(cell, longestReason, context, pointer);
    case 'text':
      return readWords(cell, longestText, context, pointer);
    case 'date':
      return readDate(cell, context, pointer);
  }
}

/**
 * Reads one cell to fill in. A formula counts by the value kept in the file, with a notice; without one, and for an
 * error, the cell is refused. Figures come out in plain decimal form, dates ISO.
 */
export function readInputCell(
  cell: ReadCell | undefined,
  target: InputTarget,
  context: CellContext,
  pointer: string,
): CellReading {
  if (cell === undefined) return empty;
  if (cell.kind === 'error') return refused(issueAt('workbook.error_value', pointer, { text: cell.text }));
  if (cell.formula === undefined) return readContent(cell, target, context, pointer);
  const formula = shownFormula(cell.formula);
  if (cell.kind === 'blank') {
    return refused(issueAt('workbook.formula_without_value', pointer, { formula }));
  }
  const reading = readContent(cell, target, context, pointer);
  if (reading.value === null) return reading;
  const params: ProblemParams = { formula, value: shownValue(reading.value) };
  return { ...reading, notices: [noticeAt('workbook.formula_value', pointer, params)] };

  function shownValue(value: string): string {
    return target.kind === 'own' || target.kind === 'adjustment'
      ? formatPlainDecimal(value, context.language)
      : shorten(value);
  }
}
