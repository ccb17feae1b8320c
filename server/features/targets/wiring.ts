import type { CommandDeps } from '../../platform/command.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
import type { PlanFigures } from '../reports/public.ts';
import { planFigures } from './target-facts.ts';
import { targetsRoutes } from './targets-routes.ts';

/** The targets as the composition root uses them. */
export interface TargetsFeature {
  readonly routes: HttpApp;
  readonly planFigures: PlanFigures;
}

/** Puts the feature together. */
export function createTargetsFeature(deps: CommandDeps): TargetsFeature {
  return { routes: targetsRoutes(deps), planFigures };
}
