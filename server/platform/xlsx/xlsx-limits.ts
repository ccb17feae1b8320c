import { tooLarge } from './xlsx-error.ts';

/** How much of a workbook the reader is willing to hold; everything beyond is refused with a code. */
export interface XlsxLimits {
  /** Size of the file as received, in bytes (`xlsx.too_large`). */
  readonly fileBytes: number;
  /** Sum of all parts once unpacked, in bytes (`xlsx.too_much_content`). */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed size of one part above which it counts as a bomb (`xlsx.zip_bomb`). */
  readonly ratio: number;
  /** Parts in the container (`xlsx.too_many_parts`). */
  readonly parts: number;
  /** Sheets of the workbook (`xlsx.too_many_sheets`). */
  readonly sheets: number;
  /** Cells of all sheets, empty formatted ones included, and merged ranges and names (`xlsx.too_many_cells`). */
  readonly cells: number;
  /** Shared strings (`xlsx.too_many_strings`). */
  readonly strings: number;
  /** Nesting of XML elements (`xlsx.damaged`). */
  readonly depth: number;
}

/** Limits for a workbook sent by one unit: some hundred times what a form needs. */
export const defaultXlsxLimits: XlsxLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 100,
  parts: 2_000,
  sheets: 255,
  cells: 500_000,
  strings: 200_000,
  depth: 64,
};

/**
 * Refuses a file by its size alone, before a byte of it is read.
 *
 * @throws XlsxError `xlsx.too_large`
 */
export function assertFileSize(sizeBytes: number, limits: XlsxLimits = defaultXlsxLimits): void {
  if (sizeBytes > limits.fileBytes) throw tooLarge(sizeBytes, limits.fileBytes);
}
