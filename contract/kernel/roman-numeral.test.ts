import assert from 'node:assert/strict';
import { test } from 'node:test';
import { romanNumeral } from './roman-numeral.ts';

const cases: readonly (readonly [number, string])[] = [
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [1975, 'MCMLXXV'],
  [3999, 'MMMCMXCIX'],
];

for (const [value, text] of cases) {
  test(`${value} is written ${text}`, () => assert.equal(romanNumeral(value), text));
}

for (const value of [0, -1, 1.5, 4000, Number.NaN]) {
  test(`${value} has no Roman numeral`, () => assert.throws(() => romanNumeral(value), RangeError));
}
