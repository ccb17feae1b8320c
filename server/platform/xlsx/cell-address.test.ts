import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAddress, formatRange, lastColumn, lastRow, parseAddress, parseRange } from './cell-address.ts';

test('addresses are read with and without dollar signs', () => {
  assert.deepEqual(parseAddress('A1'), { row: 1, column: 1 });
  assert.deepEqual(parseAddress('$AB$7'), { row: 7, column: 28 });
  assert.deepEqual(parseAddress('xfd1048576'), { row: lastRow, column: lastColumn });
});

test('what lies outside a sheet is no address', () => {
  for (const text of ['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', '@1', 'A-1', 'AAAA1', '`1', 'A1.5']) {
    assert.equal(parseAddress(text), undefined, text);
  }
});

test('ranges are put upright and refused when they are none', () => {
  assert.deepEqual(parseRange('C3:A1'), { top: 1, left: 1, bottom: 3, right: 3 });
  assert.equal(formatRange({ top: 2, left: 2, bottom: 2, right: 2 }), 'B2');
  for (const text of ['', 'A1:', ':A1', 'A1:B2:C3']) assert.equal(parseRange(text), undefined, text);
});

test('every address survives writing and reading', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: lastRow }),
      fc.integer({ min: 1, max: lastColumn }),
      (row, column) => {
        assert.deepEqual(parseAddress(formatAddress(row, column)), { row, column });
      },
    ),
  );
});
