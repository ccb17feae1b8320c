import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatShortDate } from '../../../contract/kernel/vietnamese-date.ts';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant (ISO 8601, UTC) on the wall clock of Việt Nam: "14:30 16/7/2026" or "14:30, 16 Jul 2026". */
export function formatInstant(instant: string, language: Language): string {
  const parts = Object.fromEntries(
    wallClock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const day = formatShortDate(`${parts['year']}-${parts['month']}-${parts['day']}`, language);
  const time = `${parts['hour']}:${parts['minute']}`;
  return language === 'vi' ? `${time} ${day}` : `${time}, ${day}`;
}
