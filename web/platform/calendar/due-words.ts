import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { daysBetween, type IsoDate } from '../../../contract/kernel/iso-date.ts';
import { formatDayAndMonth, formatShortDate } from '../../../contract/kernel/vietnamese-date.ts';
import { defineWords, speakIn } from '../i18n/define-words.ts';

const words = defineWords({
  vi: {
    due: 'hạn {when}',
    plain: '{date}',
    today: 'hôm nay, {date}',
    left: '{date} (còn {count} ngày làm việc)',
    noneLeft: '{date} (không còn ngày làm việc nào)',
    over: '{date} (quá {count} ngày làm việc)',
    justOver: '{date} (đã quá hạn)',
  },
  en: {
    due: 'due {when}',
    plain: '{date}',
    today: 'today, {date}',
    left: '{date} ({count} working {count|day|days} left)',
    noneLeft: '{date} (no working day left)',
    over: '{date} ({count} working {count|day|days} ago)',
    justOver: '{date} (past)',
  },
});

/** Working days after `after` up to and including `upTo`; undefined where a day between is not known. */
export function workingDaysBetween(
  days: ReadonlyMap<IsoDate, boolean>,
  after: IsoDate,
  upTo: IsoDate,
): number | undefined {
  let found = 0;
  let known = 0;
  for (const [date, isWorking] of days) {
    if (date <= after || date > upTo) continue;
    known += 1;
    if (isWorking) found += 1;
  }
  return known === Math.max(0, daysBetween(after, upTo)) ? found : undefined;
}

/** Which of the days are worked, by date. */
export function workedDays(days: readonly CalendarDay[]): ReadonlyMap<IsoDate, boolean> {
  return new Map(days.map(({ date, isWorking }) => [date, isWorking]));
}

/**
 * A last day with the working days left: "16/7 (còn 3 ngày làm việc)", "16 Jul (3 working days left)". Without today
 * the date alone.
 */
export function whenText(
  due: IsoDate,
  today: IsoDate | undefined,
  days: ReadonlyMap<IsoDate, boolean>,
  language: Language,
): string {
  const w = speakIn(words, language);
  if (today === undefined) return w('plain', { date: formatShortDate(due, language) });
  const isThisYear = due.slice(0, 4) === today.slice(0, 4);
  const date = isThisYear ? formatDayAndMonth(due, language) : formatShortDate(due, language);
  if (due === today) return w('today', { date });
  const isOver = due < today;
  const count = isOver ? workingDaysBetween(days, due, today) : workingDaysBetween(days, today, due);
  if (count === undefined) return w(isOver ? 'justOver' : 'plain', { date });
  if (count === 0) return w(isOver ? 'justOver' : 'noneLeft', { date });
  return w(isOver ? 'over' : 'left', { date, count });
}

/** The same inside a sentence: "hạn 16/7 (còn 3 ngày làm việc)", "due 16 Jul (3 working days left)". */
export function dueText(
  due: IsoDate,
  today: IsoDate | undefined,
  days: ReadonlyMap<IsoDate, boolean>,
  language: Language,
): string {
  return speakIn(words, language)('due', { when: whenText(due, today, days, language) });
}
