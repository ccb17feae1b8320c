import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import { weekdayOf } from '../../../contract/kernel/iso-date.ts';

/** Weeks of a month from Monday to Sunday; null where a place belongs to another month. */
export type MonthWeeks = readonly (readonly (CalendarDay | null)[])[];

/** The twelve months of a year of days as weeks. */
export function monthsOf(days: readonly CalendarDay[]): readonly MonthWeeks[] {
  const byMonth = Map.groupBy(days, ({ date }) => Number(date.slice(5, 7)));
  return Array.from({ length: 12 }, (_, at) => {
    const month = byMonth.get(at + 1) ?? [];
    const first = month[0];
    const places: (CalendarDay | null)[] = [
      ...Array.from({ length: first === undefined ? 0 : weekdayOf(first.date) - 1 }, () => null),
      ...month,
    ];
    while (places.length % 7 !== 0) places.push(null);
    return Array.from({ length: places.length / 7 }, (_row, row) => places.slice(row * 7, row * 7 + 7));
  });
}

/** Whether a day is other than its day of the week says. */
export function isSpecial({ reason }: CalendarDay): boolean {
  return reason !== 'working_day' && reason !== 'weekly_rest';
}
