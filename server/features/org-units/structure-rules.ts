import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type {
  NewUnitVersion,
  ParentSpan,
  PathSpan,
  Span,
  UnitFields,
  UnitVersion,
} from './structure-model.ts';

/** Why a change cannot be made to the history of one unit. */
export type HistoryFault =
  | { readonly kind: 'not_open' }
  | { readonly kind: 'later_change'; readonly from: IsoDate }
  | { readonly kind: 'first_day'; readonly from: IsoDate }
  | { readonly kind: 'nothing_changed' };

/** What is superseded and what takes its place. */
export interface HistoryChange {
  readonly supersede: UnitVersion;
  readonly insert: readonly NewUnitVersion[];
}

/** Why the units would not form a forest at every date. */
export type ForestFault =
  | { readonly kind: 'cycle'; readonly unitId: UnitId }
  | {
      readonly kind: 'parent_missing';
      readonly unitId: UnitId;
      readonly parentId: UnitId;
      readonly from: IsoDate;
    };

export function isDuring(span: Span, on: IsoDate): boolean {
  return span.from <= on && (span.to === null || span.to > on);
}

function earlierEnd(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}

function overlap(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = earlierEnd(a.to, b.to);
  return to === null || from < to ? { from, to } : undefined;
}

function lastOn(versions: readonly UnitVersion[], on: IsoDate): UnitVersion | HistoryFault {
  const version = versions.find((one) => isDuring(one, on));
  if (!version) return { kind: 'not_open' };
  const later = versions.find((one) => one.from > on);
  return later ? { kind: 'later_change', from: later.from } : version;
}

function withFields({ id: _id, ...version }: UnitVersion, change: Partial<UnitFields>): NewUnitVersion {
  return { ...version, ...change };
}

function isSame(version: UnitVersion, change: Partial<UnitFields>): boolean {
  return Object.entries(change).every(([key, value]) => version[key as keyof UnitFields] === value);
}

/** The unit is otherwise from the day on; what was before that day stays. */
export function changeFrom(
  versions: readonly UnitVersion[],
  on: IsoDate,
  change: Partial<UnitFields>,
): HistoryChange | HistoryFault {
  const version = lastOn(versions, on);
  if (!('id' in version)) return version;
  if (isSame(version, change)) return { kind: 'nothing_changed' };
  const changed = { ...withFields(version, change), from: on };
  const before = version.from < on ? [{ ...withFields(version, {}), to: on }] : [];
  return { supersede: version, insert: [...before, changed] };
}

/** The unit does not exist from the day on. */
export function endFrom(versions: readonly UnitVersion[], on: IsoDate): HistoryChange | HistoryFault {
  const version = lastOn(versions, on);
  if (!('id' in version)) return version;
  if (version.from === on) {
    const first = versions.every((one) => one.from >= on);
    return first ? { kind: 'first_day', from: on } : { supersede: version, insert: [] };
  }
  return { supersede: version, insert: [{ ...withFields(version, {}), to: on }] };
}

/** What was in force on the day was wrong, and is set right for the whole time it was in force. */
export function correctOn(
  versions: readonly UnitVersion[],
  on: IsoDate,
  change: Partial<UnitFields>,
): HistoryChange | HistoryFault {
  const version = versions.find((one) => isDuring(one, on));
  if (!version) return { kind: 'not_open' };
  if (isSame(version, change)) return { kind: 'nothing_changed' };
  return { supersede: version, insert: [withFields(version, change)] };
}

function covers(spans: readonly Span[], during: Span): boolean {
  let reached: IsoDate | null = during.from;
  for (const span of spans) {
    if (reached === null || span.from > reached) break;
    if (span.to === null) return true;
    if (span.to > reached) reached = span.to;
  }
  return reached !== null && during.to !== null && reached >= during.to;
}

function mergeNeighbours(rows: readonly PathSpan[]): PathSpan[] {
  const sorted = rows.toSorted(
    (a, b) => a.depth - b.depth || a.ancestorId - b.ancestorId || (a.from < b.from ? -1 : 1),
  );
  const merged: PathSpan[] = [];
  for (const row of sorted) {
    const last = merged.at(-1);
    const continues =
      last && last.ancestorId === row.ancestorId && last.depth === row.depth && last.to === row.from;
    if (continues) merged[merged.length - 1] = { ...last, to: row.to };
    else merged.push(row);
  }
  return merged;
}

/** Spans of each unit in the order of time. */
export function spansByUnit(spans: readonly ParentSpan[]): Map<UnitId, ParentSpan[]> {
  const groups = new Map<UnitId, ParentSpan[]>();
  for (const span of spans) {
    const group = groups.get(span.unitId);
    if (group) group.push(span);
    else groups.set(span.unitId, [span]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.from < b.from ? -1 : 1));
  return groups;
}

/**
 * Everything above one unit at every date, in the one form stored in `unit_path`: as few rows as possible, neighbours
 * in time merged. Answers a fault where the unit would be above itself or stand below a unit that does not exist.
 */
export function deriveUnitPath(
  spans: ReadonlyMap<UnitId, readonly ParentSpan[]>,
  unitId: UnitId,
): PathSpan[] | ForestFault {
  const rows: PathSpan[] = [];
  const open: { id: UnitId; depth: number; during: Span }[] = [];
  for (const span of spans.get(unitId) ?? []) {
    rows.push({ ancestorId: unitId, unitId, depth: 0, from: span.from, to: span.to });
    if (span.parentId !== null) open.push({ id: span.parentId, depth: 1, during: span });
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, depth, during } = next;
    if (id === unitId || depth > spans.size) return { kind: 'cycle', unitId };
    const above = spans.get(id) ?? [];
    if (!covers(above, during)) return { kind: 'parent_missing', unitId, parentId: id, from: during.from };
    for (const span of above) {
      const both = overlap(span, during);
      if (!both) continue;
      rows.push({ ancestorId: id, unitId, depth, ...both });
      if (span.parentId !== null) open.push({ id: span.parentId, depth: depth + 1, during: both });
    }
  }
  return mergeNeighbours(rows);
}
