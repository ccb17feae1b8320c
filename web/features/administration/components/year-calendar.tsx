import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { CalendarDay, DayReason } from '../../../../contract/calendar/calendar-day.ts';
import { formatDayReason } from '../../../../contract/calendar/derivation.ts';
import { addDays, type IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { formatShortDate, monthName, weekdayName } from '../../../../contract/kernel/vietnamese-date.ts';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { isSpecial, monthsOf, type MonthWeeks } from '../calendar-months.ts';
import { calendarWords } from '../calendar-words.ts';
import classes from './year-calendar.module.css';

/** A letter in the corner tells what colour alone must not. */
const marks: Readonly<Partial<Record<DayReason, string>>> = {
  holiday: 'L',
  compensation: 'B',
  swapped_off: 'H',
  worked_instead: '+',
  override_off: 'Q',
  override_worked: 'Q',
};

const legend = [
  'holiday',
  'compensation',
  'swapped_off',
  'worked_instead',
  'override_off',
  'override_worked',
] as const;

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

const weekdayDates = [
  '2026-06-01',
  '2026-06-02',
  '2026-06-03',
  '2026-06-04',
  '2026-06-05',
  '2026-06-06',
  '2026-06-07',
];
const shortWeekdays = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

function markOf(day: CalendarDay): string | undefined {
  if (!isSpecial(day)) return undefined;
  return day.basis === 'rule_only' ? '?' : marks[day.reason];
}

interface MonthProps {
  readonly month: number;
  readonly weeks: MonthWeeks;
  readonly active: IsoDate;
  readonly chosen: IsoDate | undefined;
  readonly today: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Month({ month, weeks, active, chosen, today, onChoose, onKeyDown }: MonthProps): ReactNode {
  const w = useWords(calendarWords);
  const { language } = useLanguage();
  const nameOf = (day: CalendarDay) =>
    [
      weekdayName(day.date, language),
      formatShortDate(day.date, language),
      day.isWorking ? w('worked') : w('free'),
      ...(isSpecial(day) ? [formatDayReason(day, language)] : []),
    ].join(', ');
  return (
    <table className={classes['month']}>
      <caption>{capitalizeFirst(monthName(month, language))}</caption>
      <thead>
        <tr>
          {shortWeekdays[language].map((short, at) => (
            <th key={short} scope="col" abbr={weekdayName(weekdayDates[at] ?? '2026-06-01', language)}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find((day) => day !== null)?.date ?? row}>
            {week.map((day, at) => (
              <td key={day?.date ?? `${row} ${at}`}>
                {day === null ? null : (
                  <button
                    type="button"
                    className={classes['day']}
                    data-date={day.date}
                    data-free={!day.isWorking || undefined}
                    data-mark={markOf(day)}
                    data-special={isSpecial(day) || undefined}
                    data-today={day.date === today || undefined}
                    aria-label={nameOf(day)}
                    aria-pressed={day.date === chosen}
                    tabIndex={day.date === active ? 0 : -1}
                    onClick={() => onChoose(day.date)}
                    onKeyDown={onKeyDown}
                  >
                    {Number(day.date.slice(8))}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface YearCalendarProps {
  readonly days: readonly CalendarDay[];
  readonly chosen: IsoDate | undefined;
  readonly today: IsoDate;
  readonly onChoose: (date: IsoDate) => void;
}

/** The days of a year by month; arrows go from day to day, Enter opens one. */
export function YearCalendar({ days, chosen, today, onChoose }: YearCalendarProps): ReactNode {
  const w = useWords(calendarWords);
  const months = useMemo(() => monthsOf(days), [days]);
  const [focused, setFocused] = useState<IsoDate | undefined>();
  const box = useRef<HTMLDivElement>(null);
  const known = useMemo(() => new Set(days.map(({ date }) => date)), [days]);
  const active =
    [focused, chosen, today, days[0]?.date].find((date) => date !== undefined && known.has(date)) ?? '';

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const at = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (step === undefined || at === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = addDays(at, step);
    if (!known.has(next)) return;
    setFocused(next);
    box.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    <>
      <ul className={classes['legend']} aria-label={w('legend')}>
        {legend.map((reason) => (
          <li key={reason}>
            <strong>{marks[reason]}</strong> {w(reason)}
          </li>
        ))}
        <li>
          <strong>?</strong> {w('rule_only')}
        </li>
      </ul>
      <div ref={box} role="group" aria-label={w('calendar')} className={classes['year']}>
        {months.map((weeks, at) => (
          <Month
            // A year always has the same twelve months.
            key={monthName(at + 1, 'en')}
            month={at + 1}
            weeks={weeks}
            active={active}
            chosen={chosen}
            today={today}
            onKeyDown={onKeyDown}
            onChoose={(date) => {
              setFocused(date);
              onChoose(date);
            }}
          />
        ))}
      </div>
    </>
  );
}
