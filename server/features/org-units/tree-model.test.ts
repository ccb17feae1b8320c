import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { unitId } from '../../../contract/kernel/ids.ts';
import { buildTree, type TreeRow } from './tree-model.ts';

const pin = { on: Temporal.PlainDate.from('2026-06-15'), revision: 1 };

function row(id: number, parent: number | null, name = `U${id}`, position = 0): TreeRow {
  const parentId = parent === null ? null : unitId.parse(parent);
  const code = `U${id}`;
  return {
    id: unitId.parse(id),
    parentId,
    code,
    name,
    shortName: name,
    levelCode: 'x',
    kind: 'x',
    position,
    placeName: '',
  };
}

suite('a tree', () => {
  test('lists neighbours by position, then as a Vietnamese dictionary does', () => {
    const names = ['Đông', 'Dương', 'Âu Lạc', 'An', 'Ánh', 'Xã 10', 'Xã 2'];
    const rows = names.map((name, index) => row(index + 2, 1, name));
    const { nodes } = buildTree(pin, [row(1, null), row(20, 1, 'Zulu', -1), ...rows]);
    assert.deepEqual(
      nodes.slice(1).map(({ name }) => name),
      ['Zulu', 'An', 'Ánh', 'Âu Lạc', 'Dương', 'Đông', 'Xã 2', 'Xã 10'],
    );
  });

  test('answers as the bare list of parents would', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { freq: 4 }), { minLength: 1, maxLength: 40 }), (parents) => {
        const rows = parents.map((parent, index) =>
          row(index + 1, parent === null || index === 0 ? null : 1 + (parent % index)),
        );
        const tree = buildTree(pin, rows);
        const above = (id: number): number[] => {
          const parent = rows[id - 1]?.parentId ?? null;
          return parent === null ? [] : [parent, ...above(parent)];
        };
        assert.equal(tree.nodes.length, rows.length);
        for (const { id, parentId } of rows) {
          const node = tree.byId(id);
          assert.ok(node && tree.nodes[node.index] === node && tree.byCode(node.code) === node);
          assert.deepEqual(
            tree.ancestors(id).map((one) => Number(one.id)),
            above(id),
          );
          assert.equal(node.depth, above(id).length);
          assert.equal(tree.nodes[node.parentIndex]?.id ?? null, parentId);
          const below = rows.filter((one) => one.parentId === id).map((one) => one.id);
          assert.deepEqual(new Set(tree.children(id).map((one) => one.id)), new Set(below));
          assert.equal(tree.isLeaf(id), below.length === 0);
          const within = rows
            .filter((one) => one.id === id || above(one.id).includes(id))
            .map((one) => one.id);
          assert.deepEqual(new Set(tree.subtree(id).map((one) => one.id)), new Set(within));
          for (const other of rows) assert.equal(tree.isWithin(other.id, id), within.includes(other.id));
        }
        assert.deepEqual(
          new Set(tree.roots.map((one) => one.id)),
          new Set(rows.filter((one) => one.parentId === null).map((one) => one.id)),
        );
      }),
    );
  });

  test('cannot be changed and refuses what is no forest', () => {
    const tree = buildTree(pin, [row(1, null)]);
    assert.throws(() => Object.assign(tree.nodes[0] ?? {}, { name: 'x' }), TypeError);
    assert.throws(() => (tree.nodes as unknown[]).push(1), TypeError);
    assert.throws(() => buildTree(pin, [row(1, 2), row(2, 1)]));
    assert.throws(() => buildTree(pin, [row(1, 9)]));
  });
});
