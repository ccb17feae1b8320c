import type { Kysely } from 'kysely';
import { type CalendarDay, longestDayRange } from '../../../contract/calendar/calendar-day.ts';
import { addDays, daysBetween, type IsoDate } from '../../../contract/kernel/iso-date.ts';
import { dayRangeReversed, dayRangeTooLong } from './calendar-errors.ts';
import { getWorkingDays } from './calendar-facts.ts';

/**
 * The days from the first to the last, both included.
 * Errors: `date.reversed_range`, `calendar.range_too_long`, `calendar.outside_table`.
 */
export async function viewCalendarDays(
  db: Kysely<unknown>,
  from: IsoDate,
  to: IsoDate,
): Promise<CalendarDay[]> {
  if (to < from) throw dayRangeReversed(from, to);
  const length = daysBetween(from, to) + 1;
  if (length > longestDayRange) throw dayRangeTooLong();
  const calendar = await getWorkingDays(db);
  return Array.from({ length }, (_, index) => calendar.dayOn(addDays(from, index)));
}
