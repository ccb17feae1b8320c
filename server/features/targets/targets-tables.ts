import type { ColumnType } from 'kysely';
import type { AccountId, FormId, UnitId } from '../../../contract/kernel/ids.ts';

export type TargetsTables = {
  target: {
    form_id: FormId;
    unit_id: UnitId;
    period: string;
    slot: number;
    value: ColumnType<bigint, string, string>;
    set_at: ColumnType<Temporal.Instant, string, string>;
    set_by: AccountId | null;
  };
};
