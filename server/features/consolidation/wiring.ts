import type pg from 'pg';
import type { CommandDeps } from '../../platform/command.ts';
import type { HttpApp } from '../../platform/http/create-app.ts';
import type { FreezeOfficial, PlanFigures } from '../reports/public.ts';
import type { ConsolidationDeps } from './consolidation-node.ts';
import { consolidationRoutes } from './consolidation-routes.ts';
import { freezeOfficialWith } from './freeze-official.ts';
import { LiveFigures } from './live-figures.ts';
import { RoundLoaders } from './round-loaders.ts';

/** The consolidation as the composition root uses it. */
export interface ConsolidationFeature extends ConsolidationDeps {
  readonly routes: HttpApp;
  readonly freezeOfficial: FreezeOfficial;
  close(): Promise<void>;
}

export interface ConsolidationOptions extends CommandDeps {
  /** How the loading threads reach the database. */
  readonly connection: pg.PoolConfig;
  readonly planFigures: PlanFigures;
  /** Memory for live figures; least recently used rounds are dropped above it. */
  readonly cacheBytes: number;
}

/** Puts the feature together. */
export function createConsolidationFeature(options: ConsolidationOptions): ConsolidationFeature {
  const { db, clock, connection, planFigures, cacheBytes } = options;
  const loaders = new RoundLoaders(connection);
  const live = new LiveFigures({
    db,
    load: (roundId, shape) => loaders.load(roundId, shape),
    maxBytes: cacheBytes,
  });
  const deps: ConsolidationDeps = { db, live };
  return {
    ...deps,
    routes: consolidationRoutes(deps, planFigures),
    freezeOfficial: freezeOfficialWith(clock),
    close: () => loaders.close(),
  };
}
