import type {
  IssueOfficialReport,
  OfficialReportView,
} from '../../../contract/official-reports/official-report.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import { giveNumber } from '../documents/public.ts';
import { readCompared } from './frozen-report-facts.ts';
import { markIssued, putDetails } from './official-report-store.ts';
import { getOfficialReportSituation } from './official-report-situation-facts.ts';
import { type OfficialReportDeps, reportTypeCode, viewOfficialReport } from './official-report-views.ts';
import {
  alreadyIssued,
  issueDateInvalid,
  mayNotIssue,
  notApproved,
  notSubmitted,
  staleDocument,
} from './official-reports-errors.ts';
import { proposeDetails } from './proposed-details-facts.ts';
import type { OfficialReportAddress } from './save-official-report.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/**
 * Issues the document of an approved report: gives it the next number of its register and its date, and keeps what it
 * compares with, so that a later copy prints the same. Errors: `round.not_found`, `resource.not_found`,
 * `official_report.forbidden`, `official_report.not_submitted`, `official_report.not_approved`,
 * `official_report.already_issued`, `official_report.stale_version`, `official_report.date_invalid`, `document.*`.
 */
export async function issueOfficialReport(
  deps: OfficialReportDeps,
  context: CommandContext,
  address: OfficialReportAddress,
  request: IssueOfficialReport,
): Promise<OfficialReportView> {
  return runCommand(deps, context, 'official-report.issue', { address, request }, async (tx) => {
    const { actor } = context;
    const situation = await getOfficialReportSituation(tx, actor, address.round, address.unit);
    const { official, stored, place, isResponsible } = situation;
    if (!isResponsible) throw mayNotIssue(address.unit);
    if (!official) throw notSubmitted(address.round, address.unit);
    if (stored?.issued) throw alreadyIssued(stored.issued.symbol);
    if (request.version !== official.number) throw staleDocument(request.version, official.number);
    if (official.state !== 'approved') throw notApproved(official.number);
    const issuedOn = Temporal.PlainDate.from(request.issuedOn);
    const frozenOn = official.figures.frozenAt.toZonedDateTimeISO(timeZone).toPlainDate();
    const today = deps.clock.today();
    const isTooEarly = Temporal.PlainDate.compare(issuedOn, frozenOn) < 0;
    if (isTooEarly || Temporal.PlainDate.compare(issuedOn, today) > 0) {
      throw issueDateInvalid(request.issuedOn, frozenOn.toString(), today.toString());
    }
    const details = stored?.details ?? (await proposeDetails(tx, place, today));
    const { versionId } = official.figures;
    const at = deps.clock.now();
    if (!stored) await putDetails(tx, versionId, details, { at, by: actor.accountId });
    const given = await giveNumber(tx, {
      unitId: place.node.id,
      bodyCode: details.bodyCode,
      layout: details.layout,
      typeCode: reportTypeCode,
      year: details.termYear ?? issuedOn.year,
      issuedOn,
      subject: details.subject,
      given: { kind: 'report_version', id: String(versionId) },
      at,
    });
    await markIssued(tx, versionId, given, await readCompared(tx, deps.planFigures, place));
    return {
      result: await viewOfficialReport({ ...deps, db: tx }, actor, address.round, address.unit),
      audit: [
        {
          action: 'official_report.issue',
          subject: { kind: 'report_version', id: String(versionId) },
          unitId: place.node.id,
          after: { symbol: given.symbol, issuedOn: request.issuedOn },
        },
      ],
    };
  });
}
