import {
  columnsOf,
  type FormDefinition,
  formDefinition,
  indicatorsOf,
  partsOf,
} from '../../../contract/indicators/form-definition.ts';
import type { FormVersionId } from '../../../contract/kernel/ids.ts';
import type { Db } from '../../platform/db/database.ts';
import { perDatabase } from '../../platform/db/per-database.ts';
import { formVersionOf, type FormVersion, type Slot, slotKey } from './form-version.ts';
import { formNotFound } from './indicators-errors.ts';
import type { IndicatorsTables } from './indicators-tables.ts';

const versionsOf = perDatabase(() => new Map<FormVersionId, FormVersion>());

/**
 * The form version of an identity, kept in memory since it never changes.
 * Errors: `form.not_found`.
 */
export async function getFormVersion(db: Db<unknown>, id: FormVersionId): Promise<FormVersion> {
  const known = versionsOf(db).get(id);
  if (known) return known;
  const version = await loadVersion(db, id);
  versionsOf(db).set(id, version);
  return version;
}

/**
 * The form version of a form's code and number, or its newest where no number is given.
 * Errors: `form.not_found`.
 */
export async function getFormVersionByNumber(
  db: Db<unknown>,
  formCode: string,
  number?: number,
): Promise<FormVersion> {
  let query = db
    .withTables<IndicatorsTables>()
    .selectFrom('form_version')
    .innerJoin('form', 'form.id', 'form_version.form_id')
    .select('form_version.id')
    .where('form.code', '=', formCode);
  if (number !== undefined) query = query.where('form_version.number', '=', number);
  const row = await query.orderBy('form_version.number', 'desc').limit(1).executeTakeFirst();
  if (!row) throw formNotFound(formCode, number ?? null);
  return getFormVersion(db, row.id);
}

async function loadVersion(db: Db<unknown>, id: FormVersionId): Promise<FormVersion> {
  const tables = db.withTables<IndicatorsTables>();
  const row = await tables
    .selectFrom('form_version')
    .innerJoin('form', 'form.id', 'form_version.form_id')
    .select([
      'form_version.id',
      'form_version.form_id',
      'form_version.number',
      'form_version.definition',
      'form_version.published_at',
      'form.code',
      'form.name_vi',
      'form.name_en',
    ])
    .where('form_version.id', '=', id)
    .executeTakeFirst();
  if (!row) throw formNotFound(String(id), null);
  const definition = formDefinition.parse(row.definition);
  const slots = await tables.selectFrom('form_slot').selectAll().where('form_id', '=', row.form_id).execute();
  return formVersionOf(
    {
      id: row.id,
      formId: row.form_id,
      formCode: row.code,
      formName: { vi: row.name_vi, en: row.name_en },
      number: row.number,
      publishedAt: row.published_at,
      definition,
    },
    slotsInOrder(
      definition,
      slots.map((slot) => ({
        slot: slot.slot,
        indicatorCode: slot.indicator_code,
        columnCode: slot.column_code,
        part: slot.part,
        scale: slot.scale,
        acrossUnits: slot.across_units,
        acrossPeriods: slot.across_periods,
      })),
    ),
  );
}

function slotsInOrder(definition: FormDefinition, stored: readonly Slot[]): Slot[] {
  const byKey = new Map(
    stored.map((slot) => [slotKey(slot.indicatorCode, slot.columnCode, slot.part), slot]),
  );
  return indicatorsOf(definition).flatMap((indicator) => {
    const columns =
      indicator.columnSet === null ? [''] : columnsOf(definition, indicator).map(({ code }) => code);
    return columns.flatMap((column) =>
      partsOf(indicator).map((part) => {
        const slot = byKey.get(slotKey(indicator.code, column, part));
        if (!slot) throw new Error(`no slot for ${indicator.code} ${column} ${part}`);
        return slot;
      }),
    );
  });
}
