import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Language } from './bilingual.ts';
import { ambiguityProblem, parseQuantity } from './parse-quantity.ts';
import { formatMoney, formatQuantity, maxFigure, maxScale, minFigure } from './quantity.ts';

const figures = fc.bigInt({ min: minFigure, max: maxFigure });
const scales = fc.integer({ min: 0, max: maxScale });
const languages = fc.constantFrom<Language[]>('vi', 'en');

test('reading what was shown gives the same figure, at every scale and in both languages, unless it asks', () => {
  fc.assert(
    fc.property(figures, scales, languages, (value, scale, language) => {
      const result = parseQuantity(formatQuantity(value, scale, language), scale, language);
      assert.equal(result.kind, 'ok');
      assert.equal(result.kind === 'ok' && result.value, value);
    }),
    { verbose: true },
  );
});

test('small figures too, where a single sign stands before three digits', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -9_999_999n, max: 9_999_999n }),
      scales,
      languages,
      (value, scale, language) => {
        const result = parseQuantity(formatMoney(value, scale, language), scale, language);
        assert.deepEqual(result.kind === 'ok' && [result.value, result.suffix], [value, 'currency']);
      },
    ),
    { verbose: true, numRuns: 2000 },
  );
});

test('round thousands too', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -9999n, max: 9999n }), scales, languages, (thousands, scale, language) => {
      const value = thousands * 10n ** BigInt(3 + scale);
      const result = parseQuantity(formatQuantity(value, scale, language), scale, language);
      assert.equal(result.kind === 'ok' && result.value, value);
    }),
    { verbose: true },
  );
});

test('a text is never read as a number that neither style allows', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?[\d.,]{1,12}$/), scales, languages, (text, scale, language) => {
      const result = parseQuantity(text, scale, language);
      if (result.kind !== 'ok') return;
      const signs = language === 'vi' ? { group: '.', decimal: ',' } : { group: ',', decimal: '.' };
      const plain = text.replaceAll(signs.group, '').replace(signs.decimal, '.');
      const [whole = '', decimals = ''] = plain.replace('-', '').split('.');
      const magnitude = BigInt(whole + decimals.padEnd(scale, '0').slice(0, scale));
      assert.equal(result.value, text.startsWith('-') ? -magnitude : magnitude);
    }),
    { verbose: true, numRuns: 3000 },
  );
});

const read: readonly (readonly [
  text: string,
  scale: number,
  language: Language,
  value: bigint,
  readAs: string,
])[] = [
  ['1234', 0, 'vi', 1234n, 'plain'],
  ['1.234', 0, 'vi', 1234n, 'vi'],
  ['1.234', 2, 'vi', 123400n, 'vi'],
  ['1.000', 0, 'vi', 1000n, 'vi'],
  ['1,000', 2, 'en', 100000n, 'en'],
  ['1,234', 0, 'en', 1234n, 'en'],
  ['1,234', 3, 'vi', 1234n, 'vi'],
  ['1.234,5', 1, 'vi', 12345n, 'vi'],
  ['1,234.5', 1, 'en', 12345n, 'en'],
  ['1.234.567', 3, 'vi', 1_234_567_000n, 'vi'],
  ['95,8', 1, 'vi', 958n, 'vi'],
  ['95,80', 1, 'vi', 958n, 'vi'],
  ['-7', 0, 'vi', -7n, 'plain'],
  ['− 7', 0, 'vi', -7n, 'plain'],
  ['+7', 0, 'en', 7n, 'plain'],
  ['1\u00a0234\u00a0567,5', 1, 'vi', 12345675n, 'vi'],
  ['1\u202f234', 0, 'en', 1234n, 'plain'],
  ['\t12 345 \n', 0, 'vi', 12345n, 'plain'],
  ['007', 0, 'vi', 7n, 'plain'],
];

for (const [text, scale, language, value, readAs] of read) {
  test(`${JSON.stringify(text)} at scale ${scale} in ${language} is ${value}n`, () => {
    assert.deepEqual(parseQuantity(text, scale, language), { kind: 'ok', value, readAs, suffix: undefined });
  });
}

const suffixed: readonly (readonly [text: string, value: bigint, suffix: string])[] = [
  ['95,8%', 958n, 'percent'],
  ['95,8 %', 958n, 'percent'],
  ['65.400.000đ', 654_000_000n, 'currency'],
  ['65.400.000 ₫', 654_000_000n, 'currency'],
  ['65.400.000 đồng', 654_000_000n, 'currency'],
  ['65.400.000 đồng'.normalize('NFD'), 654_000_000n, 'currency'],
  ['65.400.000\u00a0VNĐ', 654_000_000n, 'currency'],
  ['65.400.000 vnd', 654_000_000n, 'currency'],
];

for (const [text, value, suffix] of suffixed) {
  test(`"${text}" says ${suffix}`, () => {
    const result = parseQuantity(text, 1, 'vi');
    assert.deepEqual(result.kind === 'ok' && [result.value, result.suffix], [value, suffix]);
  });
}

type Readings = readonly [
  text: string,
  scale: number,
  language: Language,
  vi: string | undefined,
  en: string | undefined,
];
const ambiguous: readonly Readings[] = [
  ['1.234', 3, 'vi', '1234', '1.234'],
  ['1,234', 3, 'en', '1.234', '1234'],
  ['1,234', 0, 'vi', '1.234', '1234'],
  ['1.234', 2, 'en', '1234', '1.234'],
  ['1,000', 0, 'vi', '1.000', '1000'],
  ['1.000', 0, 'en', '1000', '1.000'],
  ['1,234.5', 1, 'vi', undefined, '1234.5'],
  ['1.234,5', 1, 'en', '1234.5', undefined],
  ['-1.5', 1, 'vi', undefined, '-1.5'],
  ['0.123', 3, 'vi', undefined, '0.123'],
  ['1,234,567', 0, 'vi', undefined, '1234567'],
];

for (const [text, scale, language, asVietnamese, asEnglish] of ambiguous) {
  test(`"${text}" at scale ${scale} in ${language} is not read without asking`, () => {
    assert.deepEqual(parseQuantity(text, scale, language), { kind: 'ambiguous', asVietnamese, asEnglish });
  });
}

const refused: readonly (readonly [text: string, scale: number, language: Language, code: string])[] = [
  ['', 0, 'vi', 'quantity.not_a_number'],
  ['   ', 0, 'vi', 'quantity.not_a_number'],
  ['-', 0, 'vi', 'quantity.not_a_number'],
  ['hai mươi', 0, 'vi', 'quantity.not_a_number'],
  ['12 người', 0, 'vi', 'quantity.not_a_number'],
  ['1E+05', 0, 'vi', 'quantity.not_a_number'],
  ['(12)', 0, 'en', 'quantity.not_a_number'],
  ['--1', 0, 'en', 'quantity.not_a_number'],
  ['%', 0, 'en', 'quantity.not_a_number'],
  ['٣', 0, 'en', 'quantity.not_a_number'],
  ['=1+1', 0, 'vi', 'quantity.not_a_number'],
  ['1.23.4', 0, 'vi', 'quantity.bad_grouping'],
  ['12.34,5', 1, 'vi', 'quantity.bad_grouping'],
  ['1,2,3', 0, 'en', 'quantity.bad_grouping'],
  ['1 23 456', 0, 'vi', 'quantity.bad_grouping'],
  ['1.234 567', 0, 'vi', 'quantity.bad_grouping'],
  ['1.234,', 1, 'vi', 'quantity.bad_grouping'],
  ['1,5', 0, 'vi', 'quantity.too_many_decimals'],
  ['1.5', 0, 'vi', 'quantity.too_many_decimals'],
  ['95,84', 1, 'vi', 'quantity.too_many_decimals'],
  ['1.234.567,891', 2, 'vi', 'quantity.too_many_decimals'],
  ['9.223.372.036.854.775.808', 0, 'vi', 'quantity.too_large'],
  ['9'.repeat(100_000), 0, 'vi', 'quantity.too_large'],
];

for (const [text, scale, language, code] of refused) {
  test(`"${text.slice(0, 30)}" at scale ${scale} in ${language} is refused: ${code}`, () => {
    const result = parseQuantity(text, scale, language);
    assert.equal(result.kind === 'problem' && result.code, code);
  });
}

test('the refusal of a number with two readings shows both in the style of the reader', () => {
  const result = parseQuantity('1,234', 0, 'vi');
  assert.deepEqual(result.kind === 'ambiguous' && ambiguityProblem(result, '1,234', 'vi'), {
    code: 'quantity.ambiguous',
    params: { text: '1,234', asVietnamese: '1,234', asEnglish: '1.234' },
  });
});

test('the refusal of the other style shows how to write it here', () => {
  const result = parseQuantity('1,234.5', 1, 'vi');
  assert.deepEqual(result.kind === 'ambiguous' && ambiguityProblem(result, '1,234.5', 'vi'), {
    code: 'quantity.other_style',
    params: { text: '1,234.5', reading: '1.234,5' },
  });
});
