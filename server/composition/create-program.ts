import { join } from 'node:path';
import type pg from 'pg';
import { type Clock } from '../platform/clock.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { migrate } from '../platform/db/migrate.ts';
import { createApp, type HttpApp } from '../platform/http/create-app.ts';
import type { Logger } from '../platform/logger.ts';
import { type AccountsFeature, createAccountsFeature } from '../features/accounts/wiring.ts';
import { type CalendarFeature, createCalendarFeature } from '../features/calendar/wiring.ts';
import { type ConsolidationFeature, createConsolidationFeature } from '../features/consolidation/wiring.ts';
import { createDocumentsFeature } from '../features/documents/wiring.ts';
import { createIndicatorsFeature, type IndicatorsFeature } from '../features/indicators/wiring.ts';
import {
  createOfficialReportsFeature,
  type OfficialReportsFeature,
} from '../features/official-reports/wiring.ts';
import { createOrgUnitsFeature } from '../features/org-units/wiring.ts';
import { createReportsFeature, type ReportsFeature } from '../features/reports/wiring.ts';
import { createRoundsFeature, type RoundsFeature, roundsPackParts } from '../features/rounds/wiring.ts';
import { createTargetsFeature } from '../features/targets/wiring.ts';
import { createWorkbooksFeature } from '../features/workbooks/wiring.ts';
import { mountService } from './service-routes.ts';

/** Where and how a program runs. */
export interface ProgramOptions {
  readonly connection: pg.PoolConfig;
  readonly clock: Clock;
  readonly log: Logger;
  /** Key of sessions and tokens: 32 characters or more. */
  readonly secret: string;
  /** Whether people reach it over https. */
  readonly isSecure: boolean;
}

/** All features over one database, with the HTTP interface: what the server, the command line and tests start from. */
export interface Program {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly app: HttpApp;
  readonly accounts: AccountsFeature;
  readonly calendar: CalendarFeature;
  readonly indicators: IndicatorsFeature;
  readonly rounds: RoundsFeature;
  readonly reports: ReportsFeature;
  readonly consolidation: ConsolidationFeature;
  readonly officialReports: OfficialReportsFeature;
  close(): Promise<void>;
}

const packsFolder = join(import.meta.dirname, '../../packs');
// Workbooks come as they are; anything larger is not a unit's report.
const maxBodyBytes = 32 * 1024 * 1024;
const cacheBytes = 256 * 1024 * 1024;

/**
 * Brings the schema up to date, builds the working calendar when it is missing and puts the features together. The
 * only place where features are composed.
 */
export async function createProgram(options: ProgramOptions): Promise<Program> {
  const { connection, clock, log, secret, isSecure } = options;
  const database = openDatabase(connection);
  await migrate(database.pool);
  const db = database.kysely;
  const deps = { db, clock };
  const accounts = createAccountsFeature({ ...deps, isSecure, tokenKey: secret });
  const orgUnits = createOrgUnitsFeature({ ...deps, postsOfUnit: accounts.postsOfUnit });
  const calendar = createCalendarFeature(deps);
  const indicators = createIndicatorsFeature({ ...deps, packsFolder, packParts: roundsPackParts });
  const documents = createDocumentsFeature(deps);
  const rounds = createRoundsFeature(deps);
  const targets = createTargetsFeature(deps);
  const { planFigures } = targets;
  const consolidation = createConsolidationFeature({ ...deps, connection, planFigures, cacheBytes });
  const reports = createReportsFeature({
    ...deps,
    planFigures,
    freezeOfficial: consolidation.freezeOfficial,
  });
  const workbooks = createWorkbooksFeature({
    ...deps,
    planFigures,
    freezeOfficial: consolidation.freezeOfficial,
  });
  const officialReports = createOfficialReportsFeature({ ...deps, planFigures });
  await calendar.prepare();

  const app = createApp({ log, resolveActor: (c) => accounts.resolveActor(c), maxBodyBytes });
  mountService(app, database);
  const features = [
    accounts,
    orgUnits,
    calendar,
    indicators,
    documents,
    rounds,
    reports,
    consolidation,
    targets,
    workbooks,
    officialReports,
  ];
  for (const { routes } of features) app.route('/', routes);

  return {
    database,
    clock,
    log,
    app,
    accounts,
    calendar,
    indicators,
    rounds,
    reports,
    consolidation,
    officialReports,
    close: async () => {
      await consolidation.close();
      await database.close();
    },
  };
}
