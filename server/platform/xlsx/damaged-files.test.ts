import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excelShapedParts, excelShapedWorkbook } from './fixtures/excel-shaped-workbook.ts';
import { zipParts } from './fixtures/raw-zip.ts';
import { readWorkbook } from './workbook-reader.ts';
import { XlsxError } from './xlsx-error.ts';

/** Reads and returns the code of the refusal, or `accepted`; anything else that is thrown fails the test. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

const whole = excelShapedWorkbook();

test('flipped bytes are refused by code or change nothing that is read', () => {
  const expected = JSON.stringify(readWorkbook(whole).sheets);
  const flip = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
      const bytes = whole.slice();
      for (const { at, by } of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
      if (outcomeOf(bytes) === 'accepted') assert.equal(JSON.stringify(readWorkbook(bytes).sheets), expected);
    }),
    { numRuns: 2000 },
  );
});

test('files cut anywhere or with bytes removed are refused', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 300 }), (from, length) => {
      assert.notEqual(outcomeOf(whole.subarray(0, from)), 'accepted');
      const without = Buffer.concat([whole.subarray(0, from), whole.subarray(from + length)]);
      assert.notEqual(outcomeOf(without), 'accepted');
    }),
    { numRuns: 500 },
  );
});

test('damaged XML in a sound container never ends in anything but a code or a workbook', () => {
  const parts = excelShapedParts();
  const fragments = [
    '<',
    '>',
    '"',
    '&',
    '</row>',
    '<c>',
    '<v>',
    ' r="A1"',
    '<f>',
    '<extLst>',
    '</extLst>',
    ']]>',
    '<!--',
    '\u0000',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(parts)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      fc.constantFrom(...fragments, ''),
      (part, place, removed, fragment) => {
        const text = parts[part] ?? '';
        const at = Math.floor(place * text.length);
        outcomeOf(zipParts({ ...parts, [part]: text.slice(0, at) + fragment + text.slice(at + removed) }));
      },
    ),
    { numRuns: 600 },
  );
});
