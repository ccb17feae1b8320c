import type { PlanFigures } from '../reports/public.ts';
import type { TargetsTables } from './targets-tables.ts';

/** Targets of a unit for a period by slot, scaled as the slot. */
export const planFigures: PlanFigures = async (db, { formId, unitId, period }) => {
  const rows = await db
    .withTables<TargetsTables>()
    .selectFrom('target')
    .select(['slot', 'value'])
    .where('form_id', '=', formId)
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .execute();
  return new Map(rows.map((row) => [row.slot, row.value]));
};
