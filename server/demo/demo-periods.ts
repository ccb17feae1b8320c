import type { Period, DateWindow } from '../../contract/kernel/period.ts';
import { partsOfPeriod, periodOf, previousPeriod, windowOfPeriod } from '../../contract/kernel/period.ts';
import { addWorkingDays, type WorkingDays } from '../features/calendar/public.ts';

/** A period of the demonstration with its window by the 15th–14th rule. */
export interface DemoPeriod {
  readonly code: Period;
  readonly kind: 'half_year' | 'month';
  readonly year: number;
  readonly index: number;
  readonly window: DateWindow;
}

export function demoPeriod(code: Period): DemoPeriod {
  const parts = partsOfPeriod(code);
  if (parts.kind !== 'half_year' && parts.kind !== 'month') throw new Error(`no demonstration of ${code}`);
  return {
    code,
    kind: parts.kind,
    year: parts.year,
    index: parts.index,
    window: windowOfPeriod(code, 'day15to14'),
  };
}

/** Working days after the cut-off by which even the region has reported. */
const settled = { half_year: 12, month: 5 } as const;

/**
 * The newest period of a kind whose last deadline lies before the day, and those before it, the oldest first.
 */
export function periodsUntil(
  working: WorkingDays,
  kind: DemoPeriod['kind'],
  before: Temporal.PlainDate,
  count: number,
): DemoPeriod[] {
  const perYear = kind === 'month' ? 12 : 2;
  let code = periodOf({ kind, year: before.year, index: perYear });
  while (addWorkingDays(working, windowOfPeriod(code, 'day15to14').to, settled[kind]) >= before.toString()) {
    code = previousPeriod(code);
  }
  const periods: DemoPeriod[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    periods.unshift(demoPeriod(code));
    code = previousPeriod(code);
  }
  return periods;
}
