import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type {
  AccountId,
  AppointmentId,
  FormVersionId,
  ReportVersionId,
  RoundId,
  StatementId,
  UnitId,
} from '../../../contract/kernel/ids.ts';
import type { ReportSource, ReportState } from '../../../contract/reports/report-state.ts';

type Instant = ColumnType<Temporal.Instant, string, string>;
type OptionalInstant = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>;
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** Tables of the feature; `official_figure` and `official_source` are written by consolidation. */
export type ReportsTables = {
  report_head: {
    round_id: RoundId;
    unit_id: UnitId;
    rev: number;
    state: ReportState;
    current_version_id: ReportVersionId;
    approved_version_id: ReportVersionId | null;
  };
  report_version: {
    id: GeneratedAlways<ReportVersionId>;
    round_id: RoundId;
    unit_id: UnitId;
    number: number;
    form_version_id: FormVersionId;
    state: ReportState;
    edit: Generated<number>;
    created_at: Instant;
    created_by: Optional<AccountId>;
    created_appointment_id: Optional<AppointmentId>;
    saved_at: OptionalInstant;
    saved_by: Optional<AccountId>;
    ready_at: OptionalInstant;
    ready_by: Optional<AccountId>;
    ready_appointment_id: Optional<AppointmentId>;
    submitted_at: OptionalInstant;
    submitted_by: Optional<AccountId>;
    submitted_appointment_id: Optional<AppointmentId>;
    is_late: Optional<boolean>;
    decided_at: OptionalInstant;
    decided_by: Optional<AccountId>;
    decided_appointment_id: Optional<AppointmentId>;
    decision_reason: Optional<string>;
    reopened_at: OptionalInstant;
    reopened_by: Optional<AccountId>;
    reopened_appointment_id: Optional<AppointmentId>;
    reopen_reason: Optional<string>;
    source: Generated<ReportSource>;
  };
  report_preparer: { version_id: ReportVersionId; account_id: AccountId };
  report_body: { version_id: ReportVersionId; part: number; own: Uint8Array; adjustment: Uint8Array };
  report_text: { version_id: ReportVersionId; indicator_code: string; value: string };
  adjustment_reason: { version_id: ReportVersionId; slot: number; reason: string };
  cell_comment: {
    id: GeneratedAlways<number>;
    round_id: RoundId;
    unit_id: UnitId;
    version_id: ReportVersionId;
    indicator_code: string;
    column_code: string;
    text: string;
    account_id: AccountId;
    appointment_id: AppointmentId | null;
    at: Instant;
    resolved_at: OptionalInstant;
    resolved_by: Optional<AccountId>;
  };
  statement: {
    id: GeneratedAlways<StatementId>;
    version_id: ReportVersionId;
    line_code: string;
    heading: NarrativeHeading;
    position: number;
    kind: 'paragraph' | 'bullet';
    text: string;
    quoted_statement_id: StatementId | null;
    is_edited: Generated<boolean>;
  };
  report_log: {
    period_start: ColumnType<Temporal.PlainDate, string, never>;
    round_id: RoundId;
    unit_id: UnitId;
    rev: number;
    state: ReportState;
    approved_version_id: ReportVersionId | null;
    xid8: Generated<string>;
  };
};
