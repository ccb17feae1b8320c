import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { Client } from 'pg';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { readDemonstrationGround } from './demonstration-marker.ts';

const builder = join(import.meta.dirname, '../../test/support/demonstration-builder.ts');

type Connection = Awaited<ReturnType<typeof createTestDatabase>>;

/** Runs the builder until it says the word, then kills it without warning; undefined lets it finish. */
async function runBuilder(connection: Connection, killAt?: string): Promise<string[]> {
  const child = spawn(process.execPath, [builder, JSON.stringify(connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line === killAt) child.kill('SIGKILL');
  }
  await exited;
  return said;
}

async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function count(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return rows[0]?.count ?? 0;
}

for (const killAt of ['organisation', 'round']) {
  test(`killed after the first “${killAt}”, the next start builds it anew and whole`, async (t) => {
    const connection = await createTestDatabase(t);
    const first = await runBuilder(connection, killAt);
    assert.ok(!first.includes('complete'));
    const ground = await withClient(connection, readDemonstrationGround);
    assert.equal(ground.state, 'broken_off');

    const second = await runBuilder(connection);
    assert.equal(second.at(-1), 'complete');
    await withClient(connection, async (client) => {
      const whole = await readDemonstrationGround(client);
      assert.equal(whole.state, 'complete');
      assert.equal(await count(client, 'unit'), 13);
      assert.equal(await count(client, 'round'), 3);
    });
  });
}

test('a database in which somebody has begun is left alone', async (t) => {
  const connection = await createTestDatabase(t);
  await withClient(connection, (client) => client.query(`insert into unit (code) values ('CUA-TOI')`));
  assert.deepEqual(await runBuilder(connection), ['complete']);
  await withClient(connection, async (client) => assert.equal(await count(client, 'unit'), 1));
});

test('a database with tables of another program is left alone', async (t) => {
  const connection = await createTestDatabase(t);
  await withClient(connection, (client) => client.query('create table invoice (id integer)'));
  assert.deepEqual(await runBuilder(connection), ['complete']);
  await withClient(connection, async (client) => assert.equal(await count(client, 'unit'), 0));
});
