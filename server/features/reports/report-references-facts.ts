import type { Kysely } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { FormVersion } from '../indicators/public.ts';
import { findPreviousRound, findSamePeriodLastYear, type Round } from '../rounds/public.ts';
import type { ReportFigures } from './draft-figures.ts';
import { readVersionFigures } from './report-figures-facts.ts';
import type { PlanFigures } from './report-ports.ts';
import type { ReportsTables } from './reports-tables.ts';

/** What a unit's figures are compared with; null where there is no such report. */
export interface ReportReferences {
  readonly previous: ReportFigures | null;
  readonly lastYear: ReportFigures | null;
  readonly plan: ReadonlyMap<number, bigint>;
}

/** Nothing to compare with. */
export const noReferences: ReportReferences = { previous: null, lastYear: null, plan: new Map() };

// The newest version that was ever submitted: what the unit last stood for, whether or not it was accepted since.
async function readLastSubmitted(
  db: Kysely<unknown>,
  round: Round | undefined,
  unitId: UnitId,
  form: FormVersion,
): Promise<ReportFigures | null> {
  // Slots are places of one form; another form's vector would be read at wrong places.
  if (!round || round.regime.formId !== form.formId) return null;
  const version = await db
    .withTables<ReportsTables>()
    .selectFrom('report_version')
    .select('id')
    .where('round_id', '=', round.id)
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'draft')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return version ? readVersionFigures(db, version.id, form.slotCount) : null;
}

/** The unit's figures of the period before and of the same period last year, and its targets. */
export async function readReferences(
  db: Kysely<unknown>,
  round: Round,
  unitId: UnitId,
  form: FormVersion,
  planFigures: PlanFigures,
): Promise<ReportReferences> {
  const previousRound = await findPreviousRound(db, round);
  const lastYearRound = await findSamePeriodLastYear(db, round);
  const previous = await readLastSubmitted(db, previousRound, unitId, form);
  const isSameRound = lastYearRound !== undefined && lastYearRound.id === previousRound?.id;
  return {
    previous,
    lastYear: isSameRound ? previous : await readLastSubmitted(db, lastYearRound, unitId, form),
    plan: await planFigures(db, { formId: form.formId, unitId, period: round.period }),
  };
}
