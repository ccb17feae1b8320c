import { deflateSync, inflateSync } from 'node:zlib';

/** A picture of 8-bit samples: `channels` of them a pixel, rows one below the other. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly samples: Uint8Array;
}

/** A picture of at most 256 colours. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every colour, one after the other. */
  readonly palette: Uint8Array;
  readonly indices: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channelsOf: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crcOf(body), body.length + 4);
  return framed;
}

/** The predictor of the PNG standard (9.4): whichever neighbour is nearest to left + above − above left. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new Error(`no such PNG filter: ${filter}`);
  }
}

function unfilter(raw: Uint8Array, rowBytes: number, height: number, channels: number): Uint8Array {
  const samples = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (rowBytes + 1)] ?? 0;
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    for (let place = 0; place < rowBytes; place += 1) {
      const isFirst = place < channels;
      const left = isFirst ? 0 : (samples[to + place - channels] ?? 0);
      const above = row === 0 ? 0 : (samples[to + place - rowBytes] ?? 0);
      const corner = isFirst || row === 0 ? 0 : (samples[to + place - rowBytes - channels] ?? 0);
      samples[to + place] = ((raw[from + place] ?? 0) + predict(filter, left, above, corner)) & 0xff;
    }
  }
  return samples;
}

/** Reads a PNG as browsers write it: 8-bit true colour, with or without alpha, not interlaced. */
export function readPicture(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('not a PNG file');
  const parts: Buffer[] = [];
  let size = { width: 0, height: 0, channels: 0 };
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      const channels = channelsOf.get(data.readUInt8(9));
      if (data.readUInt8(8) !== 8 || channels === undefined || data.readUInt8(12) !== 0) {
        throw new Error('not a PNG of 8-bit true colour');
      }
      size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), channels };
    }
    if (name === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  return { ...size, samples: unfilter(raw, size.width * size.channels, size.height, size.channels) };
}

/** Writes a picture of at most 256 colours as PNG. Filters do not help indices, so there are none. */
export function writeIndexedPicture({ width, height, palette, indices }: IndexedPicture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const raw = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    raw.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(raw, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
