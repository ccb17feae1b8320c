import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextStep } from './setup-steps.ts';

const cases = [
  [false, false, 1, 'pack'],
  [true, false, 1, 'pack'],
  [true, false, 40, 'pack'],
  [true, true, 1, 'units'],
  [true, true, 40, 'done'],
  [false, true, 40, 'pack'],
] as const;
for (const [hasPack, isRootLevelKnown, unitCount, expected] of cases) {
  test(`pack ${hasPack}, level of the root ${isRootLevelKnown}, ${unitCount} units: ${expected}`, () => {
    assert.equal(nextStep({ hasPack, isRootLevelKnown, unitCount }), expected);
  });
}
