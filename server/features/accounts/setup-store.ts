import { sql, type Kysely, type Transaction } from 'kysely';

const codeSetting = 'setup.code';
const nameSetting = 'organisation.name';

async function writeSetting(db: Kysely<unknown>, key: string, value: string): Promise<void> {
  await sql`insert into setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db);
}

/** Keeps the hash of the set-up code; the one before no longer works. */
export function writeSetupHash(db: Kysely<unknown>, hash: Uint8Array): Promise<void> {
  return writeSetting(db, codeSetting, Buffer.from(hash).toString('hex'));
}

/** The hash of the set-up code; undefined when there is none. */
export async function readSetupHash(db: Kysely<unknown>): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{
    value: unknown;
  }>`select value from setting where key = ${codeSetting}`.execute(db);
  const value = rows[0]?.value;
  return typeof value === 'string' ? Buffer.from(value, 'hex') : undefined;
}

/** Takes the set-up code away, so that only one of two requests goes on; false when it is gone. */
export async function takeSetupHash(tx: Transaction<unknown>): Promise<boolean> {
  const { rows } = await sql`delete from setting where key = ${codeSetting} returning key`.execute(tx);
  return rows.length > 0;
}

export function writeOrganisationName(tx: Transaction<unknown>, name: string): Promise<void> {
  return writeSetting(tx, nameSetting, name);
}
