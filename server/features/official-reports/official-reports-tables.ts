import type { ColumnType } from 'kysely';
import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';
import type { AccountId, ReportVersionId } from '../../../contract/kernel/ids.ts';

/** Figures a document compares with, as kept with an issued one: plain integers by slot, null where missing. */
export interface StoredCompared {
  readonly lastYear: readonly (string | null)[] | null;
  readonly plan: readonly (readonly [slot: number, value: string])[];
}

export type OfficialReportsTables = {
  official_report: {
    version_id: ReportVersionId;
    details: ColumnType<OfficialReportDetails, string, string>;
    saved_at: ColumnType<Temporal.Instant, string, string>;
    saved_by: AccountId | null;
    symbol: string | null;
    number: number | null;
    issuer_symbol: string | null;
    type_abbreviation: string | null;
    issued_on: ColumnType<Temporal.PlainDate | null, string | null, string | null>;
    compared: ColumnType<StoredCompared | null, string | null, string | null>;
  };
};
