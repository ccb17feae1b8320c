import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { FormId, FormVersionId } from '../../../contract/kernel/ids.ts';
import type { AcrossPeriods, AcrossUnits, SlotPart } from '../../../contract/indicators/form-definition.ts';

type Instant = ColumnType<Temporal.Instant, string, string>;
/** JSON: parsed by the driver when read, text when written. */
type Json = ColumnType<unknown, string, string>;

/** Tables of the feature; of `setting` only the keys that begin with `pack.`. */
export type IndicatorsTables = {
  line_of_work: { code: string; name_vi: string; name_en: string; position: number };
  form: { id: GeneratedAlways<FormId>; code: string; name_vi: string; name_en: string };
  form_version: {
    id: GeneratedAlways<FormVersionId>;
    form_id: FormId;
    number: number;
    definition: Json;
    published_at: Instant;
  };
  setting: { key: string; value: Json };
  form_slot: {
    form_id: FormId;
    slot: number;
    indicator_code: string;
    column_code: Generated<string>;
    part: SlotPart;
    scale: number;
    across_units: AcrossUnits;
    across_periods: AcrossPeriods;
  };
};
