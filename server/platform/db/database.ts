import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { withNamedStatements } from './named-statements.ts';

/**
 * The database as a feature sees it. Each feature names its own tables in `<feature>-tables.ts` and takes
 * `Db<ItsTables>`; `withTables` narrows the one instance the composition root holds.
 */
export type Db<Tables> = Kysely<Tables>;
export type Tx<Tables> = Transaction<Tables>;

/** The connection pool and the query builder over it. */
export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<unknown>;
  close(): Promise<void>;
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, (text) => BigInt(text)],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
]);

// Array columns of the same types keep the driver's own parsing: none of our hot queries returns them.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** Opens a pool: int8 as bigint, date as Temporal.PlainDate, timestamptz as Temporal.Instant (UTC). */
export function openDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 20, ...config, types, options: '-c timezone=UTC -c datestyle=ISO' });
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on('error', () => undefined);
  // Nor may one that breaks while the pool lets it go: the pool has stopped listening by then.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) });
  return { pool, kysely, close: () => kysely.destroy() };
}
