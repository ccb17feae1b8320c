import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool, type PoolClient } from 'pg';
import type { PrivateServer } from '../../server/platform/postgres/open-server.ts';
import { startTestServer } from './test-server.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const filler = join(import.meta.dirname, 'fill-journey-ground.ts');
const groundLock = 7_405_116;

/** The key of sessions in journeys. */
export const journeySecret = 'thirty-two characters of no secret';

/** Makes databases for journeys, each a copy of the same small demonstration. */
export interface JourneyGround {
  /** The address of a database of its own. */
  create(kind: 'demonstration' | 'empty'): Promise<string>;
  /** Drops what was made and leaves the database server. */
  close(): Promise<void>;
}

// The demonstration ends today, so yesterday's is another one.
function groundName(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of ['server', 'contract', 'packs', 'test/support']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  return `tongket_journey_${hash.digest('hex').slice(0, 12)}`;
}

async function ensureGround(admin: PoolClient, { connection }: PrivateServer, name: string): Promise<void> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount !== 0) return;
  const old = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'tongket\\_journey\\_%'`,
  );
  // One in use stays for whoever uses it.
  for (const { datname } of old.rows)
    await admin.query(`drop database if exists ${datname}`).catch(() => undefined);
  const building = `${name}_building`;
  await admin.query(`create database ${building} template template0`);
  await run(process.execPath, [filler, JSON.stringify({ ...connection, database: building })]);
  await admin.query(`alter database ${building} rename to ${name}`);
}

function addressOf({ host, port, user, password }: PrivateServer['connection'], database: string): string {
  const query = new URLSearchParams({ host, port: String(port), user });
  if (password !== undefined) query.set('password', password);
  return `postgresql:///${database}?${query.toString()}`;
}

/**
 * Joins the test server and makes the demonstration of this state of the program where it is missing. `prepare` is
 * what else is to be made once; of several processes that come together, one makes it and the others wait.
 */
export async function openJourneyGround(
  prepare: () => Promise<void> = async () => undefined,
): Promise<JourneyGround> {
  const server = await startTestServer();
  const admin = new Pool({ ...server.connection, database: 'postgres', max: 2 });
  admin.on('error', () => undefined);
  const made: string[] = [];
  const close = async (): Promise<void> => {
    for (const database of made) await admin.query(`drop database if exists ${database} with (force)`);
    await admin.end();
    await server.stop();
  };
  const client = await admin.connect();
  let name: string;
  try {
    await client.query('select pg_advisory_lock($1)', [groundLock]);
    await prepare();
    name = groundName();
    await ensureGround(client, server, name);
    await client.query('select pg_advisory_unlock($1)', [groundLock]);
    client.release();
  } catch (error) {
    client.release(true);
    await close();
    throw error;
  }
  return {
    create: async (kind) => {
      const database = `tongket_test_${randomBytes(6).toString('hex')}`;
      await admin.query(`create database ${database} template ${kind === 'empty' ? 'template0' : name}`);
      made.push(database);
      return addressOf(server.connection, database);
    },
    close,
  };
}
