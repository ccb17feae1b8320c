import type { OfficialReportFormat } from '../../../contract/official-reports/official-report.ts';
import type { Actor } from '../../platform/actor.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
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
}

/** Puts the feature together. */
export function createOfficialReportsFeature(deps: OfficialReportDeps): OfficialReportsFeature {
  return {
    routes: officialReportRoutes(deps),
    exportReport: async (actor, { round, unit, format, layout }) =>
      drawOfficialReport(await readPrintedReport(deps, actor, round, unit, layout), format),
  };
}
