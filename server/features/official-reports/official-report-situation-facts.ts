import type { Kysely } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isUnitInScope, unitScope } from '../accounts/public.ts';
import { findOfficialOfReport, type ReportOfficial } from '../consolidation/public.ts';
import { getFormVersion } from '../indicators/public.ts';
import { getTree } from '../org-units/public.ts';
import { reachOf, readRule } from '../reports/public.ts';
import { getRoundByCode } from '../rounds/public.ts';
import type { ReportPlace } from './frozen-report-facts.ts';
import { findOfficialReport, type StoredOfficialReport } from './official-report-store.ts';
import { reportNotVisible } from './official-reports-errors.ts';

/** The document of a unit's report in a round with all that decides what the caller may do with it. */
export interface OfficialReportSituation {
  readonly place: ReportPlace;
  /** Null before anything was submitted. */
  readonly official: ReportOfficial | null;
  readonly stored: StoredOfficialReport | null;
  readonly isResponsible: boolean;
}

/**
 * The document as the caller may see it: readers of the unit's report see it, those who prepare or sign it may work
 * on it. Errors: `round.not_found`, `resource.not_found`.
 */
export async function getOfficialReportSituation(
  db: Kysely<unknown>,
  actor: Actor,
  roundCode: string,
  unitCode: string,
): Promise<OfficialReportSituation> {
  const round = await getRoundByCode(db, roundCode);
  const tree = await getTree(db, round.pin);
  const node = tree.byCode(unitCode);
  if (!node || !tree.isWithin(node.id, round.rootUnitId)) throw reportNotVisible();
  const isProgram = actor.via === 'program';
  if (!isProgram && !isUnitInScope(unitScope(actor, readRule), tree, node.id)) throw reportNotVisible();
  const reach = reachOf(actor, tree, node, node.id === round.rootUnitId);
  const official = (await findOfficialOfReport(db, round, node.id)) ?? null;
  const stored = official ? ((await findOfficialReport(db, official.figures.versionId)) ?? null) : null;
  return {
    place: { round, tree, node, form: await getFormVersion(db, round.formVersionId) },
    official,
    stored,
    isResponsible: isProgram || reach.prepare !== null || reach.sign !== null,
  };
}
