import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type { FormId } from '../../../contract/kernel/ids.ts';
import type { RegimeInput } from '../../../contract/rounds/regime.ts';
import { listRegimes, type RegimeOfForm } from './regime-facts.ts';
import type { RoundsTables } from './rounds-tables.ts';

type Tx = Transaction<unknown>;

/** What happened to a regime; `fixed` names a property that may not change because rounds rest on it. */
export type RegimeOutcome =
  | { readonly kind: 'unchanged' | 'saved' }
  | { readonly kind: 'fixed'; readonly field: 'formCode' | 'periodKind' | 'cutOffRule' };

/** Adds a regime or changes one; deadlines and names may always change and hold for rounds opened from then on. */
export async function saveRegime(tx: Tx, regime: RegimeInput, formId: FormId): Promise<RegimeOutcome> {
  const before = (await listRegimes(tx)).find(({ code }) => code === regime.code);
  if (before && isSame(before, regime)) return { kind: 'unchanged' };
  const fixed = before && (await findFixedField(tx, before, regime));
  if (fixed) return { kind: 'fixed', field: fixed };
  const row = {
    form_id: formId,
    name_vi: regime.name.vi,
    name_en: regime.name.en,
    period_kind: regime.periodKind,
    cutoff_rule: regime.cutOffRule,
    definition: JSON.stringify(regime.definition),
  };
  await tx
    .withTables<RoundsTables>()
    .insertInto('regime')
    .values({ code: regime.code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute();
  return { kind: 'saved' };
}

function isSame(before: RegimeOfForm, regime: RegimeInput): boolean {
  const { code, name, formCode, periodKind, cutOffRule, definition } = before;
  return isDeepStrictEqual({ code, name, formCode, periodKind, cutOffRule, definition }, regime);
}

async function findFixedField(
  tx: Tx,
  before: RegimeOfForm,
  regime: RegimeInput,
): Promise<'formCode' | 'periodKind' | 'cutOffRule' | undefined> {
  const changed = (['formCode', 'periodKind', 'cutOffRule'] as const).find(
    (field) => before[field] !== regime[field],
  );
  if (changed === undefined) return undefined;
  const used = await tx
    .withTables<RoundsTables>()
    .selectFrom('round')
    .select('id')
    .where('regime_id', '=', before.id)
    .limit(1)
    .executeTakeFirst();
  return used && changed;
}
