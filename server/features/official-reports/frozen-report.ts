import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import type { Period } from '../../../contract/kernel/period.ts';
import type { ReportActor } from '../../../contract/reports/report-view.ts';
import type { FormVersion } from '../indicators/public.ts';
import type { StoredStatement } from '../reports/public.ts';

/** A vector of consolidated figures by slot, scaled as the slots; null is missing. */
export type SlotValues = readonly (bigint | null)[];

/** One report that went into the frozen figures, with its own figures (adjustments added). */
export interface FrozenSource {
  readonly unitCode: string;
  readonly unitName: string;
  readonly depth: number;
  readonly version: number;
  readonly submittedBy: ReportActor | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly approvedBy: ReportActor | null;
  readonly approvedAt: Temporal.Instant | null;
  readonly values: SlotValues;
}

/** What a unit directly below brought into the frozen figures, its whole subtree summed. */
export interface FrozenChild {
  readonly unitCode: string;
  readonly unitName: string;
  readonly shortName: string;
  readonly reports: number;
  readonly values: SlotValues;
}

/**
 * A version of a consolidated report with all that its document prints. Everything in it is frozen with the version,
 * but for the targets and last year's figures, which are those of the moment it was read.
 */
export interface FrozenReport {
  readonly roundCode: string;
  readonly regimeName: Bilingual;
  readonly period: Period;
  readonly unitCode: string;
  readonly unitName: string;
  readonly form: FormVersion;
  readonly version: number;
  readonly isApproved: boolean;
  readonly frozenAt: Temporal.Instant;
  readonly completeness: { readonly expected: number; readonly reported: number; readonly approved: number };
  readonly values: SlotValues;
  readonly lastYear: SlotValues | null;
  readonly plan: ReadonlyMap<number, bigint>;
  readonly children: readonly FrozenChild[];
  readonly sources: readonly FrozenSource[];
  readonly narrative: readonly StoredStatement[];
  readonly texts: ReadonlyMap<string, string>;
}
