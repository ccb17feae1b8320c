import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slot } from '../indicators/public.ts';
import { acrossPeriods, driftOf, planRate } from './compare-figures.ts';

const slot = (acrossUnits: Slot['acrossUnits']): Slot => ({
  slot: 0,
  indicatorCode: 'x',
  columnCode: '',
  part: 'value',
  scale: 0,
  acrossUnits,
  acrossPeriods: 'sum',
});

const periods: readonly [Slot['acrossPeriods'], (bigint | null)[], bigint | null][] = [
  ['sum', [1n, null, 3n], 4n],
  ['mean', [1n, 2n], 3n],
  ['min', [5n, null, -3n], -3n],
  ['max', [5n, null, -3n], 5n],
  ['latest', [5n, 7n, null], 7n],
  ['count', [5n, null, 0n], 2n],
  ['count', [null], 0n],
  ['none', [5n], null],
  ['sum', [null, null], null],
  ['latest', [], null],
];

for (const [rule, values, expected] of periods) {
  test(`${rule} over ${values.join(', ')} is ${expected}`, () =>
    assert.equal(acrossPeriods(rule, values), expected));
}

const drifts: readonly [Slot['acrossUnits'], bigint | null, bigint | null, bigint | null][] = [
  ['sum', 10n, 10n, null],
  ['sum', 12n, 10n, 2n],
  ['sum', null, 10n, -10n],
  ['mean', 3n, null, 3n],
  ['min', 1n, 2n, null],
  ['none', 1n, 2n, null],
];

for (const [rule, live, official, expected] of drifts) {
  test(`drift of ${rule} from ${official} to ${live} is ${expected}`, () =>
    assert.equal(driftOf(slot(rule), live, official), expected));
}

const rates: readonly [bigint | null, bigint | null, bigint | null][] = [
  [50n, 100n, 500n],
  [2n, 3n, 667n],
  [1n, 2000n, 1n],
  [1n, 2001n, 0n],
  [-1n, 3n, -333n],
  [0n, 5n, 0n],
  [null, 5n, null],
  [5n, 0n, null],
  [5n, null, null],
];

for (const [live, plan, expected] of rates) {
  test(`${live} of ${plan} is ${expected} tenths of a per cent`, () =>
    assert.equal(planRate(live, plan), expected));
}
