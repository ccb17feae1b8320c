import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toPlainDate, toSerialDate } from './serial-date.ts';

test('serial numbers are dates of the 1900 and 1904 systems', () => {
  for (const [text, date1904, date] of [
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['46203', false, '2026-06-30'],
    ['46203.75', false, '2026-06-30'],
    ['2958465', false, '9999-12-31'],
    ['0', true, '1904-01-01'],
    ['44741', true, '2026-06-30'],
    ['2026-06-30', false, '2026-06-30'],
    ['2026-06-30T07:00:00Z', false, '2026-06-30'],
  ] as const) {
    assert.equal(toPlainDate(text, date1904)?.toString(), date, text);
  }
});

test('what is no date gives none', () => {
  for (const text of ['', '-1', '0', '60', '2958466', '99999999', '2026-02-30', '30/6/2026', '1E5']) {
    assert.equal(toPlainDate(text, false), undefined, text);
  }
});

test('every date a spreadsheet can hold survives, others are refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_958_463 }), (days) => {
      const date = Temporal.PlainDate.from('1900-01-01').add({ days });
      assert.equal(toPlainDate(String(toSerialDate(date)), false)?.toString(), date.toString());
    }),
  );
  for (const text of ['1899-12-31', '+010000-01-01']) {
    assert.throws(() => toSerialDate(Temporal.PlainDate.from(text)), RangeError);
  }
});
