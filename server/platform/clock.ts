/** Where the program takes the time from; tests and the demonstration give their own. */
export interface Clock {
  now(): Temporal.Instant;
  today(): Temporal.PlainDate;
}

/** The machine's clock, with today as seen in the given time zone. */
export function systemClock(timeZone: string): Clock {
  return {
    now: () => Temporal.Now.instant(),
    today: () => Temporal.Now.plainDateISO(timeZone),
  };
}

/** A clock that stands still until it is set; `today` is seen in the given time zone. */
export function fixedClock(
  start: string,
  timeZone = 'Asia/Ho_Chi_Minh',
): Clock & { set(instant: string): void } {
  let instant = Temporal.Instant.from(start);
  return {
    now: () => instant,
    today: () => instant.toZonedDateTimeISO(timeZone).toPlainDate(),
    set(next) {
      instant = Temporal.Instant.from(next);
    },
  };
}
