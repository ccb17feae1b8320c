import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import type { FormId, FormVersionId, RegimeId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { CutOffRule, DateWindow, Period, PeriodKind } from '../../../contract/kernel/period.ts';
import type { RegimeDefinition, RoundState } from '../../../contract/rounds/regime.ts';
import type { StructurePin } from '../org-units/public.ts';

/** Which form is filled, how often, by which levels and by when. */
export interface Regime {
  readonly id: RegimeId;
  readonly code: string;
  readonly name: Bilingual;
  readonly formId: FormId;
  readonly periodKind: PeriodKind;
  readonly cutOffRule: CutOffRule;
  readonly definition: RegimeDefinition;
}

/** One regime for one period, with the tree and the form version it is pinned to. */
export interface Round {
  readonly id: RoundId;
  readonly code: string;
  readonly regime: Regime;
  readonly period: Period;
  /** The days the reports speak about, both ends included, ISO. */
  readonly window: DateWindow;
  readonly rootUnitId: UnitId;
  readonly pin: StructurePin;
  readonly formVersionId: FormVersionId;
  readonly state: RoundState;
  readonly openedAt: Temporal.Instant;
  readonly lockedAt: Temporal.Instant | null;
}

/** A unit that is expected to answer in a round, and by when. */
export interface RoundUnit {
  readonly unitId: UnitId;
  readonly dueOn: Temporal.PlainDate;
  readonly extendedTo: Temporal.PlainDate | null;
  readonly extensionReason: string | null;
  /** The day that counts: the extension where there is one. A report of a later day is late. */
  readonly deadline: Temporal.PlainDate;
}
