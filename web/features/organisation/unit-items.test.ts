import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitTree } from '../../../contract/org-units/unit.ts';
import { unitItems, unitsOutside } from './unit-items.ts';

const tree = unitTree.parse({
  pin: { on: '2026-06-14', revision: 1 },
  ids: [1, 2, 3, 4, 5],
  codes: ['Q', 'T1', 'X1', 'X2', 'T2'],
  names: ['Quân khu', 'Tỉnh 1', 'Xã 1', 'Xã 2', 'Tỉnh 2'],
  shortNames: ['QK', 'T1', 'X1', 'X2', 'T2'],
  levels: ['region', 'province', 'commune', 'commune', 'province'],
  kinds: ['command', 'command', 'command', 'command', 'command'],
  parents: [-1, 0, 1, 1, 0],
});

test('columns become rows with their depth, superior unit and number below', () => {
  assert.deepEqual(
    unitItems(tree).map(({ key, level, childCount, parent }) => [key, level, childCount, parent]),
    [
      ['Q', 0, 2, null],
      ['T1', 1, 2, 'Q'],
      ['X1', 2, 0, 'T1'],
      ['X2', 2, 0, 'T1'],
      ['T2', 1, 0, 'Q'],
    ],
  );
});

const outside: readonly (readonly [string, readonly string[]])[] = [
  ['T1', ['Q', 'T2']],
  ['X1', ['Q', 'T1', 'X2', 'T2']],
  ['T2', ['Q', 'T1', 'X1', 'X2']],
  ['Q', []],
  ['unknown', ['Q', 'T1', 'X1', 'X2', 'T2']],
];
for (const [unit, expected] of outside) {
  test(`${unit} cannot be put below itself`, () => {
    assert.deepEqual(
      unitsOutside(unitItems(tree), unit).map(({ key }) => key),
      expected,
    );
  });
}

test('a unit whose only child is left out cannot be opened', () => {
  const only = unitTree.parse({
    ...tree,
    ids: [1, 2],
    codes: ['Q', 'T1'],
    names: ['Q', 'T1'],
    shortNames: ['Q', 'T1'],
    levels: ['region', 'province'],
    kinds: ['k', 'k'],
    parents: [-1, 0],
  });
  assert.equal(unitsOutside(unitItems(only), 'T1')[0]?.hasChildren, false);
});
