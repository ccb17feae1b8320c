import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsvText } from './read-sheet.ts';

const texts: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    'commas and CRLF',
    'mã,tên\r\nT1,Tỉnh 1\r\n',
    [
      ['mã', 'tên'],
      ['T1', 'Tỉnh 1'],
    ],
  ],
  [
    'semicolons',
    'mã;tên\nT1;Tỉnh, một',
    [
      ['mã', 'tên'],
      ['T1', 'Tỉnh, một'],
    ],
  ],
  [
    'tabs',
    'mã\ttên\nT1\t',
    [
      ['mã', 'tên'],
      ['T1', ''],
    ],
  ],
  [
    'quotes',
    'mã,tên\nT1,"Tỉnh ""một"", hai\ndòng"',
    [
      ['mã', 'tên'],
      ['T1', 'Tỉnh "một", hai\ndòng'],
    ],
  ],
  [
    'a lone quote inside',
    'a,b\nx"y,z',
    [
      ['a', 'b'],
      ['x"y', 'z'],
    ],
  ],
];
for (const [name, text, expected] of texts) {
  test(`cells of a CSV text with ${name}`, () => {
    const rows = readCsvText(text);
    assert.deepEqual(
      [...rows.values()].map((cells) => [...cells.values()]),
      expected,
    );
    assert.deepEqual(
      [...rows.keys()],
      expected.map((_, at) => at + 1),
    );
  });
}
