import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant } from './format-instant.ts';

const cases = [
  ['2026-07-16T07:30:00Z', '14:30 16/7/2026', '14:30, 16 Jul 2026'],
  ['2026-12-31T17:00:00Z', '00:00 1/1/2027', '00:00, 1 Jan 2027'],
  ['2026-06-30T23:59:00+07:00', '23:59 30/6/2026', '23:59, 30 Jun 2026'],
] as const;

for (const [instant, vi, en] of cases) {
  test(`${instant} on the wall clock`, () => {
    assert.equal(formatInstant(instant, 'vi'), vi);
    assert.equal(formatInstant(instant, 'en'), en);
  });
}
