import type { Kysely } from 'kysely';
import { regimeDefinition, type RegimeView } from '../../../contract/rounds/regime.ts';
import type { Regime } from './round-model.ts';
import { regimeNotFound } from './rounds-errors.ts';
import type { RoundsTables } from './rounds-tables.ts';

/** A regime with the code of its form. */
export interface RegimeOfForm extends Regime {
  readonly formCode: string;
}

function regimes(db: Kysely<unknown>) {
  return db
    .withTables<RoundsTables & { form: { id: number; code: string } }>()
    .selectFrom('regime')
    .innerJoin('form', 'form.id', 'regime.form_id')
    .selectAll('regime')
    .select('form.code as form_code');
}

type RegimeRow = Awaited<ReturnType<ReturnType<typeof regimes>['executeTakeFirstOrThrow']>>;

function regimeOf(row: RegimeRow): RegimeOfForm {
  return {
    id: row.id,
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    formId: row.form_id,
    formCode: row.form_code,
    periodKind: row.period_kind,
    cutOffRule: row.cutoff_rule,
    definition: regimeDefinition.parse(row.definition),
  };
}

/** The regime of a code. Errors: `regime.not_found`. */
export async function getRegimeByCode(db: Kysely<unknown>, code: string): Promise<RegimeOfForm> {
  const row = await regimes(db).where('regime.code', '=', code).executeTakeFirst();
  if (!row) throw regimeNotFound(code);
  return regimeOf(row);
}

/** All regimes, by code. */
export async function listRegimes(db: Kysely<unknown>): Promise<RegimeOfForm[]> {
  return (await regimes(db).orderBy('regime.code').execute()).map(regimeOf);
}

/** A regime as the API shows it. */
export function viewRegime(regime: RegimeOfForm): RegimeView {
  const { id, code, name, formCode, periodKind, cutOffRule, definition } = regime;
  return { id, code, name, formCode, periodKind, cutOffRule, definition };
}
