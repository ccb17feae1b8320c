import type { Transaction } from 'kysely';
import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import type { FormId, FormVersionId } from '../../../contract/kernel/ids.ts';
import { type FormDefinition, formDefinition } from '../../../contract/indicators/form-definition.ts';
import type { Line } from '../../../contract/indicators/pack.ts';
import type { Slot } from './form-version.ts';
import type { IndicatorsTables } from './indicators-tables.ts';

type Tx = Transaction<unknown>;

/** A published version as publishing the next one needs it. */
export interface PublishedVersion {
  readonly id: FormVersionId;
  readonly number: number;
  readonly definition: FormDefinition;
}

/** Codes of the lines of work that sections may belong to. */
export async function knownLines(tx: Tx): Promise<Set<string>> {
  const rows = await tx.withTables<IndicatorsTables>().selectFrom('line_of_work').select('code').execute();
  return new Set(rows.map(({ code }) => code));
}

/** Finds or makes a form, names it, and holds it so that nobody else publishes it meanwhile. */
export async function holdForm(tx: Tx, code: string, name: Bilingual): Promise<FormId> {
  const { id } = await tx
    .withTables<IndicatorsTables>()
    .insertInto('form')
    .values({ code, name_vi: name.vi, name_en: name.en })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ name_vi: name.vi, name_en: name.en }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The form's versions, the newest first. */
export async function publishedVersions(tx: Tx, formId: FormId): Promise<PublishedVersion[]> {
  const rows = await tx
    .withTables<IndicatorsTables>()
    .selectFrom('form_version')
    .select(['id', 'number', 'definition'])
    .where('form_id', '=', formId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, definition: formDefinition.parse(row.definition) }));
}

/** Every slot the form has ever had. */
export async function slotsOfForm(tx: Tx, formId: FormId): Promise<Slot[]> {
  const rows = await tx
    .withTables<IndicatorsTables>()
    .selectFrom('form_slot')
    .selectAll()
    .where('form_id', '=', formId)
    .execute();
  return rows.map((row) => ({
    slot: row.slot,
    indicatorCode: row.indicator_code,
    columnCode: row.column_code,
    part: row.part,
    scale: row.scale,
    acrossUnits: row.across_units,
    acrossPeriods: row.across_periods,
  }));
}

/** Writes a version and the slots it adds. */
export async function insertVersion(
  tx: Tx,
  formId: FormId,
  version: { number: number; definition: FormDefinition; publishedAt: Temporal.Instant },
  added: readonly Slot[],
): Promise<FormVersionId> {
  const tables = tx.withTables<IndicatorsTables>();
  const { id } = await tables
    .insertInto('form_version')
    .values({
      form_id: formId,
      number: version.number,
      definition: JSON.stringify(version.definition),
      published_at: version.publishedAt.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = added.map((slot) => ({
    form_id: formId,
    slot: slot.slot,
    indicator_code: slot.indicatorCode,
    column_code: slot.columnCode,
    part: slot.part,
    scale: slot.scale,
    across_units: slot.acrossUnits,
    across_periods: slot.acrossPeriods,
  }));
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let start = 0; start < rows.length; start += 5000) {
    await tables
      .insertInto('form_slot')
      .values(rows.slice(start, start + 5000))
      .execute();
  }
  return id;
}

/** Adds lines of work and renames those that exist; returns the codes that were added or changed. */
export async function upsertLines(tx: Tx, lines: readonly Line[]): Promise<string[]> {
  const tables = tx.withTables<IndicatorsTables>();
  const rows = await tables.selectFrom('line_of_work').selectAll().execute();
  const known = new Map(rows.map((row) => [row.code, row]));
  const changed = lines
    .map(({ code, name }, index) => ({ code, name_vi: name.vi, name_en: name.en, position: index + 1 }))
    .filter((line) => {
      const before = known.get(line.code);
      return (
        before?.name_vi !== line.name_vi ||
        before.name_en !== line.name_en ||
        before.position !== line.position
      );
    });
  for (const line of changed) {
    await tables
      .insertInto('line_of_work')
      .values(line)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(line))
      .execute();
  }
  return changed.map(({ code }) => code);
}
