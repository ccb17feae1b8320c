import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitTree } from '../../../contract/org-units/unit.ts';
import { unitsWithin } from './tree-items.ts';

const codes = ['BQP', 'QK4', 'HP', 'HP3', 'F1', 'QK7'];
const tree = unitTree.parse({
  pin: { on: '2026-06-14', revision: 1 },
  ids: codes.map((_, at) => at + 1),
  codes,
  names: codes.map((code) => `Đơn vị ${code}`),
  shortNames: codes,
  levels: codes.map(() => 'x'),
  kinds: codes.map(() => 'x'),
  parents: [-1, 0, 1, 2, 1, 0],
});

const cases = [
  [['QK4'], 'QK4:0 HP:1 HP3:2 F1:1'],
  [['HP', 'QK7'], 'HP:0 HP3:1 QK7:0'],
  [['QK4', 'HP'], 'QK4:0 HP:1 HP3:2 F1:1'],
  [[], ''],
  [['nowhere'], ''],
] as const;
for (const [roots, expected] of cases) {
  test(`units within ${roots.join(', ') || 'nothing'}: ${expected}`, () => {
    const found = unitsWithin(tree, new Set(roots));
    assert.equal(found.map(({ key, level }) => `${key}:${level}`).join(' '), expected);
  });
}

test('a unit with others below it can be opened', () => {
  assert.deepEqual(
    unitsWithin(tree, new Set(['HP'])).map(({ hasChildren }) => hasChildren),
    [true, false],
  );
});
