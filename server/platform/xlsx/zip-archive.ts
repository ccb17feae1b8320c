import { crc32 } from 'node:zlib';
import { Inflate, inflateSync } from 'fflate';
import { XlsxError, damaged, tooMuchContent } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Receives a part piece by piece; a piece is only valid during the call. */
type ByteSink = (bytes: Uint8Array) => void;

/** A listed container whose parts can be unpacked one by one, never beyond the limits. */
export interface ZipArchive {
  /** Names as stored, without a leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one part into the sink and checks size and CRC-32. */
  unpack(name: string, sink: ByteSink): void;
}

const stored = 0;
const deflated = 8;
/** Small parts are unpacked in one go, which is several times faster; they cannot hurt even when they lie. */
const oneGoUnpackedBytes = 512 * 1024;
const oneGoPackedBytes = 64 * 1024;
/** Deflate expands at most 1,032 times: one push makes 8 MB at the very most, and the next ones are smaller. */
const leastPushBytes = 256;
const mostPushBytes = 8 * 1024;
const wantedPieceBytes = 128 * 1024;
/** Below this size no ratio is suspicious: a sheet of equal cells packs very well. */
const innocentBytes = 4 * 1024 * 1024;

/** Part names are compared without case (ECMA-376-2 §9.1.1) and some writers use backslashes. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function assertPlausible(entry: ZipEntry, limits: XlsxLimits): void {
  if (entry.unpackedBytes <= innocentBytes) return;
  if (entry.unpackedBytes > entry.packedBytes * limits.ratio) throw new XlsxError('xlsx.zip_bomb');
}

function inflateInOneGo(entry: ZipEntry, packed: Uint8Array, sink: ByteSink): void {
  let unpacked: Uint8Array;
  try {
    // One byte more than stated, so that a part larger than stated shows itself.
    unpacked = inflateSync(packed, { out: new Uint8Array(entry.unpackedBytes + 1) });
  } catch (cause) {
    throw damaged(entry.name, cause);
  }
  sink(unpacked);
}

function inflateInPieces(entry: ZipEntry, packed: Uint8Array, sink: ByteSink): void {
  let sinkFailure: { readonly cause: unknown } | undefined;
  let pieceBytes = 0;
  const inflate = new Inflate((piece) => {
    if (sinkFailure !== undefined) return;
    pieceBytes = piece.length;
    try {
      sink(piece);
    } catch (cause) {
      sinkFailure = { cause };
    }
  });
  let pushBytes = leastPushBytes;
  let until = 0;
  while (until < packed.length) {
    const from = until;
    until = Math.min(from + pushBytes, packed.length);
    try {
      inflate.push(packed.subarray(from, until), until === packed.length);
    } catch (cause) {
      throw damaged(entry.name, cause);
    }
    if (sinkFailure !== undefined) throw sinkFailure.cause;
    pushBytes =
      pieceBytes > wantedPieceBytes
        ? Math.max(leastPushBytes, pushBytes / 2)
        : Math.min(mostPushBytes, pushBytes * 2);
  }
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, sink: ByteSink): void {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedBytes);
  let length = 0;
  let checksum = 0;
  const checkedSink: ByteSink = (piece) => {
    length += piece.length;
    if (length > entry.unpackedBytes) throw new XlsxError('xlsx.zip_bomb');
    checksum = crc32(piece, checksum);
    sink(piece);
  };
  if (entry.method === stored) checkedSink(packed);
  else if (entry.method !== deflated) throw damaged(entry.name, new Error(`compression ${entry.method}`));
  else if (entry.unpackedBytes <= oneGoUnpackedBytes && packed.length <= oneGoPackedBytes) {
    inflateInOneGo(entry, packed, checkedSink);
  } else inflateInPieces(entry, packed, checkedSink);
  if (length !== entry.unpackedBytes) throw damaged(entry.name, new Error('shorter than stated'));
  if (checksum !== entry.crc32) throw damaged(entry.name, new Error('CRC-32 differs'));
}

/**
 * Opens a container and refuses it by what its directory states: too many parts, too much content, impossible
 * compression, two parts of one name. Sizes that turn out to be lies are refused while unpacking.
 *
 * @throws XlsxError
 */
export function openZipArchive(bytes: Uint8Array, limits: XlsxLimits): ZipArchive {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of readZipDirectory(bytes, limits)) {
    if (entry.name.endsWith('/')) continue;
    const key = partKey(entry.name);
    // Two readers could see two different workbooks in such a file.
    if (entries.has(key)) throw damaged(entry.name, new Error('two parts of one name'));
    assertPlausible(entry, limits);
    total += entry.unpackedBytes;
    if (total > limits.unpackedBytes) throw tooMuchContent(limits.unpackedBytes);
    entries.set(key, entry);
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(partKey(name)),
    unpack(name, sink) {
      const entry = entries.get(partKey(name));
      if (entry === undefined) throw damaged(name, new Error('the part is missing'));
      unpackEntry(bytes, entry, sink);
    },
  };
}
