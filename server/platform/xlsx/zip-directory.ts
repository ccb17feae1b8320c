import { XlsxError, containerPart, damaged } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';

/** One file of the container, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the packed data starts in the file. */
  readonly dataOffset: number;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const overflow16 = 0xffff;
const overflow32 = 0xffffffff;
const encryptedFlags = 0x0001 | 0x0040 | 0x2000;

interface Directory {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

function refuse(reason: string): XlsxError {
  return damaged(containerPart, new Error(reason));
}

function readInt64(view: DataView, offset: number): number {
  const value = view.getBigUint64(offset, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse('a 64-bit size is absurd');
  return Number(value);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let offset = view.byteLength - endLength; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    // A comment may contain the signature by chance; the true record ends exactly with the file.
    if (offset + endLength + view.getUint16(offset + 20, true) === view.byteLength) return offset;
  }
  throw refuse('no end of central directory');
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const disks = view.getUint16(end + 4, true);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const isZip64 = count === overflow16 || length === overflow32 || offset === overflow32;
  if (!isZip64) {
    if (disks !== 0) throw refuse('a container over several disks');
    return { offset, length, count };
  }
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature)
    return { offset, length, count };
  const end64 = readInt64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== end64Signature) {
    throw refuse('no zip64 end record');
  }
  return {
    count: readInt64(view, end64 + 32),
    length: readInt64(view, end64 + 40),
    offset: readInt64(view, end64 + 48),
  };
}

interface Sizes {
  unpackedBytes: number;
  packedBytes: number;
  localOffset: number;
}

/** Replaces the sizes that do not fit 32 bits by those of the zip64 extra field (APPNOTE 4.5.3). */
function withZip64(view: DataView, from: number, length: number, sizes: Sizes): Sizes {
  const result = { ...sizes };
  const keys = (['unpackedBytes', 'packedBytes', 'localOffset'] as const).filter(
    (key) => sizes[key] === overflow32,
  );
  if (keys.length === 0) return result;
  const until = from + length;
  for (let field = from; field + 4 <= until; ) {
    const id = view.getUint16(field, true);
    const size = view.getUint16(field + 2, true);
    if (id === 0x0001) {
      let at = field + 4;
      for (const key of keys) {
        if (at + 8 > Math.min(field + 4 + size, until)) throw refuse('a short zip64 field');
        result[key] = readInt64(view, at);
        at += 8;
      }
      return result;
    }
    field += 4 + size;
  }
  throw refuse('a zip64 field is missing');
}

function dataOffsetOf(view: DataView, localOffset: number, directoryOffset: number): number {
  if (localOffset + localLength > directoryOffset || view.getUint32(localOffset, true) !== localSignature) {
    throw refuse('no local header');
  }
  return (
    localOffset +
    localLength +
    view.getUint16(localOffset + 26, true) +
    view.getUint16(localOffset + 28, true)
  );
}

function assertNoOverlap(entries: readonly (ZipEntry & { readonly localOffset: number })[]): void {
  const ordered = entries.toSorted((a, b) => a.localOffset - b.localOffset);
  let free = 0;
  for (const entry of ordered) {
    // Entries that share packed data are how a small file claims petabytes.
    if (entry.localOffset < free) throw new XlsxError('xlsx.zip_bomb');
    free = entry.dataOffset + entry.packedBytes;
  }
}

const nameDecoder = new TextDecoder('utf-8');

/**
 * Lists a container by its central directory without unpacking anything.
 *
 * @throws XlsxError `xlsx.damaged`, `xlsx.encrypted`, `xlsx.too_many_parts`, `xlsx.zip_bomb` (overlapping entries)
 */
export function readZipDirectory(bytes: Uint8Array, limits: Pick<XlsxLimits, 'parts'>): ZipEntry[] {
  if (bytes.length < endLength) throw refuse('shorter than any container');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) throw new XlsxError('xlsx.too_many_parts', { limit: limits.parts });
  const until = directory.offset + directory.length;
  if (until > bytes.length) throw refuse('the central directory is cut');
  const entries: (ZipEntry & { readonly localOffset: number })[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + centralLength > until || view.getUint32(at, true) !== centralSignature) {
      throw refuse('a broken central directory');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + centralLength + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > until) throw refuse('a broken central directory');
    if ((view.getUint16(at + 8, true) & encryptedFlags) !== 0) throw new XlsxError('xlsx.encrypted');
    const sizes = withZip64(view, at + centralLength + nameLength, extraLength, {
      unpackedBytes: view.getUint32(at + 24, true),
      packedBytes: view.getUint32(at + 20, true),
      localOffset: view.getUint32(at + 42, true),
    });
    const dataOffset = dataOffsetOf(view, sizes.localOffset, directory.offset);
    if (dataOffset + sizes.packedBytes > directory.offset) throw refuse('an entry runs past the data');
    entries.push({
      ...sizes,
      name: nameDecoder.decode(bytes.subarray(at + centralLength, at + centralLength + nameLength)),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      dataOffset,
    });
    at = next;
  }
  assertNoOverlap(entries);
  return entries;
}
