import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { AsyncFlateStreamHandler, ZipInputFile } from 'fflate';

const deflated = 8;
/** The earliest time a zip can hold: equal workbooks give equal bytes. */
const earliestTime = new Date(1980, 0, 1);

/**
 * A part packed piece by piece with Node's own zlib, three times faster than in JavaScript. Each piece ends on a byte
 * boundary (sync flush), so that the pieces together are one deflate stream (RFC 1951 §3.2.3).
 */
export class DeflatedPart implements ZipInputFile {
  readonly filename: string;
  readonly compression = deflated;
  readonly mtime = earliestTime;
  readonly #level: number;
  size = 0;
  crc = 0;
  /** Set by the container this part is added to. */
  declare ondata?: AsyncFlateStreamHandler;

  constructor(filename: string, level: number) {
    this.filename = filename;
    this.#level = level;
  }

  push(piece: Uint8Array, isLast: boolean): void {
    this.size += piece.length;
    this.crc = crc32(piece, this.crc);
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata?.(null, new Uint8Array(deflateRawSync(piece, { level: this.#level, finishFlush })), isLast);
  }
}
