const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The time of an instant on the wall clock of Việt Nam: "10:05". */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}
