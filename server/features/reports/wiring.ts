import type { HttpApp } from '../../platform/http/create-app.ts';
import type { ReportsDeps } from './report-deps.ts';
import { reportRoutes } from './report-routes.ts';

/** The reports of units as the composition root uses them: routes to mount at `/`. */
export interface ReportsFeature extends ReportsDeps {
  readonly routes: HttpApp;
}

/** Puts the feature together; consolidation gives `freezeOfficial`, targets give `planFigures` (or `noPlan`). */
export function createReportsFeature(deps: ReportsDeps): ReportsFeature {
  return { ...deps, routes: reportRoutes(deps) };
}
