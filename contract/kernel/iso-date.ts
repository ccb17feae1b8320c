import { z } from 'zod';

/**
 * A civil day written `YYYY-MM-DD`, years 1000 to 9999.
 * The contract works on these strings, which compare as text in the order of time, because browsers need not have
 * `Temporal`; the server converts with `Temporal.PlainDate.from` and `.toString()`.
 */
export type IsoDate = string;

/** Year, month 1–12 and day 1–31 of a civil day. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const millisecondsOfDay = 86_400_000;

/** How many days the month has, leap years of the Gregorian calendar included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** A civil day in JSON. Refused with `date.invalid`. */
export const isoDate = z
  .string()
  .superRefine((text, context) => {
    if (isIsoDate(text)) return;
    const params = { code: 'date.invalid', text: text.slice(0, 40) };
    context.addIssue({ code: 'custom', message: 'date.invalid', params });
  })
  .describe('A day written YYYY-MM-DD, for example 2026-06-14');

/** Splits a civil day; throws RangeError for text that is not one. */
export function datePartsOf(date: IsoDate): DateParts {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** Joins year, month and day; throws RangeError when there is no such day. */
export function isoDateOf(year: number, month: number, day: number): IsoDate {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isIsoDate(text)) throw new RangeError(`no such date: ${text}`);
  return text;
}

function dayNumberOf(date: IsoDate): number {
  const { year, month, day } = datePartsOf(date);
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumberOf(date) + days) * millisecondsOfDay);
  return isoDateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** How many days `to` comes after `from`; 0 for the same day, negative when earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
  return weekdays[new Date(dayNumberOf(date) * millisecondsOfDay).getUTCDay()] ?? 7;
}
