import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { DeadlineRule } from '../../../contract/calendar/deadline-rule.ts';
import { derivation, formatDerivation } from '../../../contract/calendar/derivation.ts';
import { addDays } from '../../../contract/kernel/iso-date.ts';
import { type CutOffRule, period, windowOfPeriod } from '../../../contract/kernel/period.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { buildDayTable } from './day-table-rules.ts';
import { addWorkingDays, countWorkingDays, deadlineFrom, workingDaysOf } from './working-days.ts';

const calendar = workingDaysOf(buildDayTable(2023, 2030, []));
const working = (days: number): DeadlineRule => ({ kind: 'working_days_after_cutoff', days });

const sums: readonly (readonly [start: string, count: number, end: string])[] = [
  ['2026-06-14', 2, '2026-06-16'],
  ['2026-02-13', 1, '2026-02-23'],
  ['2026-08-21', 1, '2026-08-22'],
  ['2026-08-28', 1, '2026-09-03'],
  ['2026-04-24', 1, '2026-04-28'],
  ['2026-06-14', 0, '2026-06-14'],
  ['2026-02-23', -1, '2026-02-13'],
  ['2026-08-24', -1, '2026-08-22'],
];

for (const [start, count, end] of sums) {
  test(`${start} and ${count} working days make ${end}`, () => {
    assert.equal(addWorkingDays(calendar, start, count), end);
  });
}

const dates = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));

test('adding and counting working days agree with looking at each day', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -200, max: 200 }), (start, count) => {
      const end = addWorkingDays(calendar, start, count);
      assert.ok(count === 0 || calendar.dayOn(end).isWorking);
      if (count >= 0) assert.equal(countWorkingDays(calendar, start, end), count);
      let looked = 0;
      for (let day = start; day !== end; ) {
        day = addDays(day, count < 0 ? -1 : 1);
        if (calendar.dayOn(day).isWorking) looked += 1;
      }
      assert.equal(looked, Math.abs(count));
    }),
    { verbose: true },
  );
});

test('days outside the table are refused with its bounds', () => {
  assert.throws(
    () => addWorkingDays(calendar, '2030-12-31', 1),
    (error) =>
      error instanceof DomainError &&
      error.code === 'calendar.outside_table' &&
      error.params['date'] === '2031-01-01' &&
      error.params['to'] === '2030-12-31',
  );
  assert.throws(() => countWorkingDays(calendar, '2022-12-01', '2023-01-05'), DomainError);
});

type Deadline = readonly [
  name: string,
  code: string,
  cutOff: CutOffRule,
  rule: DeadlineRule,
  vi: string,
  en: string,
];
const deadlines: readonly Deadline[] = [
  [
    'two working days after a half-year',
    '2026-H1',
    'day15to14',
    working(2),
    'Quy tắc: 2 ngày làm việc sau ngày chốt số liệu, Chủ nhật 14/6/2026. Ngày làm việc thứ 1 đến thứ 2: từ thứ Hai 15/6/2026 đến thứ Ba 16/6/2026. Thời hạn: hết thứ Ba 16/6/2026.',
    'Rule: 2 working days after the cut-off, Sunday 14 Jun 2026. Working days 1 to 2: Monday 15 Jun 2026 to Tuesday 16 Jun 2026. Deadline: the end of Tuesday 16 Jun 2026.',
  ],
  [
    'across Tết 2026',
    '2026-M02',
    'day15to14',
    working(2),
    'Quy tắc: 2 ngày làm việc sau ngày chốt số liệu, thứ Bảy 14/2/2026. Không tính Chủ nhật 15/2/2026 (nghỉ hằng tuần). Không tính từ thứ Hai 16/2/2026 đến thứ Sáu 20/2/2026 (nghỉ lễ: Tết Nguyên đán). Không tính từ thứ Bảy 21/2/2026 đến Chủ nhật 22/2/2026 (nghỉ hằng tuần). Ngày làm việc thứ 1 đến thứ 2: từ thứ Hai 23/2/2026 đến thứ Ba 24/2/2026. Thời hạn: hết thứ Ba 24/2/2026.',
    'Rule: 2 working days after the cut-off, Saturday 14 Feb 2026. Not counted: Sunday 15 Feb 2026 (weekly rest). Not counted: Monday 16 Feb 2026 to Friday 20 Feb 2026 (holiday: Lunar New Year). Not counted: Saturday 21 Feb 2026 to Sunday 22 Feb 2026 (weekly rest). Working days 1 to 2: Monday 23 Feb 2026 to Tuesday 24 Feb 2026. Deadline: the end of Tuesday 24 Feb 2026.',
  ],
  [
    'across the worked Saturday 22/8/2026',
    '2026-M08',
    'day15to14',
    working(6),
    'Quy tắc: 6 ngày làm việc sau ngày chốt số liệu, thứ Sáu 14/8/2026. Không tính từ thứ Bảy 15/8/2026 đến Chủ nhật 16/8/2026 (nghỉ hằng tuần). Ngày làm việc thứ 1 đến thứ 5: từ thứ Hai 17/8/2026 đến thứ Sáu 21/8/2026. Ngày làm việc thứ 6: thứ Bảy 22/8/2026 (làm bù: thay ngày 31/8/2026). Thời hạn: hết thứ Bảy 22/8/2026.',
    'Rule: 6 working days after the cut-off, Friday 14 Aug 2026. Not counted: Saturday 15 Aug 2026 to Sunday 16 Aug 2026 (weekly rest). Working days 1 to 5: Monday 17 Aug 2026 to Friday 21 Aug 2026. Working day 6: Saturday 22 Aug 2026 (worked by swap: in place of 31 Aug 2026). Deadline: the end of Saturday 22 Aug 2026.',
  ],
  [
    'across the swapped Monday and National Day',
    '2026-M08',
    'calendar',
    working(1),
    'Quy tắc: 1 ngày làm việc sau ngày chốt số liệu, thứ Hai 31/8/2026. Không tính từ thứ Ba 1/9/2026 đến thứ Tư 2/9/2026 (nghỉ lễ: Quốc khánh). Ngày làm việc thứ 1: thứ Năm 3/9/2026. Thời hạn: hết thứ Năm 3/9/2026.',
    'Rule: 1 working day after the cut-off, Monday 31 Aug 2026. Not counted: Tuesday 1 Sep 2026 to Wednesday 2 Sep 2026 (holiday: National Day). Working day 1: Thursday 3 Sep 2026. Deadline: the end of Thursday 3 Sep 2026.',
  ],
  [
    'across a Tết whose notice is not known',
    '2027-M01',
    'calendar',
    working(4),
    'Quy tắc: 4 ngày làm việc sau ngày chốt số liệu, Chủ nhật 31/1/2027. Ngày làm việc thứ 1 đến thứ 4: từ thứ Hai 1/2/2027 đến thứ Năm 4/2/2027. Thời hạn: hết thứ Năm 4/2/2027.',
    'Rule: 4 working days after the cut-off, Sunday 31 Jan 2027. Working days 1 to 4: Monday 1 Feb 2027 to Thursday 4 Feb 2027. Deadline: the end of Thursday 4 Feb 2027.',
  ],
  [
    'one day later, past that Tết',
    '2027-M01',
    'calendar',
    working(5),
    'Quy tắc: 5 ngày làm việc sau ngày chốt số liệu, Chủ nhật 31/1/2027. Ngày làm việc thứ 1 đến thứ 4: từ thứ Hai 1/2/2027 đến thứ Năm 4/2/2027. Không tính từ thứ Sáu 5/2/2027 đến thứ Ba 9/2/2027 (nghỉ lễ: Tết Nguyên đán). Không tính từ thứ Tư 10/2/2027 đến thứ Năm 11/2/2027 (nghỉ bù: Tết Nguyên đán). Ngày làm việc thứ 5: thứ Sáu 12/2/2027. Ngày nghỉ năm 2027 nêu trên tính theo quy tắc, chưa có thông báo của năm. Thời hạn: hết thứ Sáu 12/2/2027.',
    'Rule: 5 working days after the cut-off, Sunday 31 Jan 2027. Working days 1 to 4: Monday 1 Feb 2027 to Thursday 4 Feb 2027. Not counted: Friday 5 Feb 2027 to Tuesday 9 Feb 2027 (holiday: Lunar New Year). Not counted: Wednesday 10 Feb 2027 to Thursday 11 Feb 2027 (day off in lieu: Lunar New Year). Working day 5: Friday 12 Feb 2027. The days off of 2027 above follow the rule only; the notice of the year is not known yet. Deadline: the end of Friday 12 Feb 2027.',
  ],
  [
    'the 25th of the last month',
    '2026-H1',
    'day15to14',
    { kind: 'day_of_last_month', day: 25, roll: 'next_working_day' },
    'Quy tắc: ngày 25 của tháng cuối kỳ; số liệu chốt Chủ nhật 14/6/2026. Ngày theo quy tắc: thứ Năm 25/6/2026. Thời hạn: hết thứ Năm 25/6/2026.',
    'Rule: day 25 of the last month of the period; the cut-off is Sunday 14 Jun 2026. The rule names Thursday 25 Jun 2026. Deadline: the end of Thursday 25 Jun 2026.',
  ],
  [
    'the 25th on a Saturday, moved on',
    '2026-M07',
    'day15to14',
    { kind: 'day_of_last_month', day: 25, roll: 'next_working_day' },
    'Quy tắc: ngày 25 của tháng cuối kỳ; số liệu chốt thứ Ba 14/7/2026. Ngày theo quy tắc: thứ Bảy 25/7/2026. Ngày này không làm việc nên chuyển sang ngày làm việc kế tiếp. Không tính từ thứ Bảy 25/7/2026 đến Chủ nhật 26/7/2026 (nghỉ hằng tuần). Thời hạn: hết thứ Hai 27/7/2026.',
    'Rule: day 25 of the last month of the period; the cut-off is Tuesday 14 Jul 2026. The rule names Saturday 25 Jul 2026. It is not worked, so the deadline moves to the next working day. Not counted: Saturday 25 Jul 2026 to Sunday 26 Jul 2026 (weekly rest). Deadline: the end of Monday 27 Jul 2026.',
  ],
  [
    'the 31st of February, moved back',
    '2026-M02',
    'calendar',
    { kind: 'day_of_last_month', day: 31, roll: 'previous_working_day' },
    'Quy tắc: ngày 31 của tháng cuối kỳ; số liệu chốt thứ Bảy 28/2/2026. Ngày theo quy tắc: thứ Bảy 28/2/2026. Ngày này không làm việc nên chuyển về ngày làm việc liền trước. Không tính thứ Bảy 28/2/2026 (nghỉ hằng tuần). Thời hạn: hết thứ Sáu 27/2/2026.',
    'Rule: day 31 of the last month of the period; the cut-off is Saturday 28 Feb 2026. The rule names Saturday 28 Feb 2026. It is not worked, so the deadline moves to the previous working day. Not counted: Saturday 28 Feb 2026 (weekly rest). Deadline: the end of Friday 27 Feb 2026.',
  ],
  [
    'calendar days that stay on a Sunday',
    '2026-M05',
    'calendar',
    { kind: 'fixed_days_after', days: 7, roll: 'none' },
    'Quy tắc: 7 ngày sau ngày chốt số liệu, Chủ nhật 31/5/2026. Ngày theo quy tắc: Chủ nhật 7/6/2026. Thời hạn: hết Chủ nhật 7/6/2026.',
    'Rule: 7 days after the cut-off, Sunday 31 May 2026. The rule names Sunday 7 Jun 2026. Deadline: the end of Sunday 7 Jun 2026.',
  ],
];

for (const [name, code, cutOff, rule, vi, en] of deadlines) {
  test(`deadline: ${name}`, () => {
    const window = windowOfPeriod(period.parse(code), cutOff);
    const found = deadlineFrom(calendar, rule, window);
    assert.deepEqual(derivation.parse(found.derivation), found.derivation);
    assert.equal(formatDerivation(found.derivation, 'vi'), vi);
    assert.equal(formatDerivation(found.derivation, 'en'), en);
  });
}

test('the steps of a derivation count every day between the cut-off and the deadline once', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 60 }), (cutOff, days) => {
      const found = deadlineFrom(calendar, working(days), { from: cutOff, to: cutOff });
      const { steps } = found.derivation;
      steps.forEach((step, index) => assert.equal(step.date, addDays(cutOff, index + 1)));
      assert.deepEqual(
        steps.flatMap(({ count }) => count ?? []),
        Array.from({ length: days }, (_, index) => index + 1),
      );
      assert.equal(steps.at(-1)?.date, found.date);
    }),
    { verbose: true },
  );
});
