import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatScaled, toExactNumber } from './exact-number.ts';

const exactCases: readonly (readonly [text: string, scale: number, plain: string, restored: boolean])[] = [
  ['0', 0, '0', false],
  ['1234', 0, '1234', false],
  ['-12', 2, '-12.00', false],
  ['1234.5', 2, '1234.50', false],
  ['1234.500', 1, '1234.5', false],
  ['.5', 1, '0.5', false],
  ['5.', 0, '5', false],
  ['+7', 0, '7', false],
  ['1.2345E7', 0, '12345000', false],
  ['1.2345e-2', 6, '0.012345', false],
  ['-0.0', 1, '0.0', false],
  ['1234.0999999999999', 1, '1234.1', true],
  ['0.30000000000000004', 1, '0.3', true],
  ['0.30000000000000004', 2, '0.30', true],
  ['-95.799999999999997', 1, '-95.8', true],
  ['4.9999999999999998E-2', 2, '0.05', true],
  ['1234567.8900000001', 2, '1234567.89', true],
  ['9007199254740991', 0, '9007199254740991', false],
  ['12345678901234.56', 2, '12345678901234.56', false],
  ['1E+20', 0, '100000000000000000000', false],
];

test('stored numbers become exact figures at a scale', () => {
  for (const [text, scale, plain, restored] of exactCases) {
    const exact = toExactNumber(text, scale);
    assert.equal(exact.status, 'exact', text);
    if (exact.status !== 'exact') continue;
    assert.equal(formatScaled(exact.scaled, scale), plain, text);
    assert.equal(exact.restored, restored, text);
  }
});

test('figures with more decimals than allowed are reported with their number of decimals', () => {
  for (const [text, scale, decimals] of [
    ['1234.56', 1, 2],
    ['1234.5', 0, 1],
    ['1E-3', 2, 3],
    ['1234.5599999999999', 1, 2],
    ['0.33333333333333331', 2, 15],
    ['1234567890123456.5', 0, 1],
  ] as const) {
    assert.deepEqual(toExactNumber(text, scale), { status: 'too_many_decimals', decimals }, text);
  }
});

test('digits beyond what a spreadsheet keeps are not trusted', () => {
  for (const text of ['9007199254740993', '1.2345678901234568E+17', '12345678901234567.5']) {
    assert.deepEqual(toExactNumber(text, 0), { status: 'beyond_precision' }, text);
  }
});

test('text that is no stored number is reported', () => {
  for (const text of [
    '',
    '.',
    '-',
    '1,5',
    '1.234,5',
    'abc',
    'NaN',
    'Infinity',
    '0x10',
    '1e',
    '1E99999',
    '9'.repeat(401),
  ]) {
    assert.deepEqual(toExactNumber(text, 2), { status: 'not_a_number' }, text);
  }
});

test('whatever a person can type in 15 digits comes back from its 17 stored digits', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 15n - 1n), 10n ** 15n - 1n),
      fc.integer({ min: 0, max: 6 }),
      (scaled, scale) => {
        const stored = Number(formatScaled(scaled, scale)).toPrecision(17);
        const exact = toExactNumber(stored, scale);
        assert.equal(exact.status, 'exact');
        assert.equal(exact.status === 'exact' && exact.scaled, scaled);
      },
    ),
    { numRuns: 2000 },
  );
});
