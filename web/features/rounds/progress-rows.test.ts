import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import type { RoundBoard } from '../../../contract/reports/round-board.ts';
import {
  countByFilter,
  findRows,
  nextLate,
  type ProgressFilter,
  progressRows,
  unitsAbove,
} from './progress-rows.ts';

const states = ['none', 'draft', 'submitted', 'approved', 'returned', 'reopened'] as const;
const units: readonly (readonly [string, string, number, boolean, ShownReportState, boolean])[] = [
  ['QK4', 'Bộ Tư lệnh Quân khu', -1, true, 'draft', false],
  ['HP', 'Bộ CHQS tỉnh Hoành Phong', 0, true, 'submitted', false],
  ['HP3', 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn', 1, true, 'none', true],
  ['HP3-01', 'Ban CHQS xã Đức Thọ', 2, true, 'returned', true],
  ['HP3-02', 'Ban CHQS xã Hòa Bình', 2, true, 'approved', false],
  ['F1', 'Sư đoàn 1', 0, false, 'none', false],
  ['F1-E1', 'Trung đoàn 1', 5, true, 'reopened', true],
];
const column = <Value>(of: (unit: (typeof units)[number]) => Value) => units.map(of);
const board: RoundBoard = {
  round: 'CTD-6T-2026-H1',
  treeOn: '2026-06-14',
  structureRevision: 3,
  today: '2026-06-25',
  isLocked: false,
  states: [...states],
  units: column(([code]) => code),
  names: column(([, name]) => name),
  levels: column(() => 'area'),
  parent: column(([, , parent]) => parent),
  isExpected: column(([, , , isExpected]) => isExpected),
  state: column(([, , , , state]) => states.indexOf(state)),
  isReady: column(() => false),
  isLate: column(([, , , , , isLate]) => isLate),
  dueOn: column(() => '2026-06-22'),
  submittedAt: column(() => null),
  version: column(() => 0),
  expectedBelow: [6, 4, 3, 1, 1, 1, 1],
  submittedBelow: [2, 2, 1, 0, 1, 0, 0],
  approvedBelow: [1, 1, 1, 0, 1, 0, 0],
  lateBelow: [3, 2, 2, 1, 0, 1, 1],
  missingBelow: [4, 2, 2, 1, 0, 1, 1],
};
const rows = progressRows(board);

test('rows keep the order of the tree with depth and superior', () => {
  assert.deepEqual(
    rows.map(({ key, level, hasChildren, parentKey }) => [key, level, hasChildren, parentKey]),
    [
      ['QK4', 0, true, undefined],
      ['HP', 1, true, 'QK4'],
      ['HP3', 2, true, 'HP'],
      ['HP3-01', 3, false, 'HP3'],
      ['HP3-02', 3, false, 'HP3'],
      ['F1', 1, true, 'QK4'],
      ['F1-E1', 2, false, 'F1'],
    ],
  );
});

test('counts take only units that are to answer', () => {
  assert.deepEqual(countByFilter(rows), { all: 6, late: 3, none: 1, returned: 2, accept: 1 });
});

const searches: readonly (readonly [ProgressFilter, string, number, string])[] = [
  ['all', '', 7, 'QK4 HP HP3 HP3-01 HP3-02 F1 F1-E1'],
  ['late', '', 3, 'QK4 HP HP3 HP3-01 F1 F1-E1'],
  ['returned', '', 2, 'QK4 HP HP3 HP3-01 F1 F1-E1'],
  ['all', 'duc tho', 1, 'QK4 HP HP3 HP3-01'],
  ['all', 'HP3-02', 1, 'QK4 HP HP3 HP3-02'],
  ['all', 'truong son', 1, 'QK4 HP HP3'],
  ['accept', 'đức thọ', 0, ''],
];
for (const [filter, search, found, keys] of searches) {
  test(`${filter} “${search}” finds ${found}`, () => {
    const answer = findRows(rows, filter, search);
    assert.equal(answer.found, found);
    assert.equal(answer.rows.map(({ key }) => key).join(' '), keys);
  });
}

test('a unit whose children are all left out cannot be opened', () => {
  const { rows: found, open } = findRows(rows, 'all', 'truong son');
  assert.deepEqual(
    found.map(({ hasChildren }) => hasChildren),
    [true, true, false],
  );
  assert.deepEqual([...open].toSorted(), ['HP', 'QK4']);
});

test('the way to the next late unit goes around the tree', () => {
  assert.equal(nextLate(rows)?.key, 'HP3');
  assert.equal(nextLate(rows, 'HP3')?.key, 'HP3-01');
  assert.equal(nextLate(rows, 'F1-E1')?.key, 'HP3');
  assert.equal(nextLate([]), undefined);
  assert.deepEqual(unitsAbove(rows, 'HP3-01'), ['HP3', 'HP', 'QK4']);
});
