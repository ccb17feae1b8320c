import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editableText, readCell, showCell, totalOfValues } from './cell-text.ts';
import type { CellKind, CellSpec } from './grid-model.ts';

function spec(kind: CellKind, scale = 0): CellSpec {
  return { kind, scale, readOnly: false, required: false };
}

const readings: readonly (readonly [string, CellSpec, 'vi' | 'en', string | null])[] = [
  ['1.234', spec('integer'), 'vi', '1234'],
  ['1,234', spec('integer'), 'en', '1234'],
  ['1.234,5', spec('decimal', 1), 'vi', '1234.5'],
  ['65,4', spec('money', 1), 'vi', '65.4'],
  ['65,4 đồng', spec('money', 1), 'vi', '65.4'],
  ['-12', spec('integer'), 'vi', '-12'],
  ['', spec('integer'), 'vi', null],
  ['–', spec('integer'), 'vi', null],
  ['958/1.000', spec('ratio'), 'vi', '958/1000'],
  ['16/7/2026', spec('date'), 'vi', '2026-07-16'],
  ['  Đã xong ', spec('text'), 'vi', 'Đã xong'],
  ['-', spec('text'), 'vi', '-'],
];
for (const [text, cell, language, value] of readings) {
  test(`“${text}” in a cell of ${cell.kind} in ${language}`, () => {
    assert.deepEqual(readCell(text, cell, language), { kind: 'value', value });
  });
}

const refusals: readonly (readonly [string, CellSpec, string])[] = [
  ['mười hai', spec('integer'), 'quantity.not_a_number'],
  ['1,25', spec('decimal', 1), 'quantity.too_many_decimals'],
  ['95 %', spec('integer'), 'quantity.wrong_unit'],
  ['65 đồng', spec('integer'), 'quantity.wrong_unit'],
  ['958', spec('ratio'), 'quantity.not_a_number'],
  ['1/2/3', spec('ratio'), 'quantity.not_a_number'],
  ['30/2/2026', spec('date'), 'date.invalid'],
];
for (const [text, cell, code] of refusals) {
  test(`“${text}” in a cell of ${cell.kind} is refused: ${code}`, () => {
    const reading = readCell(text, cell, 'vi');
    assert.equal(reading.kind === 'problem' ? reading.code : reading.kind, code);
  });
}

test('a number of two meanings waits for the style, and the style settles it', () => {
  assert.equal(readCell('1,234', spec('decimal', 3), 'vi').kind, 'value');
  assert.equal(readCell('1,234', spec('integer'), 'vi').kind, 'ambiguous');
  assert.deepEqual(readCell('1,234', spec('integer'), 'vi', 'en'), { kind: 'value', value: '1234' });
  const asVietnamese = readCell('1,234', spec('integer'), 'vi', 'vi');
  assert.equal(asVietnamese.kind, 'problem');
});

test('what is shown and what is edited', () => {
  assert.equal(showCell('1234567.50', spec('decimal', 2), 'vi'), '1.234.567,50');
  assert.equal(showCell('1234567.50', spec('decimal', 2), 'en'), '1,234,567.50');
  assert.equal(showCell(null, spec('integer'), 'vi'), '–');
  assert.equal(showCell('958/1000', spec('ratio'), 'vi'), '95,8%');
  assert.equal(showCell('1/0', spec('ratio'), 'vi'), '–');
  assert.equal(editableText('1234567.50', spec('decimal', 2), 'vi'), '1234567,50');
  assert.equal(editableText('2026-07-16', spec('date'), 'vi'), '16/7/2026');
});

test('a total is exact beyond what a floating number holds, and missing only when all parts are', () => {
  assert.equal(totalOfValues(['9007199254740993', '1', null], 0), '9007199254740994');
  assert.equal(totalOfValues(['0.1', '0.2'], 1), '0.3');
  assert.equal(totalOfValues([null, null], 0), null);
  assert.equal(totalOfValues(['0', null], 0), '0');
});
