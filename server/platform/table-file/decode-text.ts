import { DomainError } from '../domain-error.ts';

function hasPrefix(bytes: Uint8Array, ...prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function encodingOf(bytes: Uint8Array): string {
  if (hasPrefix(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (hasPrefix(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (hasPrefix(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark, text of Latin letters in UTF-16 shows by a zero in every other byte.
  const start = bytes.subarray(0, 64);
  const zeros = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  if (start.length >= 4 && zeros(1) > start.length / 4) return 'utf-16le';
  if (start.length >= 4 && zeros(0) > start.length / 4) return 'utf-16be';
  return 'utf-8';
}

/**
 * Text of a file: UTF-8 or UTF-16, with or without a byte order mark, in Unicode NFC. Anything else, windows-1258 and
 * the old Vietnamese encodings among them, is refused rather than guessed. Errors: `table.unknown_encoding`.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('text holds a zero character');
    return text.normalize('NFC');
  } catch {
    throw new DomainError('table.unknown_encoding');
  }
}
