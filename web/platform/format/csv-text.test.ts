import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv-text.ts';

const cells = [
  ['Đơn vị', 'Đơn vị'],
  ['a,b', '"a,b"'],
  ['nói "được"', '"nói ""được"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['=1+1', "'=1+1"],
  ['-x', "'-x"],
  ['@x', "'@x"],
  ['', ''],
] as const;
for (const [cell, expected] of cells) {
  test(`a cell ${JSON.stringify(cell)} for Excel`, () => {
    assert.equal(csvText([[cell, 'z']]), `\uFEFF${expected},z\r\n`);
  });
}

test('rows end as Excel writes them', () => {
  assert.equal(csvText([['a'], ['b']]), '\uFEFFa\r\nb\r\n');
});
