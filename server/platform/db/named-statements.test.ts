import assert from 'node:assert/strict';
import test from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { openDatabase } from './database.ts';

async function namesOf(pool: { query(text: string): Promise<{ rows: { statement: string }[] }> }) {
  const { rows } = await pool.query('select statement from pg_prepared_statements order by statement');
  return rows.map(({ statement }) => statement);
}

test('a statement that comes again is prepared once, and survives a changed table', async (t) => {
  const database = openDatabase({ ...(await createTestDatabase(t)), max: 1 });
  const { kysely, pool } = database;
  t.after(() => database.close());
  await sql`create table thing (id integer)`.execute(kysely);
  const read = async (id: number): Promise<unknown[]> =>
    (await sql`select * from thing where id = ${id}`.execute(kysely)).rows;
  await sql`insert into thing values (${7})`.execute(kysely);
  assert.deepEqual(await read(7), [{ id: 7 }]);
  assert.deepEqual(await namesOf(pool), [], 'what came once has no name');
  assert.deepEqual(await read(8), []);
  assert.deepEqual(await read(7), [{ id: 7 }]);
  assert.deepEqual(await namesOf(pool), ['select * from thing where id = $1']);
  await sql`alter table thing add column name text`.execute(kysely);
  await assert.rejects(read(7), { code: '0A000' }, 'PostgreSQL refuses the kept plan once');
  assert.deepEqual(await read(7), [{ id: 7, name: null }], 'and is then asked anew');
  assert.deepEqual(await read(7), [{ id: 7, name: null }]);
});
