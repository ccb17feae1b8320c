import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';

const cases: readonly (readonly [string, string[][]])[] = [
  ['12', [['12']]],
  [
    '12\t\r\n3\t4\r\n',
    [
      ['12', ''],
      ['3', '4'],
    ],
  ],
  ['"hai\ndòng"\tx\n', [['hai\ndòng', 'x']]],
  ['"nói ""có"""\n', [['nói "có"']]],
  ['24" màn hình\t2\n', [['24" màn hình', '2']]],
  ['"mở mà không đóng\t2\n', [['"mở mà không đóng', '2']]],
  ['', [['']]],
];
for (const [text, table] of cases) {
  test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readClipboardTable(text), table));
}

test('a written table is read back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ề', '1', ' ', '\t', '\n', '"', ',') });
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A last row of one empty cell looks like the line end that Excel adds.
    .filter((rows) => rows.at(-1)?.join('') !== '');
  fc.assert(
    fc.property(table, (rows) => assert.deepEqual(readClipboardTable(writeClipboardTable(rows)), rows)),
  );
});
