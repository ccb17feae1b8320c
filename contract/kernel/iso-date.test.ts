import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { addDays, datePartsOf, daysBetween, isIsoDate, isoDate, isoDateOf, weekdayOf } from './iso-date.ts';

const days = fc
  .tuple(
    fc.integer({ min: 1900, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => Temporal.PlainDate.from({ year, month, day }));

test('agrees with Temporal on any day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, shift) => {
      const moved = day.add({ days: shift });
      assert.equal(addDays(day.toString(), shift), moved.toString());
      assert.equal(daysBetween(day.toString(), moved.toString()), shift);
      assert.equal(weekdayOf(day.toString()), day.dayOfWeek);
      assert.deepEqual(datePartsOf(day.toString()), { year: day.year, month: day.month, day: day.day });
      assert.equal(isoDateOf(day.year, day.month, day.day), day.toString());
    }),
    { verbose: true },
  );
});

const notDates = [
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-4-1',
  '14/6/2026',
  '',
  '02026-01-01',
];

for (const text of notDates) {
  test(`"${text}" is not a date`, () => {
    assert.equal(isIsoDate(text), false);
    assert.equal(isoDate.safeParse(text).error?.issues[0]?.message, 'date.invalid');
    assert.throws(() => addDays(text, 1), RangeError);
  });
}

test('a leap day exists in 2028', () => assert.equal(addDays('2028-02-28', 1), '2028-02-29'));
