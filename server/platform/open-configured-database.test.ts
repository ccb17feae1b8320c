import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, Pool } from 'pg';
import { pino } from 'pino';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { openConfiguredDatabase } from './open-configured-database.ts';

const log = pino({ level: 'silent' });

function urlOf({
  host,
  user,
  database,
  port,
}: {
  host: string;
  user: string;
  database: string;
  port: number;
}): string {
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

test('opens the database DATABASE_URL names', async (t) => {
  const own = await createTestDatabase(t);
  const opened = await openConfiguredDatabase({ databaseUrl: urlOf(own), dataDir: '/nonexistent' }, log);
  const pool = new Pool(opened.connection);
  const found = await pool.query<{ name: string }>('select current_database() as name');
  assert.equal(found.rows[0]?.name, own.database);
  await pool.end();
  await opened.stop();
  assert.equal(opened.kind, 'external');
});

test('refuses a database in another encoding', async (t) => {
  const own = await createTestDatabase(t);
  const database = `${own.database}_ascii`;
  const admin = new Client(own);
  await admin.connect();
  await admin.query(`create database ${database} template template0 encoding 'LATIN1' locale 'C'`);
  await assert.rejects(
    openConfiguredDatabase({ databaseUrl: urlOf({ ...own, database }), dataDir: '/nonexistent' }, log),
    { code: 'database.wrong_encoding' },
  );
  await admin.query(`drop database ${database}`);
  await admin.end();
});

test('says when the database cannot be reached, without the password', async () => {
  const databaseUrl = 'postgresql://someone:hidden@127.0.0.1:1/absent';
  await assert.rejects(
    openConfiguredDatabase({ databaseUrl, dataDir: '/nonexistent' }, log),
    (error: Error) => {
      assert.match(error.message, /ECONNREFUSED/);
      assert.doesNotMatch(error.message, /hidden/);
      return true;
    },
  );
});
