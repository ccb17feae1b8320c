import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import { addDays, weekdayOf } from '../../../contract/kernel/iso-date.ts';
import { isSpecial, monthsOf } from './calendar-months.ts';

function yearOfDays(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1)) {
    days.push({ date, isWorking: true, reason: 'working_day', name: null, basis: 'law', source: null });
  }
  return days;
}

test('every day of any year stands once, under its day of the week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2198 }), (year) => {
      const days = yearOfDays(year);
      const placed = monthsOf(days).flatMap((weeks) =>
        weeks.flatMap((week) => {
          assert.equal(week.length, 7);
          return week.flatMap((day, at) => {
            if (day === null) return [];
            assert.equal(weekdayOf(day.date), at + 1);
            return [day.date];
          });
        }),
      );
      assert.deepEqual(
        placed,
        days.map(({ date }) => date),
      );
    }),
  );
});

test('June 2026 begins on a Monday and has five weeks', () => {
  assert.equal(monthsOf(yearOfDays(2026))[5]?.[0]?.[0]?.date, '2026-06-01');
  assert.equal(monthsOf(yearOfDays(2026))[5]?.length, 5);
});

const reasons = [
  ['working_day', false],
  ['weekly_rest', false],
  ['holiday', true],
  ['worked_instead', true],
  ['override_off', true],
] as const;
for (const [reason, expected] of reasons) {
  test(`${reason} is ${expected ? '' : 'not '}special`, () => {
    const [day] = yearOfDays(2026);
    assert.ok(day !== undefined);
    assert.equal(isSpecial({ ...day, reason }), expected);
  });
}
