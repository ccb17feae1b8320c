import { z } from 'zod';
import type { Language } from './bilingual.ts';
import { addDays, daysInMonth, isoDateOf, type IsoDate } from './iso-date.ts';
import { romanNumeral } from './roman-numeral.ts';
import { monthName } from './vietnamese-date.ts';

/** Kinds of reporting period, from the shortest to the longest. */
export const periodKinds = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'several_years'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * How a period becomes dates: `calendar` is its first to its last day; `day15to14` runs from the 15th of the month
 * before it to the 14th of its last month (Nghị định 09/2019/NĐ-CP, Art. 12).
 */
export const cutOffRules = ['calendar', 'day15to14'] as const;
export type CutOffRule = (typeof cutOffRules)[number];

const pattern =
  /^(?:(?<year>[12]\d{3})(?:-(?:M(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])|(?<nine>9M)))?|(?<first>[12]\d{3})\.\.(?<last>[12]\d{3}))$/;

function isPeriodCode(text: string): boolean {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return false;
  const first = Number(groups['first'] ?? groups['year']);
  const last = Number(groups['last'] ?? groups['year']);
  return first >= 1900 && last <= 2199 && (groups['first'] === undefined || first < last);
}

/**
 * The code of a period: `2026-M06`, `2026-Q2`, `2026-H1`, `2026-9M`, `2026` or `2016..2020`; years 1900 to 2199.
 * Refused with `period.invalid`.
 */
export const period = z
  .string()
  .superRefine((text, context) => {
    if (isPeriodCode(text)) return;
    const params = { code: 'period.invalid', text: text.slice(0, 40) };
    context.addIssue({ code: 'custom', message: 'period.invalid', params });
  })
  .describe('Period code: 2026-M06, 2026-Q2, 2026-H1, 2026-9M, 2026 or 2016..2020')
  .brand<'Period'>();
export type Period = z.infer<typeof period>;

function isWellFormed(text: string): text is Period {
  return pattern.test(text);
}

/** A period taken apart; `index` counts from 1 within the year. */
export type PeriodParts =
  | { readonly kind: 'month' | 'quarter' | 'half_year'; readonly year: number; readonly index: number }
  | { readonly kind: 'nine_months' | 'year'; readonly year: number }
  | { readonly kind: 'several_years'; readonly firstYear: number; readonly lastYear: number };

/** The days a report speaks about, first and last included. */
export interface DateWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Reads a period code; undefined when the text is not one. */
export function parsePeriod(text: string): Period | undefined {
  const result = period.safeParse(text);
  return result.success ? result.data : undefined;
}

/** Takes a period apart. */
export function partsOfPeriod(code: Period): PeriodParts {
  const groups = pattern.exec(code)?.groups ?? {};
  if (groups['first'] !== undefined) {
    return { kind: 'several_years', firstYear: Number(groups['first']), lastYear: Number(groups['last']) };
  }
  const year = Number(groups['year']);
  if (groups['month'] !== undefined) return { kind: 'month', year, index: Number(groups['month']) };
  if (groups['quarter'] !== undefined) return { kind: 'quarter', year, index: Number(groups['quarter']) };
  if (groups['half'] !== undefined) return { kind: 'half_year', year, index: Number(groups['half']) };
  return { kind: groups['nine'] === undefined ? 'year' : 'nine_months', year };
}

/** Puts a period together; throws RangeError for an index that does not exist. */
export function periodOf(parts: PeriodParts): Period {
  const code = codeOf(parts);
  // Neighbours of a period at the edge of 1900–2199 must exist, so only the form is checked here.
  if (!isWellFormed(code)) throw new RangeError(`no such period: ${code}`);
  return code;
}

function codeOf(parts: PeriodParts): string {
  switch (parts.kind) {
    case 'month':
      return `${parts.year}-M${String(parts.index).padStart(2, '0')}`;
    case 'quarter':
      return `${parts.year}-Q${parts.index}`;
    case 'half_year':
      return `${parts.year}-H${parts.index}`;
    case 'nine_months':
      return `${parts.year}-9M`;
    case 'year':
      return `${parts.year}`;
    case 'several_years':
      return `${parts.firstYear}..${parts.lastYear}`;
  }
}

/** The kind of a period. */
export function kindOfPeriod(code: Period): PeriodKind {
  return partsOfPeriod(code).kind;
}

interface MonthSpan {
  readonly firstYear: number;
  readonly firstMonth: number;
  readonly lastYear: number;
  readonly lastMonth: number;
}

const monthsOf = { month: 1, quarter: 3, half_year: 6 } as const;

function monthSpanOf(code: Period): MonthSpan {
  const parts = partsOfPeriod(code);
  switch (parts.kind) {
    case 'several_years':
      return { firstYear: parts.firstYear, firstMonth: 1, lastYear: parts.lastYear, lastMonth: 12 };
    case 'year':
    case 'nine_months': {
      const lastMonth = parts.kind === 'year' ? 12 : 9;
      return { firstYear: parts.year, firstMonth: 1, lastYear: parts.year, lastMonth };
    }
    case 'month':
    case 'quarter':
    case 'half_year': {
      const lastMonth = parts.index * monthsOf[parts.kind];
      const firstMonth = lastMonth - monthsOf[parts.kind] + 1;
      return { firstYear: parts.year, firstMonth, lastYear: parts.year, lastMonth };
    }
  }
}

/** The days of a period under a cut-off rule, both ends included. */
export function windowOfPeriod(code: Period, rule: CutOffRule): DateWindow {
  const span = monthSpanOf(code);
  const firstDay = isoDateOf(span.firstYear, span.firstMonth, 1);
  if (rule === 'calendar') {
    const lastDay = daysInMonth(span.lastYear, span.lastMonth);
    return { from: firstDay, to: isoDateOf(span.lastYear, span.lastMonth, lastDay) };
  }
  const monthBefore = addDays(firstDay, -1).slice(0, 7);
  return { from: `${monthBefore}-15`, to: isoDateOf(span.lastYear, span.lastMonth, 14) };
}

/** The period of the same kind just before: month, quarter and half roll over the year; 2016..2020 gives 2011..2015. */
export function previousPeriod(code: Period): Period {
  const parts = partsOfPeriod(code);
  switch (parts.kind) {
    case 'month':
    case 'quarter':
    case 'half_year':
      return parts.index > 1
        ? periodOf({ ...parts, index: parts.index - 1 })
        : periodOf({ ...parts, year: parts.year - 1, index: 12 / monthsOf[parts.kind] });
    case 'nine_months':
    case 'year':
      return periodOf({ ...parts, year: parts.year - 1 });
    case 'several_years': {
      const length = parts.lastYear - parts.firstYear + 1;
      return periodOf({ ...parts, firstYear: parts.firstYear - length, lastYear: parts.firstYear - 1 });
    }
  }
}

/** The same period one year earlier; undefined for several years, which have none. */
export function samePeriodLastYear(code: Period): Period | undefined {
  const parts = partsOfPeriod(code);
  return parts.kind === 'several_years' ? undefined : periodOf({ ...parts, year: parts.year - 1 });
}

/** The periods of the same kind from the start of the year up to and including this one; a longer period stands alone. */
export function periodsSinceYearStart(code: Period): Period[] {
  const parts = partsOfPeriod(code);
  if (!('index' in parts)) return [code];
  return Array.from({ length: parts.index }, (_, before) => periodOf({ ...parts, index: before + 1 }));
}

/** Orders periods by their last month, then by their first with the shorter one first. */
export function comparePeriods(a: Period, b: Period): number {
  const left = monthSpanOf(a);
  const right = monthSpanOf(b);
  return (
    left.lastYear - right.lastYear ||
    left.lastMonth - right.lastMonth ||
    right.firstYear - left.firstYear ||
    right.firstMonth - left.firstMonth
  );
}

function monthNumber(year: number, month: number): number {
  return year * 12 + month;
}

/** Whether every month of `inner` lies in `outer`; a period contains itself. */
export function periodContains(outer: Period, inner: Period): boolean {
  const around = monthSpanOf(outer);
  const within = monthSpanOf(inner);
  return (
    monthNumber(around.firstYear, around.firstMonth) <= monthNumber(within.firstYear, within.firstMonth) &&
    monthNumber(within.lastYear, within.lastMonth) <= monthNumber(around.lastYear, around.lastMonth)
  );
}

const englishOrdinals = ['first', 'second', 'third', 'fourth'] as const;

/** The period in words, as used inside a sentence: "6 tháng đầu năm 2026", "quý II năm 2026", "first six months of 2026". */
export function formatPeriod(code: Period, language: Language): string {
  const parts = partsOfPeriod(code);
  const vietnamese = language === 'vi';
  switch (parts.kind) {
    case 'month':
      return vietnamese
        ? `tháng ${parts.index} năm ${parts.year}`
        : `${monthName(parts.index, 'en')} ${parts.year}`;
    case 'quarter':
      return vietnamese
        ? `quý ${romanNumeral(parts.index)} năm ${parts.year}`
        : `${englishOrdinals[parts.index - 1] ?? ''} quarter of ${parts.year}`;
    case 'half_year':
      return vietnamese
        ? `6 tháng ${parts.index === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`
        : `${parts.index === 1 ? 'first' : 'last'} six months of ${parts.year}`;
    case 'nine_months':
      return vietnamese ? `9 tháng đầu năm ${parts.year}` : `first nine months of ${parts.year}`;
    case 'year':
      return vietnamese ? `năm ${parts.year}` : `year ${parts.year}`;
    case 'several_years':
      return `${vietnamese ? 'giai đoạn' : 'period'} ${parts.firstYear}–${parts.lastYear}`;
  }
}
