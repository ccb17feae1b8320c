import { CalendarVietnamese } from 'date-chinese';
import { isoDateOf, type IsoDate } from '../../../contract/kernel/iso-date.ts';

/** The Gregorian day of a day of the Vietnamese lunar year that begins in the given Gregorian year; ordinary months only. */
export function gregorianDayOfLunar(year: number, lunarMonth: number, lunarDay: number): IsoDate {
  const newYear = new CalendarVietnamese();
  newYear.fromJDE(newYear.newYear(year));
  const [cycle, yearOfCycle] = newYear.get();
  const found = new CalendarVietnamese(cycle, yearOfCycle, lunarMonth, false, lunarDay).toGregorian(year);
  return isoDateOf(found.year, found.month, found.day);
}
