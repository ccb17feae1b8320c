import type { Language } from './bilingual.ts';
import { datePartsOf, isIsoDate, isoDateOf, type IsoDate, weekdayOf } from './iso-date.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** The name of a month, 1 to 12: "tháng 6" or "June". */
export function monthName(month: number, language: Language): string {
  const english = englishMonths[month - 1];
  if (english === undefined) throw new RangeError(`no such month: ${month}`);
  return language === 'vi' ? `tháng ${month}` : english;
}

/** The day of the week as written inside a sentence: "thứ Hai" to "Chủ nhật", "Monday" to "Sunday". */
export function weekdayName(date: IsoDate, language: Language): string {
  return weekdays[language][weekdayOf(date) - 1] ?? '';
}

/**
 * The date of an official document: "ngày 05 tháng 02 năm 2020", "ngày 29 tháng 6 năm 2019"; in English "5 February 2020".
 * Days below 10 and the months 1 and 2 are padded (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export function formatLongDate(date: IsoDate, language: Language): string {
  const { year, month, day } = datePartsOf(date);
  if (language === 'en') return `${day} ${monthName(month, 'en')} ${year}`;
  const paddedMonth = month <= 2 ? `0${month}` : `${month}`;
  return `ngày ${String(day).padStart(2, '0')} tháng ${paddedMonth} năm ${year}`;
}

/** The date in short: "16/7/2026"; in English "16 Jul 2026", which cannot be taken for month and day. */
export function formatShortDate(date: IsoDate, language: Language): string {
  const { year } = datePartsOf(date);
  return language === 'vi'
    ? `${formatDayAndMonth(date, 'vi')}/${year}`
    : `${formatDayAndMonth(date, 'en')} ${year}`;
}

/** Day and month where the year is known: "16/7" or "16 Jul". */
export function formatDayAndMonth(date: IsoDate, language: Language): string {
  const { month, day } = datePartsOf(date);
  return language === 'vi' ? `${day}/${month}` : `${day} ${monthName(month, 'en').slice(0, 3)}`;
}

/**
 * A moment on the wall clock: "14 giờ 30 phút, ngày 05 tháng 02 năm 2020"; in English "14:30, 5 February 2020".
 * The time is `HH:MM`, 00:00 to 23:59; on the full hour Vietnamese leaves the minutes out ("14 giờ, ngày …").
 */
export function formatMoment(date: IsoDate, time: string, language: Language): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`not a time: ${time}`);
  if (language === 'en') return `${time}, ${formatLongDate(date, 'en')}`;
  const minutes = match[2] === '00' ? '' : ` ${match[2]} phút`;
  return `${match[1]} giờ${minutes}, ${formatLongDate(date, 'vi')}`;
}

/**
 * Reads a date as people type it: day first with / - or . between ("16/7/2026", "05-02-2020"), or year-month-day.
 * Undefined for anything else, also for days that do not exist and years of two digits: refuse it with `date.invalid`.
 */
export function parseDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return trimmed;
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2([1-9]\d{3})$/.exec(trimmed);
  if (!match) return undefined;
  const [day = '', , month = '', year = ''] = match.slice(1);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? isoDateOf(Number(year), Number(month), Number(day)) : undefined;
}
