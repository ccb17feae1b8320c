import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findByTyping, parentIndex, siblingPlaces, type TreeItem, visibleItems } from './tree-rows.ts';

function item(key: string, level: number, hasChildren = false): TreeItem {
  return { key, name: key, level, hasChildren };
}

const tree = [
  item('Quân khu', 0, true),
  item('Sư đoàn 3', 1, true),
  item('Trung đoàn 12', 2),
  item('Trung đoàn 2', 2),
  item('Đà Sơn', 1, true),
  item('Ban CHQS xã', 2),
];

const keys = (open: string[]) => visibleItems(tree, new Set(open)).map(({ key }) => key);

test('only rows under open parents are in view', () => {
  assert.deepEqual(keys([]), ['Quân khu']);
  assert.deepEqual(keys(['Quân khu']), ['Quân khu', 'Sư đoàn 3', 'Đà Sơn']);
  assert.deepEqual(keys(['Quân khu', 'Đà Sơn']), ['Quân khu', 'Sư đoàn 3', 'Đà Sơn', 'Ban CHQS xã']);
  assert.deepEqual(keys(['Đà Sơn']), ['Quân khu']);
});

test('parents and places among siblings', () => {
  assert.deepEqual(
    tree.map((_, index) => parentIndex(tree, index)),
    [-1, 0, 1, 1, 0, 4],
  );
  assert.deepEqual(
    siblingPlaces(tree).map(({ place, of }) => `${place}/${of}`),
    ['1/1', '1/2', '1/2', '2/2', '2/2', '1/1'],
  );
});

test('typing goes to the next name, without accents, around the end', () => {
  assert.equal(findByTyping(tree, 0, 't'), 2);
  assert.equal(findByTyping(tree, 2, 't'), 3);
  assert.equal(findByTyping(tree, 3, 't'), 2);
  assert.equal(findByTyping(tree, 2, 'trung doan 2'), 3);
  assert.equal(findByTyping(tree, 0, 'da'), 4);
  assert.equal(findByTyping(tree, 0, 'x'), -1);
});

test('every visible row has every ancestor open, on any tree', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 40 }), fc.array(fc.nat(39)), (steps, opened) => {
      let level = 0;
      const items = steps.map((step, index) => {
        level = index === 0 ? 0 : Math.min(step, level + 1);
        return item(`u${index}`, level, true);
      });
      const open = new Set(opened.map((at) => `u${at}`));
      const visible = new Set(visibleItems(items, open).map(({ key }) => key));
      items.forEach((one, index) => {
        const above = parentIndex(items, index);
        const parent = items[above];
        const expected = parent === undefined || (visible.has(parent.key) && open.has(parent.key));
        assert.equal(visible.has(one.key), expected);
      });
    }),
  );
});
