import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

test('a schema that is up to date is left as it is, by several programs at once', async (t) => {
  const database = openDatabase(await createTestDatabase(t));
  t.after(() => database.close());
  assert.deepEqual(await Promise.all([migrate(database.pool), migrate(database.pool)]), [[], []]);
  const { rows } = await database.pool.query<{ name: string }>(
    'select name from schema_migration order by name',
  );
  assert.deepEqual(
    rows.map((row) => row.name),
    (await readMigrations()).map((step) => step.name),
  );
});

test('a database of another edition is refused with a sentence, and nothing is changed', async (t) => {
  const database = openDatabase(await createTestDatabase(t));
  t.after(() => database.close());
  await database.pool.query(`update schema_migration set hash = 'x' where name = '0003_calendar.sql'`);
  await assert.rejects(migrate(database.pool), {
    code: 'database.schema_changed',
    exitCode: 78,
    params: { name: '0003_calendar.sql' },
  });
});
