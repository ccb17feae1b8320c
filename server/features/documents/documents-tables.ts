import type { ColumnType, GeneratedAlways } from 'kysely';
import type { BodyId, UnitId } from '../../../contract/kernel/ids.ts';

/** Tables of the feature. */
export type DocumentsTables = {
  document_series: {
    unit_id: UnitId;
    body_id: BodyId | null;
    year: number;
    type_code: string;
    last_number: number;
  };
  issued_number: {
    id: GeneratedAlways<number>;
    unit_id: UnitId;
    body_id: BodyId | null;
    year: number;
    type_code: string;
    number: number;
    symbol: string;
    subject: string;
    issued_on: ColumnType<Temporal.PlainDate, string, string>;
    given_at: ColumnType<Temporal.Instant, string, string>;
    subject_kind: string;
    subject_id: string;
  };
};

/** Which series a number belongs to: issuer, year (for Party bodies the first year of the term), type. */
export type DocumentSeries = Omit<DocumentsTables['document_series'], 'last_number'>;
