import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDayAndMonth,
  formatLongDate,
  formatMoment,
  formatShortDate,
  monthName,
  parseDate,
  weekdayName,
} from './vietnamese-date.ts';

const dates: readonly (readonly [
  date: string,
  longVi: string,
  longEn: string,
  shortVi: string,
  shortEn: string,
])[] = [
  ['2020-02-05', 'ngày 05 tháng 02 năm 2020', '5 February 2020', '5/2/2020', '5 Feb 2020'],
  ['2019-06-29', 'ngày 29 tháng 6 năm 2019', '29 June 2019', '29/6/2019', '29 Jun 2019'],
  ['2026-01-31', 'ngày 31 tháng 01 năm 2026', '31 January 2026', '31/1/2026', '31 Jan 2026'],
  ['2026-03-09', 'ngày 09 tháng 3 năm 2026', '9 March 2026', '9/3/2026', '9 Mar 2026'],
  ['2026-10-10', 'ngày 10 tháng 10 năm 2026', '10 October 2026', '10/10/2026', '10 Oct 2026'],
];

for (const [date, longVi, longEn, shortVi, shortEn] of dates) {
  test(`${date} in words`, () => {
    assert.equal(formatLongDate(date, 'vi'), longVi);
    assert.equal(formatLongDate(date, 'en'), longEn);
    assert.equal(formatShortDate(date, 'vi'), shortVi);
    assert.equal(formatShortDate(date, 'en'), shortEn);
    assert.equal(formatDayAndMonth(date, 'vi'), shortVi.slice(0, -5));
    assert.equal(formatDayAndMonth(date, 'en'), shortEn.slice(0, -5));
    assert.equal(parseDate(shortVi), date);
  });
}

const moments: readonly (readonly [time: string, vi: string, en: string])[] = [
  ['14:30', '14 giờ 30 phút, ngày 05 tháng 02 năm 2020', '14:30, 5 February 2020'],
  ['08:05', '08 giờ 05 phút, ngày 05 tháng 02 năm 2020', '08:05, 5 February 2020'],
  ['07:00', '07 giờ, ngày 05 tháng 02 năm 2020', '07:00, 5 February 2020'],
];

for (const [time, vi, en] of moments) {
  test(`${time} in words`, () => {
    assert.equal(formatMoment('2020-02-05', time, 'vi'), vi);
    assert.equal(formatMoment('2020-02-05', time, 'en'), en);
  });
}

test('what is no time, month or date is refused', () => {
  for (const time of ['24:00', '9:00', '12:60', '']) {
    assert.throws(() => formatMoment('2020-02-05', time, 'vi'), RangeError);
  }
  assert.throws(() => monthName(13, 'vi'), RangeError);
  assert.throws(() => formatLongDate('2026-02-30', 'vi'), RangeError);
});

test('days of the week', () => {
  const week = [
    '2026-06-15',
    '2026-06-16',
    '2026-06-17',
    '2026-06-18',
    '2026-06-19',
    '2026-06-20',
    '2026-06-21',
  ];
  assert.deepEqual(
    week.map((day) => weekdayName(day, 'vi')),
    ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  );
  assert.deepEqual([weekdayName('2026-06-15', 'en'), weekdayName('2026-06-21', 'en')], ['Monday', 'Sunday']);
});

const typed: readonly (readonly [text: string, date: string | undefined])[] = [
  ['16/7/2026', '2026-07-16'],
  ['05-02-2020', '2020-02-05'],
  ['5.2.2020', '2020-02-05'],
  [' 2026-07-16 ', '2026-07-16'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2026', undefined],
  ['7/16/2026', undefined],
  ['16/7/26', undefined],
  ['16/7-2026', undefined],
  ['16/7', undefined],
  ['45123', undefined],
  ['', undefined],
];

for (const [text, date] of typed) {
  test(`"${text}" is read as ${date}`, () => assert.equal(parseDate(text), date));
}
