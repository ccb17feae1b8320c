import { longestDayRange } from '../../../contract/calendar/calendar-day.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { DomainError, issueAt } from '../../platform/domain-error.ts';

/** The day lies outside the years of the day table. */
export function dayOutsideTable(date: IsoDate, from: IsoDate, to: IsoDate): DomainError {
  return new DomainError('calendar.outside_table', { date, from, to });
}

/** More days are asked for than one request shows. */
export function dayRangeTooLong(): DomainError {
  return new DomainError('calendar.range_too_long', { limit: longestDayRange }, [
    issueAt('calendar.range_too_long', '/query/to', { limit: longestDayRange }),
  ]);
}

/** The last day asked for comes before the first. */
export function dayRangeReversed(from: IsoDate, to: IsoDate): DomainError {
  return new DomainError('date.reversed_range', { from, to }, [
    issueAt('date.reversed_range', '/query/to', { from, to }),
  ]);
}

/** There is no override of the day. */
export function dayOverrideNotFound(date: IsoDate): DomainError {
  return new DomainError('calendar.override_not_found', { date });
}

/** The caller's post does not let them change the calendar. */
export function calendarChangeForbidden(): DomainError {
  return new DomainError('auth.forbidden');
}
