/**
 * Figures of one report as stored: int64 little-endian, one after another by slot, with one value that means
 * *missing*; at most `PART_SLOTS` a row, so that a row fits a page of PostgreSQL.
 */
export const PART_SLOTS = 1000;

/** Stands for *missing*; therefore not a lawful figure. */
export const MISSING = -(2n ** 63n);

const missingHigh = -(2 ** 31);
const high = 2n ** 32n;

/** One row of a packed vector. */
export interface PackedPart {
  readonly part: number;
  readonly own: Uint8Array;
  readonly adjustment: Uint8Array;
}

/** Packs figures by slot; null is missing. Throws a RangeError for a value outside int64 or the one that means missing. */
export function packFigures(values: readonly (bigint | null)[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  values.forEach((value, slot) => {
    if (value !== null && (value <= MISSING || value >= -MISSING))
      throw new RangeError(`slot ${slot} is outside int64`);
    view.setBigInt64(slot * 8, value ?? MISSING, true);
  });
  return bytes;
}

/** The figures of packed bytes by slot; null is missing. */
export function unpackFigures(bytes: Uint8Array): (bigint | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 8 }, (_, slot) => {
    const value = view.getBigInt64(slot * 8, true);
    return value === MISSING ? null : value;
  });
}

/** Cuts own figures and adjustments into rows of at most `PART_SLOTS`. Both have the same number of slots. */
export function packParts(
  own: readonly (bigint | null)[],
  adjustment: readonly (bigint | null)[],
): PackedPart[] {
  const parts: PackedPart[] = [];
  for (let start = 0; start < own.length || start === 0; start += PART_SLOTS) {
    parts.push({
      part: start / PART_SLOTS,
      own: packFigures(own.slice(start, start + PART_SLOTS)),
      adjustment: packFigures(adjustment.slice(start, start + PART_SLOTS)),
    });
  }
  return parts;
}

/** Joins rows, in any order, to vectors of `slotCount` figures; slots no row holds are missing. */
export function unpackParts(
  parts: readonly PackedPart[],
  slotCount: number,
): { own: (bigint | null)[]; adjustment: (bigint | null)[] } {
  const own: (bigint | null)[] = Array.from({ length: slotCount }, () => null);
  const adjustment: (bigint | null)[] = Array.from({ length: slotCount }, () => null);
  for (const row of parts) {
    const start = row.part * PART_SLOTS;
    unpackFigures(row.own).forEach((value, index) => {
      if (start + index < slotCount) own[start + index] = value;
    });
    unpackFigures(row.adjustment).forEach((value, index) => {
      if (start + index < slotCount) adjustment[start + index] = value;
    });
  }
  return { own, adjustment };
}

/**
 * A vector of figures in two lanes (`high · 2^32 + low`), each a double that holds an exact integer: sums of up to
 * two million int64 values neither wrap nor round, and adding is plain floating-point addition. `present` counts
 * the values that were not missing.
 */
export interface FigureLanes {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly present: Float64Array;
}

/** Lanes of `slotCount` slots, all missing. */
export function emptyLanes(slotCount: number): FigureLanes {
  return {
    low: new Float64Array(slotCount),
    high: new Float64Array(slotCount),
    present: new Float64Array(slotCount),
  };
}

function words(bytes: Uint8Array): Int32Array {
  // A view needs an aligned start, which a slice of the driver's buffer may lack.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** Adds `sign` times one row's own figures plus adjustments; a slot counts as present when either is there. */
export function addPart(lanes: FigureLanes, { part, own, adjustment }: PackedPart, sign: 1 | -1): void {
  const ownWords = words(own);
  const adjustmentWords = words(adjustment);
  const start = part * PART_SLOTS;
  const end = Math.min(ownWords.length / 2, lanes.low.length - start);
  const { low, high: upper, present } = lanes;
  for (let index = 0; index < end; index += 1) {
    const at = index * 2;
    const ownLow = ownWords[at] ?? 0;
    const ownHigh = ownWords[at + 1] ?? 0;
    const adjustmentLow = adjustmentWords[at] ?? 0;
    const adjustmentHigh = adjustmentWords[at + 1] ?? missingHigh;
    const hasOwn = ownHigh !== missingHigh || ownLow !== 0;
    const hasAdjustment = adjustmentHigh !== missingHigh || adjustmentLow !== 0;
    if (!hasOwn && !hasAdjustment) continue;
    const slot = start + index;
    low[slot] =
      (low[slot] ?? 0) + sign * ((hasOwn ? ownLow >>> 0 : 0) + (hasAdjustment ? adjustmentLow >>> 0 : 0));
    upper[slot] = (upper[slot] ?? 0) + sign * ((hasOwn ? ownHigh : 0) + (hasAdjustment ? adjustmentHigh : 0));
    present[slot] = (present[slot] ?? 0) + sign;
  }
}

/** The exact value of a slot, or null when nothing was present. */
export function laneValue(lanes: FigureLanes, slot: number): bigint | null {
  if ((lanes.present[slot] ?? 0) === 0) return null;
  return BigInt(lanes.high[slot] ?? 0) * high + BigInt(lanes.low[slot] ?? 0);
}
