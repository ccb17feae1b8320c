import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { StartupError } from '../startup-error.ts';

const folder = join(import.meta.dirname, '../../migrations');
// Any constant serves; all processes of one database must agree on it.
const lockKey = 7_405_112;

/** One step of the schema, as its file says. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** The steps of the schema in their order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the schema up to date, each step in a transaction of its own; returns the names applied. Several
 * processes may call it at once. Throws `StartupError` `database.schema_changed` when
 * a step that was applied has been changed since.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const migrations = await readMigrations();
  const client = await pool.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, hash text not null, applied_at timestamptz not null default now())`,
    );
    const known = await client.query<{ name: string; hash: string }>(
      'select name, hash from schema_migration',
    );
    const hashes = new Map(known.rows.map((row) => [row.name, row.hash]));
    for (const { name, sql, hash } of migrations) {
      const before = hashes.get(name);
      if (before === hash) continue;
      if (before !== undefined) throw new StartupError('database.schema_changed', { name });
      await client.query('begin');
      try {
        await client.query(sql);
        await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed`, { cause: error });
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    client.release();
  }
}
