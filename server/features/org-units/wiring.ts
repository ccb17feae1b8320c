import type { CommandDeps } from '../../platform/command.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { unitReadingRoutes } from './org-units-routes.ts';
import { structureRoutes } from './structure-routes.ts';
import type { PostsOfUnit } from './units-views.ts';

/** What the organisation feature is composed of: its routes, over the database, the clock and the posts of a unit. */
export function createOrgUnitsFeature(deps: CommandDeps & { readonly postsOfUnit: PostsOfUnit }): {
  readonly routes: HttpApp;
} {
  const routes = createRouter();
  routes.route('/', unitReadingRoutes(deps.db, deps.clock, deps.postsOfUnit));
  routes.route('/', structureRoutes(deps));
  return { routes };
}
