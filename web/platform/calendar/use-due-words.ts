import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { calendarDays } from '../../../contract/calendar/calendar-day.ts';
import { addDays, daysBetween, type IsoDate } from '../../../contract/kernel/iso-date.ts';
import { apiRead } from '../api/api-client.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { dueText, whenText, workedDays } from './due-words.ts';

const furthestDays = 400;
const noDays: ReadonlyMap<IsoDate, boolean> = new Map();

/** Days of the working calendar, both ends included. */
function calendarDaysQuery(from: IsoDate, to: IsoDate) {
  return queryOptions({
    queryKey: ['calendar', 'days', from, to] as const,
    queryFn: ({ signal }) => apiRead('/calendar/days', { answer: calendarDays, query: { from, to }, signal }),
    staleTime: 600_000,
  });
}

function reachOf(today: IsoDate, dues: readonly IsoDate[]): { readonly from: IsoDate; readonly to: IsoDate } {
  const near = dues.filter((due) => Math.abs(daysBetween(today, due)) <= furthestDays);
  const sorted = [today, ...near].toSorted();
  // Whole months, so that screens of one day share one answer.
  const from = `${(sorted[0] ?? today).slice(0, 7)}-01`;
  const last = `${(sorted.at(-1) ?? today).slice(0, 7)}-28`;
  return { from, to: addDays(last, 7) };
}

interface DueWords {
  /** "hạn 16/7 (còn 3 ngày làm việc)" */
  readonly dueText: (due: IsoDate) => string;
  /** "16/7 (còn 3 ngày làm việc)" */
  readonly whenText: (due: IsoDate) => string;
}

/** Says last days with the working days left; until the calendar has arrived, the date alone. */
export function useDueWords(today: IsoDate | undefined, dues: readonly (IsoDate | null)[]): DueWords {
  const { language } = useLanguage();
  const reach = useMemo(() => {
    if (today === undefined) return undefined;
    return reachOf(
      today,
      dues.filter((due) => due !== null),
    );
  }, [today, dues]);
  const { data } = useQuery({
    ...calendarDaysQuery(reach?.from ?? '', reach?.to ?? ''),
    enabled: reach !== undefined,
  });
  return useMemo(() => {
    const days = data === undefined ? noDays : workedDays(data.days);
    return {
      dueText: (due) => dueText(due, today, days, language),
      whenText: (due) => whenText(due, today, days, language),
    };
  }, [data, today, language]);
}
