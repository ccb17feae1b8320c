import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WaitingReport } from '../../../contract/reports/waiting-reports.ts';
import { groupWaiting } from './waiting-groups.ts';

const report: WaitingReport = {
  round: 'CTD-6T-2026-H1',
  period: '2026-H1',
  form: 'CTD-6T',
  unit: 'QK4',
  unitName: 'Bộ Tư lệnh Quân khu',
  kind: 'prepare',
  state: 'none',
  version: 0,
  dueOn: '2026-06-22',
  isLate: false,
  daysLeft: 3,
  since: null,
  reason: null,
};

const cases: readonly (readonly [WaitingReport['kind'], boolean, string])[] = [
  ['prepare', false, 'prepare'],
  ['prepare', true, 'late'],
  ['revise', false, 'revise'],
  ['revise', true, 'late'],
  ['sign', true, 'late'],
  ['accept', false, 'accept'],
  ['accept', true, 'accept'],
];
for (const [kind, isLate, group] of cases) {
  test(`${kind}${isLate ? ', late' : ''} stands under ${group}`, () => {
    assert.deepEqual(
      groupWaiting([{ ...report, kind, isLate }]).map(({ key }) => key),
      [group],
    );
  });
}

test('groups stand in the order of work and keep the order of their reports', () => {
  const items: WaitingReport[] = [
    { ...report, unit: 'A', kind: 'prepare' },
    { ...report, unit: 'B', kind: 'accept' },
    { ...report, unit: 'C', kind: 'prepare', isLate: true },
    { ...report, unit: 'D', kind: 'accept', isLate: true },
  ];
  assert.deepEqual(
    groupWaiting(items).map(({ key, items: found }) => [key, found.map(({ unit }) => unit).join('')]),
    [
      ['late', 'C'],
      ['accept', 'BD'],
      ['prepare', 'A'],
    ],
  );
  assert.deepEqual(groupWaiting([]), []);
});
