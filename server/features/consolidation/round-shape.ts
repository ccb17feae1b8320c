import type { UnitId } from '../../../contract/kernel/ids.ts';

/** How a slot is consolidated; two-part quantities (ratios, means) take two slots that are each summed. */
export type SlotRule = 'sum' | 'min' | 'max' | 'count' | 'none';

/**
 * The part of a round that its sums are laid out by: the pinned tree in pre-order as plain arrays, who is expected
 * to report, and the rule of every slot. Holds nothing but numbers and strings, so that a worker can be given it.
 */
export interface RoundShape {
  /** Units in pre-order, the round's root first. */
  readonly unitIds: Int32Array;
  /** Place of the parent, -1 for the round's root. */
  readonly parents: Int32Array;
  /** End (exclusive) of the subtree of each place. */
  readonly ends: Int32Array;
  /** 1 where a report is expected. */
  readonly expected: Uint8Array;
  readonly rules: readonly SlotRule[];
  /** For a locked round the tree its kept sums must be of; null while reports may change. */
  readonly lockedPin: { readonly treeOn: string; readonly revision: number } | null;
}

/** Derived look-ups of a shape. */
export interface RoundIndex {
  readonly placeOf: ReadonlyMap<number, number>;
  /** Row of sums of an inner unit, -1 for a leaf. */
  readonly rowOf: Int32Array;
  readonly rowCount: number;
  /** Slots whose rule is min or max, in order. */
  readonly extremeSlots: readonly number[];
}

/** Numbers the inner units, which alone have sums, and finds the slots that cannot be summed. */
export function indexOfShape(shape: RoundShape): RoundIndex {
  const placeOf = new Map<number, number>();
  const rowOf = new Int32Array(shape.unitIds.length).fill(-1);
  let rowCount = 0;
  shape.unitIds.forEach((unitId, place) => {
    placeOf.set(unitId, place);
    if ((shape.ends[place] ?? 0) > place + 1) {
      rowOf[place] = rowCount;
      rowCount += 1;
    }
  });
  const extremeSlots = shape.rules.flatMap((rule, slot) => (rule === 'min' || rule === 'max' ? [slot] : []));
  return { placeOf, rowOf, rowCount, extremeSlots };
}

/** The places directly below a place, in order. */
export function childPlaces(shape: RoundShape, place: number): number[] {
  const places: number[] = [];
  const end = shape.ends[place] ?? 0;
  for (let child = place + 1; child < end; child = shape.ends[child] ?? end) places.push(child);
  return places;
}

/** The unit at a place. */
export function unitAt(shape: RoundShape, place: number): UnitId {
  return (shape.unitIds[place] ?? 0) as UnitId;
}
