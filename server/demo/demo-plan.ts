import type { WorkingDays } from '../features/calendar/public.ts';
import { periodsUntil } from './demo-periods.ts';
import type { DemoRoundPlan } from './demo-round.ts';

/** Half-years up to this year are reported on the first version of the form. */
const lastOfFirstForm = 2024;
/** So many of the newest months stay open, the one under way included. */
const openMonths = 3;

/** The rounds that lie before a moment, in the order of their cut-offs. */
export function planRounds(
  working: WorkingDays,
  until: Temporal.Instant,
  halfYears: number,
  months: number,
): DemoRoundPlan[] {
  const today = until.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  const halves = periodsUntil(working, 'half_year', today, halfYears).map((period, nth): DemoRoundPlan => {
    const isNewest = nth === halfYears - 1;
    return {
      period,
      regimeCode: 'CTD-6T',
      formVersion: period.year <= lastOfFirstForm ? 1 : 2,
      stage: isNewest ? 'newest' : 'finished',
      isLocked: !isNewest,
      ...(isNewest ? { afterwards: until.subtract({ hours: 24 * 9 }) } : {}),
    };
  });
  const monthly = periodsUntil(working, 'month', today, months).map((period, nth): DemoRoundPlan => {
    const isCurrent = nth === months - 1;
    return {
      period,
      regimeCode: 'CTD-TH',
      formVersion: 1,
      stage: isCurrent ? 'current' : 'finished',
      isLocked: nth < months - openMonths,
      ...(isCurrent ? { afterwards: until.subtract({ hours: 20 }) } : {}),
    };
  });
  return [...halves, ...monthly].toSorted((a, b) => (a.period.window.to < b.period.window.to ? -1 : 1));
}
