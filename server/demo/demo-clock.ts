import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../platform/clock.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** A clock of which each piece of work sees its own moment, so that several can run at once. */
export interface DemoClock extends Clock {
  /** Does the work with the clock standing at the instant; nothing of the work sees another time. */
  at<T>(instant: Temporal.Instant, work: () => Promise<T>): Promise<T>;
}

/** The clock of the demonstration: outside any `at` it stands at the given moment. */
export function demoClock(otherwise: Temporal.Instant): DemoClock {
  const moments = new AsyncLocalStorage<Temporal.Instant>();
  const now = (): Temporal.Instant => moments.getStore() ?? otherwise;
  return {
    now,
    today: () => now().toZonedDateTimeISO(timeZone).toPlainDate(),
    at: (instant, work) => moments.run(instant, work),
  };
}

/** A time of a day on the wall clock, as an instant; minutes from 0 to 1439. */
export function onDay(date: string, minuteOfDay: number): Temporal.Instant {
  const time = Temporal.PlainTime.from('00:00').add({ minutes: minuteOfDay });
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}
