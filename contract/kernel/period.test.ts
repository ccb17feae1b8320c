import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  comparePeriods,
  formatPeriod,
  kindOfPeriod,
  parsePeriod,
  partsOfPeriod,
  type Period,
  period,
  periodContains,
  periodOf,
  type PeriodParts,
  periodsSinceYearStart,
  previousPeriod,
  samePeriodLastYear,
  windowOfPeriod,
} from './period.ts';
import { addDays } from './iso-date.ts';

const windows: readonly (readonly [code: string, calendar: string, day15to14: string])[] = [
  ['2026-M01', '2026-01-01 2026-01-31', '2025-12-15 2026-01-14'],
  ['2026-M03', '2026-03-01 2026-03-31', '2026-02-15 2026-03-14'],
  ['2028-M02', '2028-02-01 2028-02-29', '2028-01-15 2028-02-14'],
  ['2026-Q1', '2026-01-01 2026-03-31', '2025-12-15 2026-03-14'],
  ['2026-Q2', '2026-04-01 2026-06-30', '2026-03-15 2026-06-14'],
  ['2026-Q4', '2026-10-01 2026-12-31', '2026-09-15 2026-12-14'],
  ['2026-H1', '2026-01-01 2026-06-30', '2025-12-15 2026-06-14'],
  ['2026-H2', '2026-07-01 2026-12-31', '2026-06-15 2026-12-14'],
  ['2026-9M', '2026-01-01 2026-09-30', '2025-12-15 2026-09-14'],
  ['2026', '2026-01-01 2026-12-31', '2025-12-15 2026-12-14'],
  ['2016..2020', '2016-01-01 2020-12-31', '2015-12-15 2020-12-14'],
];

for (const [code, calendar, day15to14] of windows) {
  test(`window of ${code}`, () => {
    assert.equal(Object.values(windowOfPeriod(period.parse(code), 'calendar')).join(' '), calendar);
    assert.equal(Object.values(windowOfPeriod(period.parse(code), 'day15to14')).join(' '), day15to14);
  });
}

const words: readonly (readonly [code: string, vi: string, en: string])[] = [
  ['2026-M06', 'tháng 6 năm 2026', 'June 2026'],
  ['2026-Q2', 'quý II năm 2026', 'second quarter of 2026'],
  ['2026-H1', '6 tháng đầu năm 2026', 'first six months of 2026'],
  ['2026-H2', '6 tháng cuối năm 2026', 'last six months of 2026'],
  ['2026-9M', '9 tháng đầu năm 2026', 'first nine months of 2026'],
  ['2026', 'năm 2026', 'year 2026'],
  ['2016..2020', 'giai đoạn 2016–2020', 'period 2016–2020'],
];

for (const [code, vi, en] of words) {
  test(`${code} in words`, () => {
    assert.equal(formatPeriod(period.parse(code), 'vi'), vi);
    assert.equal(formatPeriod(period.parse(code), 'en'), en);
  });
}

const neighbours: readonly (readonly [code: string, previous: string, lastYear: string | undefined])[] = [
  ['2026-M01', '2025-M12', '2025-M01'],
  ['2026-M06', '2026-M05', '2025-M06'],
  ['2026-Q1', '2025-Q4', '2025-Q1'],
  ['2026-H1', '2025-H2', '2025-H1'],
  ['2026-H2', '2026-H1', '2025-H2'],
  ['2026-9M', '2025-9M', '2025-9M'],
  ['2026', '2025', '2025'],
  ['1900-M01', '1899-M12', '1899-M01'],
  ['2016..2020', '2011..2015', undefined],
];

for (const [code, previous, lastYear] of neighbours) {
  test(`periods before ${code}`, () => {
    assert.equal(previousPeriod(period.parse(code)), previous);
    assert.equal(samePeriodLastYear(period.parse(code)), lastYear);
  });
}

const notPeriods = [
  '2026-M13',
  '2026-M6',
  '2026-Q5',
  '2026-H3',
  '2026-6M',
  '26',
  '2020..2016',
  '2020..2020',
  '1899',
  '',
];

for (const text of notPeriods) {
  test(`"${text}" is not a period`, () => {
    assert.equal(parsePeriod(text), undefined);
    assert.equal(period.safeParse(text).error?.issues[0]?.message, 'period.invalid');
  });
}

test('an index that does not exist is refused', () => {
  assert.throws(() => periodOf({ kind: 'quarter', year: 2026, index: 5 }), RangeError);
});

const sinceStart: readonly (readonly [code: string, periods: readonly string[]])[] = [
  ['2026-M03', ['2026-M01', '2026-M02', '2026-M03']],
  ['2026-Q2', ['2026-Q1', '2026-Q2']],
  ['2026-H2', ['2026-H1', '2026-H2']],
  ['2026-9M', ['2026-9M']],
  ['2026', ['2026']],
  ['2016..2020', ['2016..2020']],
];

for (const [code, expected] of sinceStart) {
  test(`since the start of the year: ${code}`, () => {
    assert.deepEqual(periodsSinceYearStart(period.parse(code)), expected);
  });
}

test('periods come in the order in which they end, shorter first', () => {
  const codes = ['2026', '2026-M06', '2022..2026', '2026-H1', '2026-Q2', '2025-M12', '2026-9M', '2026-H2'];
  assert.deepEqual(codes.map((code) => period.parse(code)).toSorted(comparePeriods), [
    '2025-M12',
    '2026-M06',
    '2026-Q2',
    '2026-H1',
    '2026-9M',
    '2026-H2',
    '2026',
    '2022..2026',
  ]);
});

const containment: readonly (readonly [outer: string, inner: string, contained: boolean])[] = [
  ['2026-H1', '2026-M06', true],
  ['2026-H1', '2026-M07', false],
  ['2026-H1', '2026-H1', true],
  ['2026-9M', '2026-Q3', true],
  ['2026-9M', '2026-H2', false],
  ['2026', '2025-M12', false],
  ['2016..2020', '2020-H2', true],
  ['2016..2020', '2021', false],
];

for (const [outer, inner, contained] of containment) {
  test(`${outer} ${contained ? 'contains' : 'does not contain'} ${inner}`, () => {
    assert.equal(periodContains(period.parse(outer), period.parse(inner)), contained);
  });
}

const year = fc.integer({ min: 1950, max: 2150 });
const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof<fc.Arbitrary<PeriodParts>[]>(
    fc.record({ kind: fc.constant('month' as const), year, index: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('quarter' as const), year, index: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('half_year' as const), year, index: fc.integer({ min: 1, max: 2 }) }),
    fc.record({ kind: fc.constantFrom('nine_months' as const, 'year' as const), year }),
    fc.tuple(year, fc.integer({ min: 1, max: 20 })).map(([firstYear, more]) => ({
      kind: 'several_years' as const,
      firstYear,
      lastYear: firstYear + more,
    })),
  )
  .map(periodOf);

test('taking apart and putting together gives the same period', () => {
  fc.assert(
    fc.property(anyPeriod, (code) => {
      assert.equal(parsePeriod(code), code);
      assert.equal(periodOf(partsOfPeriod(code)), code);
    }),
    { verbose: true },
  );
});

test('the previous period is of the same kind, ends earlier, and adjoins unless it is nine months', () => {
  fc.assert(
    fc.property(anyPeriod, fc.constantFrom('calendar' as const, 'day15to14' as const), (code, rule) => {
      const previous = previousPeriod(code);
      assert.equal(kindOfPeriod(previous), kindOfPeriod(code));
      assert.ok(comparePeriods(previous, code) < 0);
      if (kindOfPeriod(code) !== 'nine_months') {
        assert.equal(addDays(windowOfPeriod(previous, rule).to, 1), windowOfPeriod(code, rule).from);
      }
    }),
    { verbose: true },
  );
});
