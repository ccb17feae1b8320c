import type {
  IssueOfficialReport,
  OfficialReportFormat,
  OfficialReportView,
} from '../../../contract/official-reports/official-report.ts';
import type { Actor } from '../../platform/actor.ts';
import type { CommandContext } from '../../platform/command.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
import { issueOfficialReport } from './issue-official-report.ts';
import { drawOfficialReport, type OfficialReportFile } from './official-report-files.ts';
import { officialReportRoutes } from './official-report-routes.ts';
import { type OfficialReportDeps, readPrintedReport } from './official-report-views.ts';

/** Official documents as the composition root uses them. */
export interface OfficialReportsFeature {
  readonly routes: HttpApp;
  /** The file of a unit's document, as its download. */
  exportReport(
    actor: Actor,
    wanted: { round: string; unit: string; format: OfficialReportFormat; layout?: 'state' | 'party' },
  ): Promise<OfficialReportFile>;
  /** Gives the document of an approved report its number and date. */
  issueReport(
    context: CommandContext,
    address: { readonly round: string; readonly unit: string },
    request: IssueOfficialReport,
  ): Promise<OfficialReportView>;
}

/** Puts the feature together. */
export function createOfficialReportsFeature(deps: OfficialReportDeps): OfficialReportsFeature {
  return {
    routes: officialReportRoutes(deps),
    exportReport: async (actor, { round, unit, format, layout }) =>
      drawOfficialReport(await readPrintedReport(deps, actor, round, unit, layout), format),
    issueReport: (context, address, request) => issueOfficialReport(deps, context, address, request),
  };
}
