import type { ReportState } from '../../../contract/reports/report-state.ts';
import {
  addPart,
  emptyLanes,
  type FigureLanes,
  laneValue,
  MISSING,
  packFigures,
  type PackedPart,
  unpackFigures,
} from '../reports/public.ts';
import { childPlaces, indexOfShape, type RoundIndex, type RoundShape } from './round-shape.ts';

/** How many units of a subtree were expected to report, have reported (submitted or approved), and are approved. */
export interface Completeness {
  readonly expected: number;
  readonly reported: number;
  readonly approved: number;
}

/** Consolidated figures of a node: by slot the value (null: nothing there) and how many units gave one. */
export interface NodeFigures {
  readonly values: readonly (bigint | null)[];
  readonly present: readonly number[];
}

/** The state of one unit's report as the sums have applied it. */
export interface AppliedHead {
  readonly rev: number;
  readonly state: ReportState | null;
  readonly approvedVersionId: number;
}

/** One unit's change: the head now, and the figures to take out and to put in. */
export interface HeadChange {
  readonly unitId: number;
  readonly rev: number;
  readonly state: ReportState;
  readonly approvedVersionId: number;
  readonly out: readonly PackedPart[];
  readonly in: readonly PackedPart[];
}

const states: readonly (ReportState | null)[] = [
  null,
  'draft',
  'submitted',
  'approved',
  'returned',
  'reopened',
];

function isReported(state: ReportState | null): boolean {
  return state === 'submitted' || state === 'approved';
}

/** The whole state of the sums, fit to be sent between threads. */
export interface RoundDump {
  readonly lanes: FigureLanes;
  readonly counts: { expected: Int32Array; reported: Int32Array; approved: Int32Array };
  readonly heads: { rev: Int32Array; state: Uint8Array; approvedVersionId: Int32Array };
  readonly ownExtremes: (bigint | null)[];
  readonly rowExtremes: (bigint | null)[];
  readonly outside: Map<number, AppliedHead>;
  readonly outsideLanes: FigureLanes;
}

/**
 * Sums of all inner units of a round, kept exact under changes of single reports. What is additive is added and
 * taken out again along the ancestors; least and greatest values are found anew along the touched path. Reports of
 * units outside the pinned tree are kept apart as "not allocated".
 */
export class RoundSums {
  readonly shape: RoundShape;
  readonly index: RoundIndex;
  readonly #slots: number;
  readonly #state: RoundDump;

  /** Sums of a round without any report, or those dumped from another instance of the same shape. */
  constructor(shape: RoundShape, dump?: RoundDump) {
    this.shape = shape;
    this.index = indexOfShape(shape);
    this.#slots = shape.rules.length;
    this.#state = dump ?? emptyState(shape, this.index);
    if (dump) return;
    for (let place = 0; place < shape.unitIds.length; place += 1) {
      if (shape.expected[place] === 1) this.#count('expected', place, 1);
    }
  }

  /** The state itself, not a copy: the instance is not to be used after its dump was sent away. */
  dump(): RoundDump {
    return this.#state;
  }

  /** Bytes held, for the cache's limit. */
  get byteLength(): number {
    const { unitIds, rules } = this.shape;
    const extremes = this.index.extremeSlots.length;
    return (
      this.index.rowCount * (rules.length * 24 + extremes * 24) + unitIds.length * (34 + 24 * extremes) + 4096
    );
  }

  /** The head applied last for a unit; rev 0 when none. */
  head(unitId: number): AppliedHead {
    const place = this.index.placeOf.get(unitId);
    if (place === undefined)
      return this.#state.outside.get(unitId) ?? { rev: 0, state: null, approvedVersionId: 0 };
    return {
      rev: this.#state.heads.rev[place] ?? 0,
      state: states[this.#state.heads.state[place] ?? 0] ?? null,
      approvedVersionId: this.#state.heads.approvedVersionId[place] ?? 0,
    };
  }

  /** Applies a change if it is newer than what was applied for the unit; applying twice changes nothing. */
  apply(change: HeadChange): void {
    const before = this.head(change.unitId);
    if (change.rev <= before.rev) return;
    const place = this.index.placeOf.get(change.unitId);
    if (place === undefined) {
      for (const part of change.out) addPart(this.#state.outsideLanes, part, -1);
      for (const part of change.in) addPart(this.#state.outsideLanes, part, 1);
      this.#state.outside.set(change.unitId, {
        rev: change.rev,
        state: change.state,
        approvedVersionId: change.approvedVersionId,
      });
      return;
    }
    this.#state.heads.rev[place] = change.rev;
    this.#state.heads.state[place] = states.indexOf(change.state);
    this.#state.heads.approvedVersionId[place] = change.approvedVersionId;
    const reported = Number(isReported(change.state)) - Number(isReported(before.state));
    if (reported !== 0) this.#count('reported', place, reported);
    const approved = Number(change.approvedVersionId !== 0) - Number(before.approvedVersionId !== 0);
    if (approved !== 0) this.#count('approved', place, approved);
    if (change.out.length > 0 || change.in.length > 0) this.#move(place, change);
  }

  #count(what: 'expected' | 'reported' | 'approved', place: number, by: number): void {
    const counts = this.#state.counts[what];
    for (let at = place; at >= 0; at = this.shape.parents[at] ?? -1) counts[at] = (counts[at] ?? 0) + by;
  }

  #move(place: number, change: HeadChange): void {
    const difference = emptyLanes(this.#slots);
    for (const part of change.out) addPart(difference, part, -1);
    for (const part of change.in) addPart(difference, part, 1);
    for (let at = place; at >= 0; at = this.shape.parents[at] ?? -1) {
      const row = this.index.rowOf[at] ?? -1;
      if (row >= 0) this.#addRow(row, difference);
    }
    if (this.index.extremeSlots.length > 0) this.#moveExtremes(place, change.in);
  }

  #addRow(row: number, difference: FigureLanes): void {
    const start = row * this.#slots;
    const { low, high, present } = this.#state.lanes;
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const at = start + slot;
      low[at] = (low[at] ?? 0) + (difference.low[slot] ?? 0);
      high[at] = (high[at] ?? 0) + (difference.high[slot] ?? 0);
      present[at] = (present[at] ?? 0) + (difference.present[slot] ?? 0);
    }
  }

  #moveExtremes(place: number, parts: readonly PackedPart[]): void {
    const { extremeSlots } = this.index;
    const own = emptyLanes(this.#slots);
    for (const part of parts) addPart(own, part, 1);
    extremeSlots.forEach((slot, nth) => {
      this.#state.ownExtremes[place * extremeSlots.length + nth] = laneValue(own, slot);
    });
    for (let at = place; at >= 0; at = this.shape.parents[at] ?? -1) {
      const row = this.index.rowOf[at] ?? -1;
      if (row < 0) continue;
      const below = childPlaces(this.shape, at);
      extremeSlots.forEach((slot, nth) => {
        let found = this.#state.ownExtremes[at * extremeSlots.length + nth] ?? null;
        for (const child of below) found = this.#extreme(slot, found, this.#extremeOf(child, nth));
        this.#state.rowExtremes[row * extremeSlots.length + nth] = found;
      });
    }
  }

  #extreme(slot: number, a: bigint | null, b: bigint | null): bigint | null {
    if (a === null) return b;
    if (b === null) return a;
    return (this.shape.rules[slot] === 'min') === a < b ? a : b;
  }

  #extremeOf(place: number, nth: number): bigint | null {
    const row = this.index.rowOf[place] ?? -1;
    const width = this.index.extremeSlots.length;
    return (
      (row >= 0
        ? this.#state.rowExtremes[row * width + nth]
        : this.#state.ownExtremes[place * width + nth]) ?? null
    );
  }

  /** Completeness of the subtree of a place. */
  completeness(place: number): Completeness {
    return {
      expected: this.#state.counts.expected[place] ?? 0,
      reported: this.#state.counts.reported[place] ?? 0,
      approved: this.#state.counts.approved[place] ?? 0,
    };
  }

  /** Sums of an inner unit as they are kept; undefined for a leaf, or where a sum is outside int64. */
  packRow(place: number): Uint8Array | undefined {
    const row = this.index.rowOf[place] ?? -1;
    if (row < 0) return undefined;
    const { extremeSlots } = this.index;
    const { present } = this.#state.lanes;
    const start = row * this.#slots;
    const sums = this.#lanesOfRow(row);
    const values = this.shape.rules.map((_rule, slot) => {
      const nth = extremeSlots.indexOf(slot);
      return nth >= 0 ? this.#extremeOf(place, nth) : laneValue(sums, slot);
    });
    if (values.some((value) => value !== null && (value <= MISSING || value >= -MISSING))) return undefined;
    const bytes = new Uint8Array(this.#slots * 12);
    bytes.set(packFigures(values));
    const counts = new DataView(bytes.buffer, this.#slots * 8);
    for (let slot = 0; slot < this.#slots; slot += 1)
      counts.setInt32(slot * 4, present[start + slot] ?? 0, true);
    return bytes;
  }

  /** Takes kept sums of an inner unit; false when they are of another length. Only for rounds that do not change. */
  unpackRow(place: number, bytes: Uint8Array): boolean {
    const row = this.index.rowOf[place] ?? -1;
    if (row < 0 || bytes.byteLength !== this.#slots * 12) return false;
    const { extremeSlots } = this.index;
    const { low, high, present } = this.#state.lanes;
    const values = unpackFigures(bytes.subarray(0, this.#slots * 8));
    const counts = new DataView(bytes.buffer, bytes.byteOffset + this.#slots * 8);
    values.forEach((value, slot) => {
      const at = row * this.#slots + slot;
      present[at] = counts.getInt32(slot * 4, true);
      const nth = extremeSlots.indexOf(slot);
      if (nth >= 0) this.#state.rowExtremes[row * extremeSlots.length + nth] = value;
      else {
        low[at] = Number(BigInt.asUintN(32, value ?? 0n));
        high[at] = Number((value ?? 0n) >> 32n);
      }
    });
    return true;
  }

  #lanesOfRow(row: number): FigureLanes {
    const start = row * this.#slots;
    const end = start + this.#slots;
    const { low, high, present } = this.#state.lanes;
    return {
      low: low.subarray(start, end),
      high: high.subarray(start, end),
      present: present.subarray(start, end),
    };
  }

  /** Consolidated figures of an inner unit. A leaf has none here: its figures are those of its approved version. */
  figures(place: number): NodeFigures | undefined {
    const row = this.index.rowOf[place] ?? -1;
    if (row < 0) return undefined;
    const lanes = this.#lanesOfRow(row);
    const extremes = this.index.extremeSlots.map((_, nth) => this.#extremeOf(place, nth));
    return figuresOfLanes(
      this.shape.rules,
      lanes,
      (slot) => extremes[this.index.extremeSlots.indexOf(slot)] ?? null,
    );
  }

  /** Sums of the reports of units that are not in the pinned tree, and which those are. */
  outside(): { readonly unitIds: readonly number[]; readonly figures: NodeFigures } {
    return {
      unitIds: [...this.#state.outside.keys()],
      figures: figuresOfLanes(this.shape.rules, this.#state.outsideLanes, () => null),
    };
  }
}

/** Reads lanes by each slot's rule: a sum, how many units gave a value, a least or greatest value, or nothing. */
export function figuresOfLanes(
  rules: readonly (string | undefined)[],
  lanes: FigureLanes,
  extreme: (slot: number) => bigint | null,
): NodeFigures {
  const present = Array.from(lanes.present);
  const values = rules.map((rule, slot): bigint | null => {
    switch (rule) {
      case 'min':
      case 'max':
        return extreme(slot);
      case 'count':
        return BigInt(present[slot] ?? 0);
      case 'none':
        return null;
      default:
        return laneValue(lanes, slot);
    }
  });
  return { values, present };
}

function nothing(length: number): null[] {
  return Array.from({ length }, () => null);
}

function emptyState(shape: RoundShape, index: RoundIndex): RoundDump {
  const places = shape.unitIds.length;
  return {
    lanes: emptyLanes(index.rowCount * shape.rules.length),
    counts: {
      expected: new Int32Array(places),
      reported: new Int32Array(places),
      approved: new Int32Array(places),
    },
    heads: {
      rev: new Int32Array(places),
      state: new Uint8Array(places),
      approvedVersionId: new Int32Array(places),
    },
    ownExtremes: nothing(places * index.extremeSlots.length),
    rowExtremes: nothing(index.rowCount * index.extremeSlots.length),
    outside: new Map(),
    outsideLanes: emptyLanes(shape.rules.length),
  };
}
