import { queryOptions } from '@tanstack/react-query';
import {
  calendarDay,
  type CalendarDay,
  calendarDays,
  type DayOverride,
} from '../../../../contract/calendar/calendar-day.ts';
import {
  deadlinePreview,
  type DeadlinePreviewQuery,
} from '../../../../contract/calendar/deadline-preview.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

const calendarKey = ['calendar'] as const;

/** Every day of a year with its reason. */
export function calendarYearQuery(year: number) {
  return queryOptions({
    queryKey: [...calendarKey, 'year', year] as const,
    queryFn: ({ signal }) =>
      apiRead('/calendar/days', {
        answer: calendarDays,
        query: { from: `${year}-01-01`, to: `${year}-12-31` },
        signal,
      }),
  });
}

/** The deadline a rule gives, and how it comes about. */
export function deadlinePreviewQuery(query: DeadlinePreviewQuery) {
  return queryOptions({
    queryKey: [...calendarKey, 'deadline-preview', query] as const,
    queryFn: ({ signal }) =>
      apiRead('/calendar/deadline-preview', { answer: deadlinePreview, query: { ...query }, signal }),
  });
}

interface SetDay {
  readonly date: IsoDate;
  readonly override: DayOverride;
}

/** Makes a day free or worked by decision. */
export function useSetDay(onDone: (day: CalendarDay) => void): Command<SetDay, CalendarDay> {
  return useCommand({
    run: ({ date, override }: SetDay, idempotencyKey) =>
      apiCommand('PUT', `/calendar/overrides/${date}`, {
        body: override,
        idempotencyKey,
        answer: calendarDay,
      }),
    invalidates: [calendarKey],
    onDone,
  });
}

/** Takes the change of a day away. */
export function useRemoveDay(onDone: (day: CalendarDay) => void): Command<IsoDate, CalendarDay> {
  return useCommand({
    run: (date: IsoDate, idempotencyKey) =>
      apiCommand('DELETE', `/calendar/overrides/${date}`, { idempotencyKey, answer: calendarDay }),
    invalidates: [calendarKey],
    onDone,
  });
}
