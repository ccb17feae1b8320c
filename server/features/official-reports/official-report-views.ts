import type { Kysely } from 'kysely';
import type {
  OfficialReportDetails,
  OfficialReportView,
} from '../../../contract/official-reports/official-report.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { partyCommitteeSymbol, previewSymbol } from '../documents/public.ts';
import type { PlanFigures } from '../reports/public.ts';
import type { DocumentMark } from './compose-document.ts';
import { readCompared, readFrozenReport } from './frozen-report-facts.ts';
import type { FrozenReport } from './frozen-report.ts';
import {
  getOfficialReportSituation,
  type OfficialReportSituation,
} from './official-report-situation-facts.ts';
import { notSubmitted } from './official-reports-errors.ts';
import { inOtherLayout, proposeDetails } from './proposed-details-facts.ts';

/** What the screens and commands of official documents need. */
export interface OfficialReportDeps {
  readonly db: Kysely<unknown>;
  readonly clock: Clock;
  readonly planFigures: PlanFigures;
}

/** Type of document of the register: báo cáo. */
export const reportTypeCode = 'bao-cao';

async function detailsOf(
  { db, clock }: OfficialReportDeps,
  { place, stored }: OfficialReportSituation,
): Promise<OfficialReportDetails> {
  return stored?.details ?? proposeDetails(db, place, clock.today());
}

async function markOf(
  { db, clock }: OfficialReportDeps,
  { place, stored }: OfficialReportSituation,
  details: OfficialReportDetails,
): Promise<DocumentMark> {
  if (stored?.issued) return stored.issued;
  // A Party body that has not been entered yet still signs with the symbol of every party committee.
  if (details.layout === 'party' && details.bodyCode === null) {
    return { number: null, issuedOn: null, typeAbbreviation: 'BC', issuerSymbol: partyCommitteeSymbol };
  }
  const symbol = await previewSymbol(db, {
    unitId: place.node.id,
    bodyCode: details.bodyCode,
    layout: details.layout,
    typeCode: reportTypeCode,
    issuedOn: clock.today(),
  });
  return { number: null, issuedOn: null, ...symbol };
}

/** The refusal of working on a document, or true: first who asks, then what it is already. */
function permissionsOf(situation: OfficialReportSituation): OfficialReportView['may'] {
  const { isResponsible, official, stored } = situation;
  const base = !isResponsible
    ? 'official_report.forbidden'
    : official === null
      ? 'official_report.not_submitted'
      : stored?.issued
        ? 'official_report.already_issued'
        : true;
  if (base !== true || official?.state === 'approved') return { save: base, issue: base };
  return { save: base, issue: 'official_report.not_approved' };
}

/** The document of a unit's report as its screen shows it. Errors: `round.not_found`, `resource.not_found`. */
export async function viewOfficialReport(
  deps: OfficialReportDeps,
  actor: Actor,
  roundCode: string,
  unitCode: string,
): Promise<OfficialReportView> {
  const situation = await getOfficialReportSituation(deps.db, actor, roundCode, unitCode);
  const { official, stored } = situation;
  const details = await detailsOf(deps, situation);
  const mark = await markOf(deps, situation, details);
  return {
    round: roundCode,
    unit: unitCode,
    version: official?.number ?? null,
    isApproved: official?.state === 'approved',
    frozenAt: official?.figures.frozenAt.toString() ?? null,
    details,
    issuerSymbol: mark.issuerSymbol,
    isSaved: stored !== null,
    issued:
      stored?.issued && official
        ? {
            number: stored.issued.number,
            symbol: stored.issued.symbol,
            issuedOn: stored.issued.issuedOn.toString(),
            version: official.number,
          }
        : null,
    may: permissionsOf(situation),
  };
}

/** All that a file of the document is made from. */
export interface PrintedReport {
  readonly report: FrozenReport;
  readonly details: OfficialReportDetails;
  readonly mark: DocumentMark;
}

/**
 * What the files of a document print. An issued one prints the comparisons of its day of issue. Errors:
 * `round.not_found`, `resource.not_found`, `official_report.not_submitted`.
 */
export async function readPrintedReport(
  deps: OfficialReportDeps,
  actor: Actor,
  roundCode: string,
  unitCode: string,
  layout?: OfficialReportDetails['layout'],
): Promise<PrintedReport> {
  const situation = await getOfficialReportSituation(deps.db, actor, roundCode, unitCode);
  const { official, stored, place } = situation;
  if (!official) throw notSubmitted(roundCode, unitCode);
  const saved = await detailsOf(deps, situation);
  // Another layout may be looked at, never issued: an issued document has the one it was issued in.
  const isOther = layout !== undefined && layout !== saved.layout && !stored?.issued;
  const details = isOther ? await inOtherLayout(deps.db, place, deps.clock.today(), saved) : saved;
  const compared = stored?.issued?.compared ?? (await readCompared(deps.db, deps.planFigures, place));
  return {
    report: await readFrozenReport(deps.db, place, official, compared),
    details,
    mark: await markOf(deps, situation, details),
  };
}
