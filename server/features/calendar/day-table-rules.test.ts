import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDay } from '../../../contract/calendar/calendar-day.ts';
import { weekdayOf } from '../../../contract/kernel/iso-date.ts';
import { buildDayTable, type DatedOverride } from './day-table-rules.ts';
import { holidaysOf } from './holiday-rules.ts';

/** Free days that are not an ordinary weekend, and worked days of a weekend, as "month-day". */
const years: readonly (readonly [year: number, free: readonly string[], worked: readonly string[]])[] = [
  [
    2023,
    ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
    [],
  ],
  [
    2024,
    [
      '01-01',
      '02-08',
      '02-09',
      '02-12',
      '02-13',
      '02-14',
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
    ],
    ['05-04'],
  ],
  [
    2025,
    [
      '01-01',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '09-01',
      '09-02',
    ],
    ['04-26'],
  ],
  [
    2026,
    [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    ['01-10', '08-22'],
  ],
  [
    2027,
    [
      '01-01',
      '02-05',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '04-16',
      '04-30',
      '05-03',
      '09-02',
      '09-03',
      '11-24',
    ],
    [],
  ],
  [
    2028,
    [
      '01-03',
      '01-25',
      '01-26',
      '01-27',
      '01-28',
      '01-31',
      '04-04',
      '05-01',
      '05-02',
      '09-01',
      '09-04',
      '11-24',
    ],
    [],
  ],
  [
    2029,
    [
      '01-01',
      '02-12',
      '02-13',
      '02-14',
      '02-15',
      '02-16',
      '04-23',
      '04-30',
      '05-01',
      '09-03',
      '09-04',
      '11-26',
    ],
    [],
  ],
  [
    2030,
    [
      '01-01',
      '02-01',
      '02-04',
      '02-05',
      '02-06',
      '02-07',
      '04-12',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
      '11-25',
    ],
    [],
  ],
];

const table = buildDayTable(2023, 2030, []);

for (const [year, free, worked] of years) {
  test(`days off and worked weekends of ${year}`, () => {
    const ofYear = table.filter(({ date }) => date.startsWith(`${year}-`));
    const freeDays = ofYear.filter(({ date, isWorking }) => !isWorking && weekdayOf(date) <= 5);
    const workedDays = ofYear.filter(({ date, isWorking }) => isWorking && weekdayOf(date) > 5);
    assert.deepEqual(
      freeDays.map(({ date }) => date.slice(5)),
      free,
    );
    assert.deepEqual(
      workedDays.map(({ date }) => date.slice(5)),
      worked,
    );
  });
}

test('every day from the first to the last stands once, in order, in the shape of the contract', () => {
  assert.equal(table.length, 2922);
  assert.equal(table[0]?.date, '2023-01-01');
  assert.equal(table.at(-1)?.date, '2030-12-31');
  assert.equal(new Set(table.map(({ date }) => date)).size, table.length);
  for (const day of table) calendarDay.parse(day);
});

test('eleven paid days a year, twelve from 2026, in years with and without a notice', () => {
  for (let year = 2021; year <= 2050; year += 1) {
    const dates = new Set(holidaysOf(year).map(({ date }) => date));
    assert.equal(dates.size, year < 2026 ? 11 : 12, `${year}`);
  }
  assert.throws(() => holidaysOf(2020), RangeError);
});

test('the days of a holiday law count from the day it came into force', () => {
  const cultureDays = [2025, 2026].map((year) =>
    holidaysOf(year).filter(({ date }) => date.endsWith('-11-24')),
  );
  assert.deepEqual(
    cultureDays.map(({ length }) => length),
    [0, 1],
  );
});

test('days that a notice decides say so, and say where no notice is known', () => {
  const dates = ['2026-02-16', '2027-02-05', '2027-02-10', '2027-04-30', '2027-09-03'];
  assert.deepEqual(
    table.filter(({ date }) => dates.includes(date)).map(({ basis }) => basis),
    ['notice', 'rule_only', 'rule_only', 'law', 'rule_only'],
  );
});

test('an override stands above rules, notices and weekends, and changes no other day', () => {
  const overrides: DatedOverride[] = [
    { date: '2026-08-22', kind: 'day_off', name: { vi: 'Nghỉ', en: 'Off' }, source: 'QĐ 1' },
    { date: '2026-09-01', kind: 'worked', name: { vi: 'Trực', en: 'Duty' }, source: 'QĐ 2' },
    { date: '2027-07-07', kind: 'day_off', name: { vi: 'Bão', en: 'Storm' }, source: 'QĐ 3' },
  ];
  const changed = buildDayTable(2023, 2030, overrides).filter(
    (day, index) => JSON.stringify(day) !== JSON.stringify(table[index]),
  );
  assert.deepEqual(
    changed.map(({ date, isWorking, reason, basis }) => [date, isWorking, reason, basis]),
    [
      ['2026-08-22', false, 'override_off', 'override'],
      ['2026-09-01', true, 'override_worked', 'override'],
      ['2027-07-07', false, 'override_off', 'override'],
    ],
  );
});
