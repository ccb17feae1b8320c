import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { BodyId, UnitId } from '../../../contract/kernel/ids.ts';

type DateColumn = ColumnType<Temporal.PlainDate, string, string>;
type OptionalDateColumn = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>;

/** Tables this feature writes; types, not interfaces, as Kysely asks for an index signature. */
export type OrgUnitsTables = {
  structure_head: { singleton: Generated<boolean>; revision: number };
  structure_revision: {
    revision: number;
    made_at: ColumnType<Temporal.Instant, string, never>;
    reorganisation_id: number | null;
  };
  reorganisation: {
    id: GeneratedAlways<number>;
    decision_number: string;
    decided_on: DateColumn;
    effective_on: DateColumn;
    kind: string;
    note: Generated<string>;
  };
  unit: { id: GeneratedAlways<UnitId>; code: string };
  unit_version: {
    id: GeneratedAlways<number>;
    unit_id: UnitId;
    parent_id: UnitId | null;
    name: string;
    short_name: string;
    level_code: string;
    kind: string;
    position: number;
    place_name: string;
    valid_from: DateColumn;
    valid_to: OptionalDateColumn;
    created_revision: number;
    superseded_revision: number | null;
  };
  unit_path: {
    ancestor_id: UnitId;
    unit_id: UnitId;
    depth: number;
    valid_from: DateColumn;
    valid_to: OptionalDateColumn;
    created_revision: number;
    superseded_revision: number | null;
  };
  unit_lineage: {
    reorganisation_id: number;
    from_unit_id: UnitId;
    to_unit_id: UnitId;
    ratio_numerator: bigint | null;
    ratio_denominator: bigint | null;
  };
  body: {
    id: GeneratedAlways<BodyId>;
    unit_id: UnitId;
    code: string;
    kind: string;
    name: string;
    parent_body_id: BodyId | null;
    valid_from: DateColumn;
    valid_to: OptionalDateColumn;
  };
  setting: { key: string; value: unknown };
};
