import type { CalendarDay, DayOverride } from '../../../contract/calendar/calendar-day.ts';
import { addDays, daysBetween, type IsoDate, weekdayOf } from '../../../contract/kernel/iso-date.ts';
import { formatShortDate } from '../../../contract/kernel/vietnamese-date.ts';
import { findYearlyNotice, type Holiday, holidaysOf } from './holiday-rules.ts';

/** A change of one day by decision, with its day. */
export interface DatedOverride extends DayOverride {
  readonly date: IsoDate;
}

const compensationLaw = 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3';

function isWeekend(date: IsoDate): boolean {
  return weekdayOf(date) >= 6;
}

function ordinaryDay(date: IsoDate): CalendarDay {
  const isFree = isWeekend(date);
  return {
    date,
    isWorking: !isFree,
    reason: isFree ? 'weekly_rest' : 'working_day',
    name: null,
    basis: 'law',
    source: null,
  };
}

function compensationsOf(holidays: readonly Holiday[]): CalendarDay[] {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays
    .filter(({ date }) => isWeekend(date))
    .map((holiday) => {
      let date = addDays(holiday.date, 1);
      while (isWeekend(date) || taken.has(date)) date = addDays(date, 1);
      taken.add(date);
      return {
        date,
        isWorking: false,
        reason: 'compensation',
        name: holiday.name,
        basis: holiday.basis,
        source: compensationLaw,
      };
    });
}

function swappedDaysOf(year: number): CalendarDay[] {
  const notice = findYearlyNotice(year);
  return (notice?.swaps ?? []).flatMap((swap): CalendarDay[] => {
    const source =
      swap.certainty === 'unverified'
        ? 'Hoán đổi ngày làm việc (chưa đối chiếu văn bản)'
        : (notice?.source ?? null);
    return [
      {
        date: swap.off,
        isWorking: false,
        reason: 'swapped_off',
        name: {
          vi: `làm bù ngày ${formatShortDate(swap.worked, 'vi')}`,
          en: `worked on ${formatShortDate(swap.worked, 'en')} instead`,
        },
        basis: 'notice',
        source,
      },
      {
        date: swap.worked,
        isWorking: true,
        reason: 'worked_instead',
        name: {
          vi: `thay ngày ${formatShortDate(swap.off, 'vi')}`,
          en: `in place of ${formatShortDate(swap.off, 'en')}`,
        },
        basis: 'notice',
        source,
      },
    ];
  });
}

function overriddenDay({ date, kind, name, source }: DatedOverride): CalendarDay {
  const isWorking = kind === 'worked';
  return {
    date,
    isWorking,
    reason: isWorking ? 'override_worked' : 'override_off',
    name,
    basis: 'override',
    source,
  };
}

/**
 * Every day of the years from the first to the last, both included: weekly rest, paid holidays, a holiday at a weekend
 * compensated on the next working day (Labour Code 2019, Art. 111.3), swapped days of the yearly notices, and above all
 * of these the overrides entered here. Any years from 2021; where no notice is known the days say `rule_only`.
 */
export function buildDayTable(
  firstYear: number,
  lastYear: number,
  overrides: readonly DatedOverride[],
): CalendarDay[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const holidays = years.flatMap(holidaysOf);
  const special = new Map<IsoDate, CalendarDay>();
  for (const { date, name, basis, source } of holidays) {
    special.set(date, { date, isWorking: false, reason: 'holiday', name, basis, source });
  }
  for (const day of compensationsOf(holidays)) special.set(day.date, day);
  for (const day of years.flatMap(swappedDaysOf)) special.set(day.date, day);
  for (const override of overrides) special.set(override.date, overriddenDay(override));
  const first = `${firstYear}-01-01`;
  const length = daysBetween(first, `${lastYear}-12-31`) + 1;
  return Array.from({ length }, (_, index) => {
    const date = addDays(first, index);
    return special.get(date) ?? ordinaryDay(date);
  });
}
