import type { Transaction } from 'kysely';
import type { AccountId, FormId, UnitId } from '../../../contract/kernel/ids.ts';
import type { TargetsTables } from './targets-tables.ts';

/** One unit's targets in a period, by what they are kept under. */
export interface TargetPlace {
  readonly formId: FormId;
  readonly unitId: UnitId;
  readonly period: string;
}

/** Sets targets by slot; null takes one away. */
export async function putTargets(
  tx: Transaction<unknown>,
  place: TargetPlace,
  values: ReadonlyMap<number, bigint | null>,
  set: { readonly at: Temporal.Instant; readonly by: AccountId | null },
): Promise<void> {
  const own = tx.withTables<TargetsTables>();
  const removed = [...values].filter(([, value]) => value === null).map(([slot]) => slot);
  if (removed.length > 0) {
    await own
      .deleteFrom('target')
      .where('form_id', '=', place.formId)
      .where('unit_id', '=', place.unitId)
      .where('period', '=', place.period)
      .where('slot', 'in', removed)
      .execute();
  }
  const rows = [...values].flatMap(([slot, value]) =>
    value === null
      ? []
      : [
          {
            form_id: place.formId,
            unit_id: place.unitId,
            period: place.period,
            slot,
            value: value.toString(),
            set_at: set.at.toString(),
            set_by: set.by,
          },
        ],
  );
  if (rows.length === 0) return;
  await own
    .insertInto('target')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['form_id', 'unit_id', 'period', 'slot']).doUpdateSet((excluded) => ({
        value: excluded.ref('excluded.value'),
        set_at: excluded.ref('excluded.set_at'),
        set_by: excluded.ref('excluded.set_by'),
      })),
    )
    .execute();
}
