import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from 'pg';
import { createTestDatabase } from './test-database.ts';

async function connect(connection: Awaited<ReturnType<typeof createTestDatabase>>): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  return client;
}

async function applied(client: Client): Promise<number> {
  const found = await client.query<{ count: string }>('select count(*) from schema_migration');
  return Number(found.rows[0]?.count);
}

test('gives each caller a database of its own with the whole schema', async (t) => {
  const one = await connect(await createTestDatabase(t));
  const other = await connect(await createTestDatabase(t));
  await one.query('create table only_here (id int)');
  await assert.rejects(other.query('select 1 from only_here'), { code: '42P01' });
  assert.equal(await applied(one), await applied(other));
  await one.end();
  await other.end();
});

test('drops the database after the test, also when its pool was closed later', async (t) => {
  const names: string[] = [];
  await t.test('uses two databases', async (inner) => {
    const left = await createTestDatabase(inner);
    const closed = await createTestDatabase(inner);
    const client = await connect(left);
    inner.after(() => client.end());
    names.push(left.database, closed.database);
  });
  const admin = await connect({ ...(await createTestDatabase(t)), database: 'postgres' });
  const found = await admin.query<{ datname: string }>(
    'select datname from pg_database where datname = any($1)',
    [names],
  );
  await admin.end();
  assert.ok(!found.rows.some((row) => row.datname === names[1]));
});

test('gives many databases at once', async (t) => {
  const made = await Promise.all(Array.from({ length: 6 }, () => createTestDatabase(t)));
  assert.equal(new Set(made.map((connection) => connection.database)).size, 6);
});

describe('inside a suite', () => {
  let client: Client | undefined;
  before(async () => {
    client = await connect(await createTestDatabase({ after }));
  });
  after(() => client?.end());

  test('one database serves all its tests and sorts Vietnamese', async () => {
    const found = await client?.query<{ sorted: string[] }>(
      `select array(select x from unnest(array['đ', 'z', 'e', 'd', 'ê']) x order by x collate "vi-x-icu") as sorted`,
    );
    assert.deepEqual(found?.rows[0]?.sorted, ['d', 'đ', 'e', 'ê', 'z']);
  });
});
