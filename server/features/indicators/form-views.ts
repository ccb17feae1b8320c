import type { Kysely } from 'kysely';
import type { FormListResponse, FormVersionView } from '../../../contract/indicators/form-view.ts';
import type { FormVersion } from './form-version.ts';
import type { IndicatorsTables } from './indicators-tables.ts';

/** The forms with their versions, the newest first. */
export async function viewForms(db: Kysely<unknown>): Promise<FormListResponse['forms']> {
  const rows = await db
    .withTables<IndicatorsTables>()
    .selectFrom('form')
    .innerJoin('form_version', 'form_version.form_id', 'form.id')
    .select(['form.code', 'form.name_vi', 'form.name_en', 'form_version.id', 'number', 'published_at'])
    .orderBy('form.code')
    .orderBy('number', 'desc')
    .execute();
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, versions]) => ({
    code,
    name: { vi: versions[0]?.name_vi ?? code, en: versions[0]?.name_en ?? code },
    versions: versions.map((row) => ({
      formVersionId: row.id,
      number: row.number,
      publishedAt: row.published_at.toString(),
    })),
  }));
}

/** A form version as the API shows it. */
export function viewFormVersion(version: FormVersion): FormVersionView {
  return {
    formVersionId: version.id,
    code: version.formCode,
    name: version.formName,
    number: version.number,
    publishedAt: version.publishedAt.toString(),
    definition: version.definition,
    slots: version.slots.map((slot) => ({
      slot: slot.slot,
      indicator: slot.indicatorCode,
      column: slot.columnCode === '' ? null : slot.columnCode,
      part: slot.part,
      scale: slot.scale,
      acrossUnits: slot.acrossUnits,
      acrossPeriods: slot.acrossPeriods,
    })),
  };
}
