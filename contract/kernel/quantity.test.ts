import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  divideHalfUp,
  formatFigure,
  formatMoney,
  formatMoneyInWords,
  formatQuantity,
  formatRatio,
  maxFigure,
  maxScale,
  minFigure,
  parseFigure,
  plainDecimal,
} from './quantity.ts';

const figures = fc.bigInt({ min: minFigure, max: maxFigure });
const scales = fc.integer({ min: 0, max: maxScale });

test('plain decimals: reading what was written gives the same figure, at every scale', () => {
  fc.assert(
    fc.property(figures, scales, (value, scale) => {
      const text = formatFigure(value, scale);
      assert.deepEqual(parseFigure(text, scale), { kind: 'ok', value });
      assert.ok(plainDecimal.safeParse(text).success);
    }),
    { verbose: true },
  );
});

const plainForms: readonly (readonly [value: bigint, scale: number, text: string])[] = [
  [0n, 0, '0'],
  [0n, 2, '0.00'],
  [5n, 2, '0.05'],
  [-5n, 2, '-0.05'],
  [123450n, 2, '1234.50'],
  [maxFigure, 0, '9223372036854775807'],
  [minFigure, 9, '-9223372036.854775807'],
];

for (const [value, scale, text] of plainForms) {
  test(`${value}n at scale ${scale} is ${text}`, () => assert.equal(formatFigure(value, scale), text));
}

const refused: readonly (readonly [text: string, scale: number, code: string])[] = [
  ['', 0, 'quantity.not_a_number'],
  ['abc', 0, 'quantity.not_a_number'],
  ['1,5', 1, 'quantity.not_a_number'],
  ['1e3', 0, 'quantity.not_a_number'],
  ['+1', 0, 'quantity.not_a_number'],
  ['1.', 0, 'quantity.not_a_number'],
  ['.5', 1, 'quantity.not_a_number'],
  [' 1', 0, 'quantity.not_a_number'],
  ['NaN', 0, 'quantity.not_a_number'],
  ['1.25', 1, 'quantity.too_many_decimals'],
  ['1.5', 0, 'quantity.too_many_decimals'],
  ['9223372036854775808', 0, 'quantity.too_large'],
  ['-9223372036854775808', 0, 'quantity.too_large'],
  ['9223372036854775807', 1, 'quantity.too_large'],
  ['9'.repeat(100_000), 0, 'quantity.too_large'],
];

for (const [text, scale, code] of refused) {
  test(`"${text.slice(0, 30)}" at scale ${scale} is refused: ${code}`, () => {
    const result = parseFigure(text, scale);
    assert.equal(result.kind, 'problem');
    assert.equal(result.kind === 'problem' && result.code, code);
    assert.ok(result.kind === 'problem' && String(result.params['text']).length <= 41);
  });
}

const accepted: readonly (readonly [text: string, scale: number, value: bigint])[] = [
  ['1.500', 1, 15n],
  ['1.0', 0, 1n],
  ['007', 0, 7n],
  ['-0', 0, 0n],
];

for (const [text, scale, value] of accepted) {
  test(`"${text}" at scale ${scale} is exactly ${value}n`, () => {
    assert.deepEqual(parseFigure(text, scale), { kind: 'ok', value });
  });
}

test('a scale that does not exist is refused', () => {
  for (const scale of [-1, 0.5, maxScale + 1]) assert.throws(() => formatFigure(1n, scale), RangeError);
});

const shown: readonly (readonly [value: bigint, scale: number, vi: string, en: string])[] = [
  [12345675n, 1, '1.234.567,5', '1,234,567.5'],
  [-1234n, 0, '-1.234', '-1,234'],
  [999n, 0, '999', '999'],
  [-99n, 2, '-0,99', '-0.99'],
  [maxFigure, 0, '9.223.372.036.854.775.807', '9,223,372,036,854,775,807'],
];

for (const [value, scale, vi, en] of shown) {
  test(`${value}n at scale ${scale} is shown as ${vi} and ${en}`, () => {
    assert.equal(formatQuantity(value, scale, 'vi'), vi);
    assert.equal(formatQuantity(value, scale, 'en'), en);
  });
}

test('shown figures agree with Intl', () => {
  fc.assert(
    fc.property(figures, (value) => {
      assert.equal(formatQuantity(value, 0, 'vi'), new Intl.NumberFormat('vi-VN').format(value));
      assert.equal(formatQuantity(value, 0, 'en'), new Intl.NumberFormat('en').format(value));
    }),
    { verbose: true },
  );
});

const ratios: readonly (readonly [
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  vi: string | undefined,
])[] = [
  [958n, 1000n, 1, '95,8%'],
  [1n, 3n, 2, '33,33%'],
  [1n, 8n, 0, '13%'],
  [-1n, 8n, 0, '-13%'],
  [1n, 2000n, 1, '0,1%'],
  [1n, 2001n, 1, '0,0%'],
  [1234n, 100n, 1, '1.234,0%'],
  [0n, 5n, 1, '0,0%'],
  [5n, 0n, 1, undefined],
  [maxFigure, maxFigure, 2, '100,00%'],
];

for (const [numerator, denominator, decimals, vi] of ratios) {
  test(`${numerator} of ${denominator} is ${vi}`, () => {
    assert.equal(formatRatio(numerator, denominator, decimals, 'vi'), vi);
  });
}

test('rounding never moves by more than a half', () => {
  fc.assert(
    fc.property(
      figures,
      fc.bigInt({ min: 1n, max: maxFigure }),
      fc.boolean(),
      (numerator, size, isNegative) => {
        const denominator = isNegative ? -size : size;
        const doubled = 2n * (divideHalfUp(numerator, denominator) * denominator - numerator);
        assert.ok((doubled < 0n ? -doubled : doubled) <= size);
      },
    ),
    { verbose: true },
  );
});

const money: readonly (readonly [
  value: bigint,
  scale: number,
  full: string,
  words: string,
  wordsEn: string,
])[] = [
  [65_400_000n, 0, '65.400.000 đồng', '65,4 triệu đồng', '65.4 million VND'],
  [65_000_000n, 0, '65.000.000 đồng', '65 triệu đồng', '65 million VND'],
  [950_000_000n, 0, '950.000.000 đồng', '950 triệu đồng', '950 million VND'],
  [999_960_000n, 0, '999.960.000 đồng', '1 tỷ đồng', '1 billion VND'],
  [1_250_000_000n, 0, '1.250.000.000 đồng', '1,3 tỷ đồng', '1.3 billion VND'],
  [-2_340_000_00n, 2, '-2.340.000,00 đồng', '-2,3 triệu đồng', '-2.3 million VND'],
  [530_000n, 0, '530.000 đồng', '530.000 đồng', '530,000 VND'],
  [1_000_000_000_000n, 0, '1.000.000.000.000 đồng', '1.000 tỷ đồng', '1,000 billion VND'],
];

for (const [value, scale, full, words, wordsEn] of money) {
  test(`${full} is spoken ${words}`, () => {
    assert.equal(formatMoney(value, scale, 'vi'), full);
    assert.equal(formatMoneyInWords(value, scale, 'vi'), words);
    assert.equal(formatMoneyInWords(value, scale, 'en'), wordsEn);
  });
}
