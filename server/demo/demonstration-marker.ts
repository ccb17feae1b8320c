import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { readMigrations } from '../platform/db/migrate.ts';

const markerKey = 'demonstration';

const demoLogin = z.strictObject({
  login: z.string(),
  fullName: z.string(),
  title: z.string(),
  unitName: z.string(),
});

/** What the database says about the demonstration in it. */
const demonstrationMark = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('building') }),
  z.strictObject({ state: z.literal('complete'), logins: z.array(demoLogin), password: z.string() }),
]);
export type DemonstrationMark = z.infer<typeof demonstrationMark>;

/** Whether a demonstration may be built in a database: it is there, was broken off, nothing is there, or something else is. */
export type DemonstrationGround =
  | Extract<DemonstrationMark, { state: 'complete' }>
  | { readonly state: 'broken_off' | 'free' | 'in_use' };

/** Keeps how far the demonstration is. */
export async function markDemonstration(db: Kysely<unknown>, mark: DemonstrationMark): Promise<void> {
  await sql`insert into setting (key, value) values (${markerKey}, ${JSON.stringify(mark)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db);
}

// Partitions are made by a loop in their migration, so the text does not name them.
function isPartition(table: string): boolean {
  return /^report_log_\d{4}$/.test(table);
}

async function ownTables(): Promise<ReadonlySet<string>> {
  const migrations = await readMigrations();
  const created = migrations.flatMap(({ sql: text }) =>
    [...text.matchAll(/create (?:unlogged )?table (?:if not exists )?(\w+)/giu)].map(
      ([, name]) => name ?? '',
    ),
  );
  return new Set(['schema_migration', ...created]);
}

/** Looks at a database without changing it. */
export async function readDemonstrationGround(client: pg.ClientBase): Promise<DemonstrationGround> {
  const found = await client.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = current_schema()',
  );
  const tables = new Set(found.rows.map(({ name }) => name));
  const own = await ownTables();
  if ([...tables].some((table) => !own.has(table) && !isPartition(table))) return { state: 'in_use' };
  if (!tables.has('setting') || !tables.has('account')) return { state: 'free' };
  const marks = await client.query<{ value: unknown }>('select value from setting where key = $1', [
    markerKey,
  ]);
  if (marks.rows[0]) {
    const mark = demonstrationMark.parse(marks.rows[0].value);
    return mark.state === 'complete' ? mark : { state: 'broken_off' };
  }
  const used = await client.query<{ used: boolean }>(
    'select exists (select from account) or exists (select from unit) as used',
  );
  return { state: used.rows[0]?.used === false ? 'free' : 'in_use' };
}

/** Empties a database in which a demonstration was broken off; everything in it was made by that demonstration. */
export async function clearBrokenDemonstration(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_schema()) as name');
  const name = rows[0]?.name ?? 'public';
  await client.query(`begin; drop schema ${name} cascade; create schema ${name}; commit`);
}
