import type { HttpApp } from '../../platform/http/create-app.ts';
import type { ReportsDeps } from '../reports/public.ts';
import { workbooksRoutes } from './workbooks-routes.ts';

/** The workbooks as the composition root uses them: routes to mount at `/`. */
export interface WorkbooksFeature {
  readonly routes: HttpApp;
}

/** Puts the feature together with what the reports are given. */
export function createWorkbooksFeature(deps: ReportsDeps): WorkbooksFeature {
  return { routes: workbooksRoutes(deps) };
}
