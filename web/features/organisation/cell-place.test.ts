import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellPlace, columnLetters } from './cell-place.ts';

const places: readonly (readonly [string, number | undefined, number | undefined])[] = [
  ['B7', 7, 2],
  ['Sheet1!AA12', 12, 27],
  ['Đơn vị!C3', 3, 3],
  ['/query/decidedOn', undefined, undefined],
  ['', undefined, undefined],
  ['B0', undefined, undefined],
];
for (const [pointer, row, column] of places) {
  test(`the place ${JSON.stringify(pointer)}`, () => {
    assert.deepEqual([cellPlace(pointer)?.row, cellPlace(pointer)?.column], [row, column]);
  });
}

test('letters of a column lead back to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16_384 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (column, row) => {
        const place = cellPlace(`${columnLetters(column)}${row}`);
        assert.deepEqual([place?.column, place?.row], [column, row]);
      },
    ),
  );
});
