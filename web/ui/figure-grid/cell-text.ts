import type { Language } from '../../../contract/kernel/bilingual.ts';
import { ambiguityProblem, parseQuantity } from '../../../contract/kernel/parse-quantity.ts';
import type { ProblemParams } from '../../../contract/kernel/problem.ts';
import {
  formatFigure,
  formatPlainDecimal,
  formatRatio,
  numberSigns,
  parseFigure,
} from '../../../contract/kernel/quantity.ts';
import { formatShortDate, parseDate } from '../../../contract/kernel/vietnamese-date.ts';
import type { CellSpec } from './grid-model.ts';

export interface CellProblem {
  readonly kind: 'problem';
  readonly code: string;
  readonly params: ProblemParams;
}

/** A text as the cell understands it. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: string | null }
  | {
      readonly kind: 'ambiguous';
      readonly asVietnamese: string | undefined;
      readonly asEnglish: string | undefined;
      readonly problem: CellProblem;
    }
  | CellProblem;

function problem(code: string, params: ProblemParams): CellProblem {
  return { kind: 'problem', code, params };
}

function readNumber(
  text: string,
  spec: CellSpec,
  language: Language,
  style: Language | undefined,
): CellReading {
  const read = parseQuantity(text, spec.scale, style ?? language);
  if (read.kind === 'problem') return problem(read.code, read.params);
  if (read.kind === 'ok') {
    const isWrongSign = read.suffix === 'percent' || (read.suffix === 'currency' && spec.kind !== 'money');
    return isWrongSign
      ? problem('quantity.wrong_unit', { text, suffix: read.suffix === 'percent' ? '%' : 'đ' })
      : { kind: 'value', value: formatFigure(read.value, spec.scale) };
  }
  const refusal = ambiguityProblem(read, text, language);
  const doubt = problem(refusal.code, refusal.params);
  if (style === undefined) {
    return { kind: 'ambiguous', asVietnamese: read.asVietnamese, asEnglish: read.asEnglish, problem: doubt };
  }
  const chosen = style === 'vi' ? read.asVietnamese : read.asEnglish;
  if (chosen === undefined) return doubt;
  const figure = parseFigure(chosen, spec.scale);
  return figure.kind === 'ok'
    ? { kind: 'value', value: formatFigure(figure.value, spec.scale) }
    : problem(figure.code, figure.params);
}

function readRatio(
  text: string,
  spec: CellSpec,
  language: Language,
  style: Language | undefined,
): CellReading {
  const [numerator = '', denominator, ...more] = text.split('/');
  if (denominator === undefined || more.length > 0) return problem('quantity.not_a_number', { text });
  const over = readNumber(numerator.trim(), spec, language, style);
  const under = readNumber(denominator.trim(), spec, language, style);
  if (over.kind !== 'value') return over.kind === 'ambiguous' ? over.problem : over;
  if (under.kind !== 'value') return under.kind === 'ambiguous' ? under.problem : under;
  return { kind: 'value', value: `${over.value}/${under.value}` };
}

/**
 * Reads what was typed or pasted. Without a style, a number that can be read in two ways is `ambiguous`; with the style
 * a person chose, it is read so.
 */
export function readCell(text: string, spec: CellSpec, language: Language, style?: Language): CellReading {
  const trimmed = text.normalize('NFC').trim();
  // A dash is how a missing figure is shown, so it is also how it may come back from Excel.
  if (trimmed === '' || (spec.kind !== 'text' && /^[-–—]$/.test(trimmed)))
    return { kind: 'value', value: null };
  switch (spec.kind) {
    case 'text':
      return { kind: 'value', value: trimmed };
    case 'date': {
      const date = parseDate(trimmed);
      return date === undefined ? problem('date.invalid', { text: trimmed }) : { kind: 'value', value: date };
    }
    case 'ratio':
      return readRatio(trimmed, spec, language, style);
    case 'integer':
    case 'decimal':
    case 'money':
      return readNumber(trimmed, spec, language, style);
  }
}

/** The text of a value for people: Vietnamese or English signs, "–" for a missing one. */
export function showCell(value: string | null, spec: CellSpec, language: Language): string {
  if (value === null) return '–';
  switch (spec.kind) {
    case 'text':
      return value;
    case 'date':
      return formatShortDate(value, language);
    case 'ratio':
      return showRatio(value, spec, language);
    case 'integer':
    case 'decimal':
    case 'money':
      return formatPlainDecimal(value, language);
  }
}

function showRatio(value: string, spec: CellSpec, language: Language): string {
  const [over = '', under = ''] = value.split('/');
  const numerator = parseFigure(over, spec.scale);
  const denominator = parseFigure(under, spec.scale);
  if (numerator.kind !== 'ok' || denominator.kind !== 'ok') return value;
  return formatRatio(numerator.value, denominator.value, 1, language) ?? '–';
}

/** The text with which editing begins and which goes to Excel: no grouping, the language's decimal sign. */
export function editableText(value: string | null, spec: CellSpec, language: Language): string {
  if (value === null) return '';
  switch (spec.kind) {
    case 'text':
      return value;
    case 'date':
      return formatShortDate(value, language);
    case 'ratio':
    case 'integer':
    case 'decimal':
    case 'money':
      return value.replaceAll('.', numberSigns[language].decimal);
  }
}

/** Exact sum of plain decimals of one scale; null when every part is missing. */
export function totalOfValues(values: readonly (string | null)[], scale: number): string | null {
  let sum: bigint | undefined;
  for (const value of values) {
    if (value === null) continue;
    const figure = parseFigure(value, scale);
    if (figure.kind === 'ok') sum = (sum ?? 0n) + figure.value;
  }
  return sum === undefined ? null : formatFigure(sum, scale);
}
