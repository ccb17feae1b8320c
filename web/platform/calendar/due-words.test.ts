import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueText, workingDaysBetween } from './due-words.ts';

/** Monday 13 to Sunday 26 July 2026; the two week-ends are free. */
const days = new Map(
  Array.from({ length: 14 }, (_, nth) => {
    const day = 13 + nth;
    return [`2026-07-${day}`, ![18, 19, 25, 26].includes(day)] as const;
  }),
);

const cases: readonly (readonly [due: string, today: string | undefined, vi: string, en: string])[] = [
  ['2026-07-16', '2026-07-13', 'hạn 16/7 (còn 3 ngày làm việc)', 'due 16 Jul (3 working days left)'],
  ['2026-07-20', '2026-07-17', 'hạn 20/7 (còn 1 ngày làm việc)', 'due 20 Jul (1 working day left)'],
  ['2026-07-19', '2026-07-17', 'hạn 19/7 (không còn ngày làm việc nào)', 'due 19 Jul (no working day left)'],
  ['2026-07-16', '2026-07-16', 'hạn hôm nay, 16/7', 'due today, 16 Jul'],
  ['2026-07-16', '2026-07-20', 'hạn 16/7 (quá 2 ngày làm việc)', 'due 16 Jul (2 working days ago)'],
  ['2026-07-17', '2026-07-19', 'hạn 17/7 (đã quá hạn)', 'due 17 Jul (past)'],
  ['2026-08-03', '2026-07-17', 'hạn 3/8', 'due 3 Aug'],
  ['2026-07-16', undefined, 'hạn 16/7/2026', 'due 16 Jul 2026'],
  ['2027-01-05', '2026-07-17', 'hạn 5/1/2027', 'due 5 Jan 2027'],
];
for (const [due, today, vi, en] of cases) {
  test(`${due} seen on ${today ?? 'no day'}: ${vi}`, () => {
    assert.equal(dueText(due, today, days, 'vi'), vi);
    assert.equal(dueText(due, today, days, 'en'), en);
  });
}

test('a stretch with an unknown day is not counted', () => {
  assert.equal(workingDaysBetween(days, '2026-07-24', '2026-07-27'), undefined);
  assert.equal(workingDaysBetween(days, '2026-07-24', '2026-07-24'), 0);
});
