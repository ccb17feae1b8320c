import type { IsoDate } from '../../../contract/kernel/iso-date.ts';

/** Today as the calendar in Viet Nam shows it, wherever the browser stands. */
export function todayHere(): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
