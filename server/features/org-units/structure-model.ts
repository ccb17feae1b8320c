import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';

/** What a unit is on a day, its identity and code apart. */
export interface UnitFields {
  readonly parentId: UnitId | null;
  readonly name: string;
  readonly shortName: string;
  readonly levelCode: string;
  readonly kind: string;
  readonly position: number;
  readonly placeName: string;
}

/** A time from one day until before another; `to` is null while it lasts. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** A stretch of a unit's history not yet stored. */
export type NewUnitVersion = UnitFields & Span & { readonly unitId: UnitId };

/** A stretch of a unit's history as believed at the newest revision. */
export type UnitVersion = NewUnitVersion & { readonly id: number };

/** Who stood below whom, and when; null for a root. */
export type ParentSpan = Span & { readonly unitId: UnitId; readonly parentId: UnitId | null };

/** A unit above another (itself at depth 0) for a time without interruption. */
export type PathSpan = Span & {
  readonly ancestorId: UnitId;
  readonly unitId: UnitId;
  readonly depth: number;
};

/** What a decision does to the structure. */
export type ReorganisationKind = 'found' | 'rename' | 'move' | 'merge' | 'split' | 'dissolve' | 'correct';
