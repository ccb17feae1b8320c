import type { DayBasis } from '../../../contract/calendar/calendar-day.ts';
import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import { addDays, type IsoDate, weekdayOf } from '../../../contract/kernel/iso-date.ts';
import { gregorianDayOfLunar } from './lunar-date-rules.ts';
import { type YearlyNotice, yearlyNotices } from './yearly-notices-model.ts';

/** A paid holiday on its day, before weekends are compensated. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: Bilingual;
  readonly basis: DayBasis;
  readonly source: string;
}

interface HolidayRule {
  readonly name: Bilingual;
  readonly source: string;
  /** The rule holds for days from this one on. */
  readonly from: IsoDate;
  /** The days of a year; those a yearly notice decides say whether one is known. */
  days(year: number, notice: YearlyNotice | undefined): { dates: readonly IsoDate[]; basis: DayBasis };
}

const labourCode = 'Bộ luật Lao động 45/2019/QH14, Điều 112';
const from2021 = '2021-01-01';

function fixed(monthAndDay: string): HolidayRule['days'] {
  return (year) => ({ dates: [`${year}-${monthAndDay}`], basis: 'law' });
}

function fiveDaysOfTet(year: number, notice: YearlyNotice | undefined): ReturnType<HolidayRule['days']> {
  // Without a notice: the eve and the first four days, as in most years.
  const first = notice?.tetFrom ?? addDays(gregorianDayOfLunar(year, 1, 1), -1);
  const dates = [0, 1, 2, 3, 4].map((days) => addDays(first, days));
  return { dates, basis: notice ? 'notice' : 'rule_only' };
}

function besideNationalDay(year: number, notice: YearlyNotice | undefined): ReturnType<HolidayRule['days']> {
  if (notice) return { dates: [notice.besideNationalDay], basis: 'notice' };
  // Without a notice: the neighbour that makes the longer rest, and the day before on a Wednesday.
  const isAfterBetter = [1, 4, 7].includes(weekdayOf(`${year}-09-02`));
  return { dates: [`${year}-09-${isAfterBetter ? '03' : '01'}`], basis: 'rule_only' };
}

const newYear = { vi: 'Tết Dương lịch', en: 'New Year' };
const tet = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const ancestors = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration' };
const reunification = { vi: 'Ngày Chiến thắng', en: 'Victory Day' };
const labour = { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' };
const national = { vi: 'Quốc khánh', en: 'National Day' };
const culture = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' };

function inLabourCode(name: Bilingual, days: HolidayRule['days']): HolidayRule {
  return { name, source: labourCode, from: from2021, days };
}

/** Paid holidays, each with the day from which its rule is in force. */
const holidayRules: readonly HolidayRule[] = [
  inLabourCode(newYear, fixed('01-01')),
  inLabourCode(tet, fiveDaysOfTet),
  inLabourCode(ancestors, (year) => ({ dates: [gregorianDayOfLunar(year, 3, 10)], basis: 'law' })),
  inLabourCode(reunification, fixed('04-30')),
  inLabourCode(labour, fixed('05-01')),
  inLabourCode(national, fixed('09-02')),
  inLabourCode(national, besideNationalDay),
  { name: culture, source: 'Nghị quyết 28/2026/QH16', from: '2026-07-01', days: fixed('11-24') },
];

/** First year the rules know whole. */
const firstRuledYear = 2021;

/** The notice of a year, if one is known. */
export function findYearlyNotice(year: number): YearlyNotice | undefined {
  return yearlyNotices.find((notice) => notice.year === year);
}

/** The paid holidays of a year in order, each under the rule in force on its day. Throws RangeError before 2021. */
export function holidaysOf(year: number): Holiday[] {
  if (year < firstRuledYear) throw new RangeError(`no holiday rules for ${year}`);
  const notice = findYearlyNotice(year);
  return holidayRules
    .flatMap((rule) => {
      const { dates, basis } = rule.days(year, notice);
      const source = basis === 'notice' && notice ? `${rule.source}; ${notice.source}` : rule.source;
      return dates
        .filter((date) => rule.from <= date)
        .map((date) => ({ date, name: rule.name, basis, source }));
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
