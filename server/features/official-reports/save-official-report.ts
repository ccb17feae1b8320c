import type {
  OfficialReportDetails,
  OfficialReportView,
} from '../../../contract/official-reports/official-report.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import { chartableLines } from './compose-figures.ts';
import { putDetails } from './official-report-store.ts';
import { getOfficialReportSituation } from './official-report-situation-facts.ts';
import { type OfficialReportDeps, viewOfficialReport } from './official-report-views.ts';
import { alreadyIssued, mayNotIssue, notSubmitted, unknownChart } from './official-reports-errors.ts';

/** Names a unit's report in a round. */
export interface OfficialReportAddress {
  readonly round: string;
  readonly unit: string;
}

/**
 * Saves what a person decides about the document of a report: layout, issuer, signature, recipients. Errors:
 * `round.not_found`, `resource.not_found`, `official_report.forbidden`, `official_report.not_submitted`,
 * `official_report.already_issued`, `official_report.unknown_chart`.
 */
export async function saveOfficialReport(
  deps: OfficialReportDeps,
  context: CommandContext,
  address: OfficialReportAddress,
  details: OfficialReportDetails,
): Promise<OfficialReportView> {
  return runCommand(deps, context, 'official-report.save', { address, details }, async (tx) => {
    const { actor } = context;
    const situation = await getOfficialReportSituation(tx, actor, address.round, address.unit);
    const { official, stored, place, isResponsible } = situation;
    if (!isResponsible) throw mayNotIssue(address.unit);
    if (!official) throw notSubmitted(address.round, address.unit);
    if (stored?.issued) throw alreadyIssued(stored.issued.symbol);
    const chart = details.chartIndicator;
    if (chart !== null && !chartableLines(place).some((line) => line.indicator.code === chart))
      throw unknownChart(chart);
    const { versionId } = official.figures;
    await putDetails(tx, versionId, details, { at: deps.clock.now(), by: actor.accountId });
    return {
      result: await viewOfficialReport({ ...deps, db: tx }, actor, address.round, address.unit),
      audit: [
        {
          action: 'official_report.save',
          subject: { kind: 'report_version', id: String(versionId) },
          unitId: place.node.id,
          before: stored?.details ?? null,
          after: details,
        },
      ],
    };
  });
}
