import { createHash, randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { DatabaseError, Pool, type PoolClient } from 'pg';
import { migrate, readMigrations } from '../../server/platform/db/migrate.ts';
import type { PrivateServer } from '../../server/platform/postgres/open-server.ts';
import { startTestServer } from './test-server.ts';

type Connection = PrivateServer['connection'];

/** What registers an action for the end: a test's context, or `{ after }` of node:test inside a suite. */
export interface TestScope {
  after(action: () => Promise<void>): void;
}

const templateLock = 7_405_113;
const objectInUse = '55006';
const busyRetries = 100;
const oldTemplate = "interval '1 day'";

interface Session {
  readonly server: PrivateServer;
  readonly admin: Pool;
  readonly template: string;
  readonly leftover: Set<string>;
}

function isInUse(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === objectInUse;
}

async function buildTemplate(admin: PoolClient, connection: Connection, template: string): Promise<void> {
  const building = `${template}_building`;
  await admin.query(`drop database if exists ${building} with (force)`);
  await admin.query(`create database ${building} template template0`);
  const pool = new Pool({ ...connection, database: building, max: 1 });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  for (let tries = 0; ; tries += 1) {
    try {
      await admin.query(`alter database ${building} rename to ${template}`);
      return;
    } catch (error) {
      if (!isInUse(error) || tries > busyRetries) throw error;
    }
  }
}

async function dropOldDatabases(admin: PoolClient, template: string): Promise<void> {
  const old = await admin.query<{ datname: string }>(
    `select datname from pg_database
      where datname like 'tongket\\_%' and datname <> $1
        and (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - ${oldTemplate}`,
    [template],
  );
  for (const { datname } of old.rows)
    await admin.query(`drop database if exists ${datname}`).catch(() => undefined);
}

// The name follows the migrations, so a changed migration makes a new template and no run disturbs another.
async function ensureTemplate(pool: Pool, connection: Connection): Promise<string> {
  const migrations = await readMigrations();
  const hashes = migrations.map(({ name, hash }) => `${name} ${hash}`).join('\n');
  const template = `tongket_template_${createHash('sha256').update(hashes).digest('hex').slice(0, 12)}`;
  const admin = await pool.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) {
      await dropOldDatabases(admin, template);
      await buildTemplate(admin, connection, template);
    }
    return template;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
    admin.release();
  }
}

async function openSession(): Promise<Session> {
  const server = await startTestServer();
  const admin = new Pool({ ...server.connection, database: 'postgres', max: 4 });
  // An idle connection that breaks must not end the test process; the next query reports it.
  admin.on('error', () => undefined);
  try {
    const template = await ensureTemplate(admin, server.connection);
    return { server, admin, template, leftover: new Set() };
  } catch (error) {
    await admin.end();
    await server.stop();
    throw error;
  }
}

let session: Promise<Session> | undefined;

// Registered at once, so that it runs as the last thing of the file, after the pools of all tests are closed.
after(async () => {
  const open = await session?.catch(() => undefined);
  if (open === undefined) return;
  for (const name of open.leftover) await open.admin.query(`drop database if exists ${name} with (force)`);
  await open.admin.end();
  await open.server.stop();
});

// A database still in use waits for the end of the file: PostgreSQL would wait five seconds for it to be left.
async function drop({ admin, leftover }: Session, name: string): Promise<void> {
  const used = await admin.query('select 1 from pg_stat_activity where datname = $1', [name]);
  if (used.rowCount !== 0) return;
  await admin.query(`drop database if exists ${name}`);
  leftover.delete(name);
}

/**
 * A database of its own with the whole schema, dropped at the end of the test. Close your pool in the test; a
 * file that imports this is a database test and runs on every PostgreSQL of the test run.
 */
export async function createTestDatabase(scope: TestScope): Promise<Connection> {
  const opened = await (session ??= openSession());
  const name = `tongket_test_${randomBytes(6).toString('hex')}`;
  for (let tries = 0; ; tries += 1) {
    try {
      await opened.admin.query(`create database ${name} template ${opened.template}`);
      break;
    } catch (error) {
      if (!isInUse(error) || tries > busyRetries) throw error;
    }
  }
  opened.leftover.add(name);
  scope.after(() => drop(opened, name));
  return { ...opened.server.connection, database: name };
}
