import type { Context } from 'hono';
import type { Actor } from '../../platform/actor.ts';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import type { PostsOfUnit } from '../org-units/public.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { accountRoutes } from './account-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { postsOfUnit } from './posts-facts.ts';
import { resolveActor } from './resolve-actor.ts';
import { sessionRoutes } from './session-routes.ts';
import { prepareSetup } from './set-up-organisation.ts';

/** The accounts feature as the composition root uses it. */
export interface AccountsFeature {
  readonly routes: HttpApp;
  /** For `createApp`: who is behind a request. */
  readonly resolveActor: (c: Context<AppEnv>) => Promise<Actor | null>;
  /** For the org-units feature: the posts of a unit. */
  readonly postsOfUnit: PostsOfUnit;
  /** To be called at the start: the one-time set-up code to print, or null when an account exists. */
  readonly prepareSetup: () => Promise<string | null>;
}

/** Composes persons, posts, accounts and sessions over the database and the clock. */
export function createAccountsFeature(deps: AccountsDeps): AccountsFeature {
  const routes = createRouter();
  routes.route('/', sessionRoutes(deps));
  routes.route('/', accountRoutes(deps));
  routes.route('/', peopleRoutes(deps));
  return {
    routes,
    resolveActor: (c) => resolveActor(c, deps),
    postsOfUnit,
    prepareSetup: () => prepareSetup(deps.db),
  };
}
