import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { type Picture, readPicture, writeIndexedPicture } from './picture-file.ts';
import { reducePalette } from './reduce-palette.ts';

/** The colours of an indexed picture, spelt out. */
function spellOut(picture: Picture): number[] {
  const { palette, indices } = reducePalette(picture);
  return [...indices].flatMap((index) => [...palette.subarray(index * 3, index * 3 + 3)]);
}

const fewColours = fc.uniqueArray(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), {
  selector: String,
  minLength: 1,
  maxLength: 256,
});

test('a picture of at most 256 colours keeps each exactly', () => {
  fc.assert(
    fc.property(fewColours, fc.array(fc.nat(255), { minLength: 1, maxLength: 600 }), (colours, choices) => {
      const samples = Uint8Array.from(choices.flatMap((choice) => colours[choice % colours.length] ?? []));
      const picture: Picture = { width: choices.length, height: 1, channels: 3, samples };
      assert.deepEqual(spellOut(picture), [...samples]);
    }),
  );
});

test('a picture of many colours gets at most 256, each near to what it stands for', () => {
  const samples = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    return [pixel % 64, Math.floor(pixel / 64), 32][at % 3] ?? 0;
  }).map((sample) => sample * 4);
  const picture: Picture = { width: 64, height: 64, channels: 3, samples };
  assert.ok(reducePalette(picture).palette.length <= 256 * 3);
  const farthest = spellOut(picture).reduce((most, value, at) => {
    return Math.max(most, Math.abs(value - (samples[at] ?? 0)));
  }, 0);
  assert.ok(farthest <= 32, `a colour moved by ${farthest}`);
});

function part(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}

test('every filter of the standard is read', () => {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
  // Five rows of two pixels, each row by another filter: none, sub, up, average, Paeth.
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ];
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', new Uint8Array()),
  ]);
  const { samples } = readPicture(file);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((row) => [...samples.subarray(row * 6, row * 6 + 6)]),
    [
      [10, 20, 30, 40, 50, 60],
      [10, 20, 30, 40, 50, 60],
      [10, 20, 30, 40, 50, 60],
      [10, 20, 30, 40, 50, 60],
      [10, 20, 30, 40, 50, 60],
    ],
  );
  const written = writeIndexedPicture(reducePalette(readPicture(file)));
  assert.deepEqual([...written.subarray(0, 8)], [...file.subarray(0, 8)]);
  assert.equal(written.readUInt32BE(16), 2);
  assert.equal(written.readUInt32BE(20), 5);
});

test('what is no PNG of true colour is refused', () => {
  assert.throws(() => readPicture(Buffer.from('GIF89a, not a picture of ours')), /not a PNG/);
  const grey = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', grey),
  ]);
  assert.throws(() => readPicture(file), /true colour/);
});
