import type { Kysely, Transaction } from 'kysely';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { AccountId, PersonId } from '../../../contract/kernel/ids.ts';
import type { AccountsTables } from './accounts-tables.ts';

type Db = Kysely<unknown>;
type Tx = Transaction<unknown>;

export interface StoredAccount {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly login: string;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
}

async function findBy(
  db: Db,
  wanted: { readonly login: string } | { readonly id: AccountId } | { readonly person_id: PersonId },
): Promise<StoredAccount | undefined> {
  const row = await db
    .withTables<AccountsTables>()
    .selectFrom('account')
    .selectAll()
    .where((eb) => eb.and(wanted))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    personId: row.person_id,
    login: row.login,
    passwordHash: row.password_hash,
    isDisabled: row.disabled_at !== null,
  };
}

export function findAccount(db: Db, login: string): Promise<StoredAccount | undefined> {
  return findBy(db, { login });
}

export function findAccountById(db: Db, id: AccountId): Promise<StoredAccount | undefined> {
  return findBy(db, { id });
}

export function findAccountOfPerson(db: Db, personId: PersonId): Promise<StoredAccount | undefined> {
  return findBy(db, { person_id: personId });
}

export async function isAnyAccount(db: Db): Promise<boolean> {
  const row = await db
    .withTables<AccountsTables>()
    .selectFrom('account')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds an account; undefined when the log-in name is taken or the person has an account. */
export async function insertAccount(
  tx: Tx,
  account: {
    readonly personId: PersonId;
    readonly login: string;
    readonly passwordHash: string;
    readonly language: Language;
    readonly mustChangePassword: boolean;
  },
  now: Temporal.Instant,
): Promise<AccountId | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .insertInto('account')
    .values({
      person_id: account.personId,
      login: account.login,
      password_hash: account.passwordHash,
      language: account.language,
      must_change_password: account.mustChangePassword,
      created_at: now.toString(),
      updated_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function updateAccount(
  tx: Tx,
  id: AccountId,
  change: {
    readonly password_hash?: string;
    readonly must_change_password?: boolean;
    readonly disabled_at?: string | null;
    readonly language?: Language;
  },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .withTables<AccountsTables>()
    .updateTable('account')
    .set({ ...change, updated_at: now.toString() })
    .where('id', '=', id)
    .execute();
}
