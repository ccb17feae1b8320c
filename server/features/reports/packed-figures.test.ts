import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addPart,
  emptyLanes,
  laneValue,
  MISSING,
  packFigures,
  packParts,
  unpackFigures,
  unpackParts,
} from './packed-figures.ts';

const figure = fc.option(fc.bigInt({ min: MISSING + 1n, max: -MISSING - 1n }), { nil: null });

test('figures come back as they were packed, missing ones too', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), (values) => {
      assert.deepEqual(unpackFigures(packFigures(values)), values);
    }),
  );
});

test('a vector longer than a part is cut and joined again', () => {
  const own = Array.from({ length: 2345 }, (_, slot) => (slot % 7 === 0 ? null : BigInt(slot) * -3n));
  const adjustment = own.map((value, slot) => (slot % 5 === 0 ? value : null));
  const parts = packParts(own, adjustment);
  assert.deepEqual(
    parts.map((row) => row.part),
    [0, 1, 2],
  );
  assert.deepEqual(unpackParts(parts.toReversed(), 2345), { own, adjustment });
});

test('lanes add, subtract and count exactly, far above 2^53 and int64', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.array(figure, { minLength: 4, maxLength: 4 }),
          fc.array(figure, { minLength: 4, maxLength: 4 }),
        ),
        {
          maxLength: 40,
        },
      ),
      fc.nat({ max: 40 }),
      (reports, removed) => {
        const lanes = emptyLanes(4);
        for (const [own, adjustment] of reports)
          for (const part of packParts(own, adjustment)) addPart(lanes, part, 1);
        for (const [own, adjustment] of reports.slice(0, removed))
          for (const part of packParts(own, adjustment)) addPart(lanes, part, -1);
        const kept = reports.slice(removed);
        for (let slot = 0; slot < 4; slot += 1) {
          const values = kept
            .filter(([own, adjustment]) => own[slot] !== null || adjustment[slot] !== null)
            .map(([own, adjustment]) => (own[slot] ?? 0n) + (adjustment[slot] ?? 0n));
          assert.equal(lanes.present[slot], values.length);
          assert.equal(
            laneValue(lanes, slot),
            values.length === 0 ? null : values.reduce((a, b) => a + b, 0n),
          );
        }
      },
    ),
  );
});

test('a value that int64 cannot hold, or that means missing, is refused', () => {
  assert.throws(() => packFigures([2n ** 63n]), RangeError);
  assert.throws(() => packFigures([MISSING]), RangeError);
});

test('bytes that do not begin on a word boundary are read alike', () => {
  const packed = packFigures([5n, null, -7n]);
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  const lanes = emptyLanes(3);
  addPart(lanes, { part: 0, own: shifted.subarray(1), adjustment: packFigures([null, null, 1n]) }, 1);
  assert.deepEqual(
    [0, 1, 2].map((slot) => laneValue(lanes, slot)),
    [5n, null, -6n],
  );
});
