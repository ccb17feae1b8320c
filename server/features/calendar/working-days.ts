import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import type { DeadlineRule } from '../../../contract/calendar/deadline-rule.ts';
import type { Derivation, DerivationStep } from '../../../contract/calendar/derivation.ts';
import {
  addDays,
  datePartsOf,
  daysBetween,
  daysInMonth,
  type IsoDate,
  isoDateOf,
} from '../../../contract/kernel/iso-date.ts';
import type { DateWindow } from '../../../contract/kernel/period.ts';
import { dayOutsideTable } from './calendar-errors.ts';

/** The day table as functions read it; immutable. */
export interface WorkingDays {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  /** Errors: `calendar.outside_table`. */
  dayOn(date: IsoDate): CalendarDay;
}

/** Makes working days of the day table, whose days follow one another without a gap. */
export function workingDaysOf(days: readonly CalendarDay[]): WorkingDays {
  const firstDay = days[0]?.date ?? '9999-12-31';
  const lastDay = days.at(-1)?.date ?? '1000-01-01';
  return {
    firstDay,
    lastDay,
    dayOn(date) {
      const day = days[daysBetween(firstDay, date)];
      if (!day) throw dayOutsideTable(date, firstDay, lastDay);
      return day;
    },
  };
}

function stepOf({ date, reason, name, basis }: CalendarDay, count: number | null): DerivationStep {
  return { date, count, reason, name, basis };
}

function walk(calendar: WorkingDays, start: IsoDate, count: number, direction: 1 | -1): DerivationStep[] {
  const steps: DerivationStep[] = [];
  let date = start;
  for (let counted = 0; counted < count; ) {
    date = addDays(date, direction);
    const day = calendar.dayOn(date);
    if (day.isWorking) counted += 1;
    steps.push(stepOf(day, day.isWorking ? counted : null));
  }
  return steps;
}

/**
 * The day so many working days after `start`, or before it when negative; `start` itself is not counted and 0 gives it
 * back. Errors: `calendar.outside_table`.
 */
export function addWorkingDays(calendar: WorkingDays, start: IsoDate, count: number): IsoDate {
  return walk(calendar, start, Math.abs(count), count < 0 ? -1 : 1).at(-1)?.date ?? start;
}

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` is earlier.
 * Errors: `calendar.outside_table`.
 */
export function countWorkingDays(calendar: WorkingDays, from: IsoDate, to: IsoDate): number {
  if (to < from) return -countWorkingDays(calendar, to, from);
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (calendar.dayOn(date).isWorking) count += 1;
  }
  return count;
}

function nominalDateOf(
  rule: Exclude<DeadlineRule, { kind: 'working_days_after_cutoff' }>,
  cutOff: IsoDate,
): IsoDate {
  if (rule.kind === 'fixed_days_after') return addDays(cutOff, rule.days);
  const { year, month } = datePartsOf(cutOff);
  return isoDateOf(year, month, Math.min(rule.day, daysInMonth(year, month)));
}

/**
 * The deadline a rule gives for a window, with every day counted and skipped on the way. The cut-off is the last day
 * of the window; the deadline's own day is included.
 * Source: Nghị định 09/2019/NĐ-CP, Art. 13. Errors: `calendar.outside_table`.
 */
export function deadlineFrom(
  calendar: WorkingDays,
  rule: DeadlineRule,
  window: DateWindow,
): { readonly date: IsoDate; readonly derivation: Derivation } {
  if (rule.kind === 'working_days_after_cutoff') {
    const steps = walk(calendar, window.to, rule.days, 1);
    const date = steps.at(-1)?.date ?? window.to;
    return { date, derivation: { rule, window, nominal: null, steps, date } };
  }
  const nominal = nominalDateOf(rule, window.to);
  const day = calendar.dayOn(nominal);
  if (day.isWorking || rule.roll === 'none') {
    return { date: nominal, derivation: { rule, window, nominal, steps: [], date: nominal } };
  }
  const walked = walk(calendar, nominal, 1, rule.roll === 'next_working_day' ? 1 : -1);
  const steps = [stepOf(day, null), ...walked.filter(({ count }) => count === null)];
  const date = walked.at(-1)?.date ?? nominal;
  return { date, derivation: { rule, window, nominal, steps, date } };
}
