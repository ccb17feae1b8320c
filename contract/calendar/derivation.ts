import { z } from 'zod';
import { bilingual, type Bilingual, type Language } from '../kernel/bilingual.ts';
import { addDays, isoDate, type IsoDate } from '../kernel/iso-date.ts';
import { formatShortDate, weekdayName } from '../kernel/vietnamese-date.ts';
import { dayBases, dayReasons, type DayReason } from './calendar-day.ts';
import { deadlineRule } from './deadline-rule.ts';

/** One day looked at on the way to a deadline. */
const derivationStep = z
  .strictObject({
    date: isoDate,
    count: z.int().nullable().describe('Which counted day it is, from 1; null for a skipped day'),
    reason: z.enum(dayReasons).describe('Why the day is worked or free'),
    name: bilingual.nullable().describe('Name of the holiday or change; null for ordinary days'),
    basis: z.enum(dayBases).describe('On what the day rests'),
  })
  .describe('A day looked at on the way to a deadline');
export type DerivationStep = z.infer<typeof derivationStep>;

/** How a deadline came about: the rule, where it started, and every day counted or skipped. */
export const derivation = z
  .strictObject({
    rule: deadlineRule,
    window: z
      .strictObject({ from: isoDate, to: isoDate })
      .describe('The window of the round, both ends included'),
    nominal: isoDate
      .nullable()
      .describe('The date the rule names before it moves; null where days are counted'),
    steps: z.array(derivationStep).describe('Every day counted or skipped, in the order looked at'),
    date: isoDate.describe('The deadline, that day included'),
  })
  .describe('How a deadline came about');
export type Derivation = z.infer<typeof derivation>;

const reasonNames: Readonly<Record<DayReason, Bilingual>> = {
  working_day: { vi: 'ngày làm việc', en: 'working day' },
  weekly_rest: { vi: 'nghỉ hằng tuần', en: 'weekly rest' },
  holiday: { vi: 'nghỉ lễ', en: 'holiday' },
  compensation: { vi: 'nghỉ bù', en: 'day off in lieu' },
  swapped_off: { vi: 'nghỉ hoán đổi', en: 'day off by swap' },
  worked_instead: { vi: 'làm bù', en: 'worked by swap' },
  override_off: { vi: 'nghỉ theo quyết định', en: 'day off by decision' },
  override_worked: { vi: 'làm việc theo quyết định', en: 'worked by decision' },
};

/** Why a day is worked or free, in words: "nghỉ bù: Giỗ Tổ Hùng Vương", "weekly rest". */
export function formatDayReason(
  day: { readonly reason: DayReason; readonly name: Bilingual | null },
  language: Language,
): string {
  const reason = reasonNames[day.reason][language];
  return day.name === null ? reason : `${reason}: ${day.name[language]}`;
}

function dayText(date: IsoDate, language: Language): string {
  return `${weekdayName(date, language)} ${formatShortDate(date, language)}`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function ruleSentence({ rule, window }: Derivation, language: Language): string {
  const cutOff = dayText(window.to, language);
  switch (rule.kind) {
    case 'working_days_after_cutoff':
      return language === 'vi'
        ? `Quy tắc: ${rule.days} ngày làm việc sau ngày chốt số liệu, ${cutOff}.`
        : `Rule: ${counted(rule.days, 'working day')} after the cut-off, ${cutOff}.`;
    case 'day_of_last_month':
      return language === 'vi'
        ? `Quy tắc: ngày ${rule.day} của tháng cuối kỳ; số liệu chốt ${cutOff}.`
        : `Rule: day ${rule.day} of the last month of the period; the cut-off is ${cutOff}.`;
    case 'fixed_days_after':
      return language === 'vi'
        ? `Quy tắc: ${rule.days} ngày sau ngày chốt số liệu, ${cutOff}.`
        : `Rule: ${counted(rule.days, 'day')} after the cut-off, ${cutOff}.`;
  }
}

function isContinued(previous: DerivationStep, step: DerivationStep): boolean {
  return (
    (previous.count === null) === (step.count === null) &&
    previous.reason === step.reason &&
    previous.name?.vi === step.name?.vi &&
    (addDays(previous.date, 1) === step.date || addDays(previous.date, -1) === step.date)
  );
}

function runsOf(steps: readonly DerivationStep[]): DerivationStep[][] {
  const runs: DerivationStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && isContinued(previous, step)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

function runSentence(run: readonly DerivationStep[], language: Language): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return '';
  const isSingle = first === last;
  const reason = first.reason === 'working_day' ? '' : ` (${formatDayReason(first, language)})`;
  if (language === 'vi') {
    const days = isSingle
      ? dayText(first.date, 'vi')
      : `từ ${dayText(first.date, 'vi')} đến ${dayText(last.date, 'vi')}`;
    if (first.count === null) return `Không tính ${days}${reason}.`;
    const counts = isSingle ? `thứ ${first.count}` : `thứ ${first.count} đến thứ ${last.count}`;
    return `Ngày làm việc ${counts}: ${days}${reason}.`;
  }
  const days = isSingle
    ? dayText(first.date, 'en')
    : `${dayText(first.date, 'en')} to ${dayText(last.date, 'en')}`;
  if (first.count === null) return `Not counted: ${days}${reason}.`;
  const counts = isSingle ? `day ${first.count}` : `days ${first.count} to ${last.count}`;
  return `Working ${counts}: ${days}${reason}.`;
}

function nominalSentence({ nominal, rule, steps }: Derivation, language: Language): string[] {
  if (nominal === null || rule.kind === 'working_days_after_cutoff') return [];
  const named =
    language === 'vi'
      ? `Ngày theo quy tắc: ${dayText(nominal, 'vi')}.`
      : `The rule names ${dayText(nominal, 'en')}.`;
  if (steps.length === 0 || rule.roll === 'none') return [named];
  const isForward = rule.roll === 'next_working_day';
  const moved =
    language === 'vi'
      ? `Ngày này không làm việc nên chuyển ${isForward ? 'sang ngày làm việc kế tiếp' : 'về ngày làm việc liền trước'}.`
      : `It is not worked, so the deadline moves to the ${isForward ? 'next' : 'previous'} working day.`;
  return [named, moved];
}

function provisionalSentence({ steps }: Derivation, language: Language): string[] {
  const years = new Set(
    steps.filter(({ basis }) => basis === 'rule_only').map(({ date }) => date.slice(0, 4)),
  );
  return [...years].map((year) =>
    language === 'vi'
      ? `Ngày nghỉ năm ${year} nêu trên tính theo quy tắc, chưa có thông báo của năm.`
      : `The days off of ${year} above follow the rule only; the notice of the year is not known yet.`,
  );
}

/** Tells in sentences how a deadline came about: the rule, each day counted and skipped with its reason, the result. */
export function formatDerivation(found: Derivation, language: Language): string {
  const due = dayText(found.date, language);
  return [
    ruleSentence(found, language),
    ...nominalSentence(found, language),
    ...runsOf(found.steps).map((run) => runSentence(run, language)),
    ...provisionalSentence(found, language),
    language === 'vi' ? `Thời hạn: hết ${due}.` : `Deadline: the end of ${due}.`,
  ].join(' ');
}
