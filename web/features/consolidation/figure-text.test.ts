import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicator } from '../../../contract/indicators/form-definition.ts';
import { differenceText, figureNumber, figureText, planRateText, ratioText } from './figure-text.ts';

const both = (text: string) => ({ vi: text, en: text });
function kind(kindOf: string, scale: number, ratio: { isPercent: boolean; shownScale: number } | null) {
  return indicator.parse({
    code: 'x',
    name: both('Chỉ tiêu'),
    unitOfMeasure: both('người'),
    kind: kindOf,
    scale,
    isRequired: false,
    acrossUnits: 'sum',
    acrossPeriods: 'sum',
    columnSet: null,
    hasPlan: true,
    hint: null,
    ratio: ratio === null ? null : { numerator: both('Dự'), denominator: both('Phải dự'), ...ratio },
  });
}
const integer = kind('integer', 0, null);
const decimal = kind('decimal', 1, null);
const percent = kind('ratio', 0, { isPercent: true, shownScale: 1 });
const quotient = kind('ratio', 0, { isPercent: false, shownScale: 2 });

const cases = [
  [integer, ['1234567'], '1.234.567', '1,234,567', 1_234_567],
  [integer, ['0'], '0', '0', 0],
  [integer, [null], null, null, null],
  [decimal, ['-1234.5'], '-1.234,5', '-1,234.5', -1234.5],
  [percent, ['958', '1000'], '95,8%', '95.8%', 95.8],
  [percent, ['1', '0'], null, null, null],
  [percent, ['1', null], null, null, null],
  [quotient, ['5', '2'], '2,50', '2.50', 2.5],
] as const;
for (const [of, parts, vi, en, drawn] of cases) {
  test(`${of.kind} of ${parts.join('/')} reads ${vi ?? 'missing'}`, () => {
    assert.equal(figureText(of, parts, 'vi'), vi);
    assert.equal(figureText(of, parts, 'en'), en);
    const number = figureNumber(of, parts);
    assert.equal(number === null ? null : Math.round(number * 1000) / 1000, drawn);
  });
}

test('a ratio tells its parts, another figure has none', () => {
  assert.equal(ratioText(percent, ['1204', '1257'], 'vi'), '1.204/1.257');
  assert.equal(ratioText(percent, ['1204', null], 'vi'), null);
  assert.equal(ratioText(integer, ['1204'], 'vi'), null);
});

test('a difference carries its sign', () => {
  assert.equal(differenceText('1204', 'vi'), '+1.204');
  assert.equal(differenceText('-3.5', 'vi'), '−3,5');
  assert.equal(differenceText(null, 'vi'), null);
});

test('the yield against a plan is of single figures only', () => {
  assert.equal(planRateText(integer, '102.4', 'vi'), '102,4%');
  assert.equal(planRateText(percent, '102.4', 'vi'), null);
  assert.equal(planRateText(integer, null, 'en'), null);
});
