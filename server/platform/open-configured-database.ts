import { Client, type PoolConfig } from 'pg';
import type { Logger } from './logger.ts';
import { openServer } from './postgres/open-server.ts';
import type { Settings } from './settings.ts';
import { StartupError } from './startup-error.ts';

const oldestMajor = 15;

/** The database this process works on. */
export interface ConfiguredDatabase {
  readonly connection: PoolConfig;
  /** Whether it is the private one of the data folder or another one named by DATABASE_URL. */
  readonly kind: 'private' | 'external';
  /** Leaves it; stops the private server when nobody else uses it. Close your own pools first. */
  stop(): Promise<void>;
}

interface Facts {
  readonly version: string;
  readonly encoding: string;
  readonly sorts: boolean;
}

async function readFacts(databaseUrl: string): Promise<Facts> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const found = await client.query<Facts>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
              exists (select 1 from pg_collation where collname = 'vi-x-icu') as sorts`,
    );
    return found.rows[0] ?? { version: '0', encoding: '', sorts: false };
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error ? `${error.message} (${String(error.code)})` : String(error);
    throw new StartupError('database.unreachable', { reason }, { cause: error });
  } finally {
    await client.end();
  }
}

/**
 * Opens the database the settings name and checks that it can serve: the private server of the data folder, or
 * the one of DATABASE_URL. Throws `StartupError`: `database.*` for the latter, `postgres.*` for the former.
 */
export async function openConfiguredDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: Logger,
): Promise<ConfiguredDatabase> {
  if (databaseUrl === undefined) {
    const server = await openServer({ dataDir, log });
    return { connection: server.connection, kind: 'private', stop: () => server.stop() };
  }
  const { version, encoding, sorts } = await readFacts(databaseUrl);
  const major = Math.floor(Number(version) / 10_000);
  if (major < oldestMajor) throw new StartupError('database.too_old', { found: major, needed: oldestMajor });
  if (encoding !== 'UTF8') throw new StartupError('database.wrong_encoding', { found: encoding });
  if (!sorts) throw new StartupError('database.no_vietnamese_sorting');
  return { connection: { connectionString: databaseUrl }, kind: 'external', stop: () => Promise.resolve() };
}
