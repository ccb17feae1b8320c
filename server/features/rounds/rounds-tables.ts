import type { ColumnType, GeneratedAlways } from 'kysely';
import type {
  AccountId,
  AppointmentId,
  FormId,
  FormVersionId,
  RegimeId,
  RoundId,
  UnitId,
} from '../../../contract/kernel/ids.ts';
import type { CutOffRule, Period, PeriodKind } from '../../../contract/kernel/period.ts';
import type { RoundState } from '../../../contract/rounds/regime.ts';

type Instant = ColumnType<Temporal.Instant, string, string>;
type OptionalInstant = ColumnType<Temporal.Instant | null, string | null, string | null>;
type PlainDate = ColumnType<Temporal.PlainDate, string, string>;
type OptionalPlainDate = ColumnType<Temporal.PlainDate | null, string | null, string | null>;
/** JSON: parsed by the driver when read, text when written. */
type Json = ColumnType<unknown, string, string>;

/** What can happen to a round. */
export type RoundEventKind = 'opened' | 'extended' | 'locked' | 'unlocked' | 'repinned';

/** Tables of the feature. */
export type RoundsTables = {
  regime: {
    id: GeneratedAlways<RegimeId>;
    code: string;
    form_id: FormId;
    name_vi: string;
    name_en: string;
    period_kind: PeriodKind;
    cutoff_rule: CutOffRule;
    definition: Json;
  };
  round: {
    id: GeneratedAlways<RoundId>;
    code: string;
    regime_id: RegimeId;
    form_version_id: FormVersionId;
    period: Period;
    period_start: PlainDate;
    period_end: PlainDate;
    root_unit_id: UnitId;
    tree_on: PlainDate;
    structure_revision: number;
    state: RoundState;
    opened_at: Instant;
    locked_at: OptionalInstant;
  };
  round_unit: {
    round_id: RoundId;
    unit_id: UnitId;
    due_on: PlainDate;
    extended_to: OptionalPlainDate;
    extension_reason: string | null;
  };
  round_event: {
    id: GeneratedAlways<number>;
    round_id: RoundId;
    at: Instant;
    kind: RoundEventKind;
    unit_id: UnitId | null;
    account_id: AccountId | null;
    appointment_id: AppointmentId | null;
    reason: string;
    detail: Json;
  };
};
