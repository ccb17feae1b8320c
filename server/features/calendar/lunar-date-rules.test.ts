import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { isoDateOf } from '../../../contract/kernel/iso-date.ts';
import { gregorianDayOfLunar } from './lunar-date-rules.ts';

const known: readonly (readonly [year: number, tet: string, ancestors: string])[] = [
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  // The year in which Vietnam and China celebrated on different days.
  [2007, '2007-02-17', '2007-04-26'],
];

for (const [year, tet, ancestors] of known) {
  test(`the lunar year that begins in ${year}`, () => {
    assert.equal(gregorianDayOfLunar(year, 1, 1), tet);
    assert.equal(gregorianDayOfLunar(year, 3, 10), ancestors);
  });
}

function byOtherProgram(year: number, month: number, day: number): string {
  const lunar = new LunarDate({ year, month, day });
  lunar.init();
  const solar = lunar.toSolarDate().get();
  return isoDateOf(solar.year, solar.month, solar.day);
}

test('another program finds the same days from 2000 to 2060', () => {
  for (let year = 2000; year <= 2060; year += 1) {
    assert.equal(gregorianDayOfLunar(year, 1, 1), byOtherProgram(year, 1, 1), `Tết ${year}`);
    assert.equal(gregorianDayOfLunar(year, 3, 10), byOtherProgram(year, 3, 10), `10/3 ${year}`);
  }
});
