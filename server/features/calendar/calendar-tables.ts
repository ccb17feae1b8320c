import type { ColumnType, Generated } from 'kysely';
import type { DayBasis, DayReason, OverrideKind } from '../../../contract/calendar/calendar-day.ts';

type PlainDate = ColumnType<Temporal.PlainDate, string, string>;

/** Tables of the feature. */
export type CalendarTables = {
  calendar_override: {
    on_date: PlainDate;
    kind: OverrideKind;
    name_vi: string;
    name_en: string;
    source: string;
    decided_by: number | null;
    decided_at: ColumnType<Temporal.Instant, string, string>;
  };
  calendar_day: {
    on_date: PlainDate;
    is_working: boolean;
    reason_code: DayReason;
    name_vi: string | null;
    name_en: string | null;
    basis: DayBasis;
    source: string | null;
  };
  calendar_build: { only_row: Generated<boolean>; digest: string; first_year: number; last_year: number };
};
