import type { Transaction } from 'kysely';
import type { ImportPeopleQuery, ImportPeopleResult } from '../../../contract/accounts/person.ts';
import type { PersonId, PostId } from '../../../contract/kernel/ids.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { readTable } from '../../platform/table-file/read-table.ts';
import { currentPin } from '../org-units/public.ts';
import { insertAccount } from './account-store.ts';
import {
  accountsForbidden,
  appointmentOverlaps,
  loginTaken,
  ownAppointment,
  rankKnown,
} from './accounts-errors.ts';
import { hashPassword, makeFirstPassword } from './password-hash.ts';
import { type PersonRow, readPeopleFile } from './people-file.ts';
import { type ExistingPeople, readExistingPeople } from './people-file-facts.ts';
import { assertAdministrator, isManaged } from './people-rights.ts';
import { insertAppointment, insertPerson, insertPost, insertRank } from './people-store.ts';

const mostRows = 20_000;

interface Credentials {
  readonly firstPassword: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

async function makeCredentials(
  logins: readonly string[],
  published: string | null,
): Promise<Map<string, Credentials>> {
  const shared = published === null ? null : await hashPassword(published);
  const pairs = logins.map(async (login): Promise<[string, Credentials]> => {
    const firstPassword = published ?? makeFirstPassword();
    const passwordHash = shared ?? (await hashPassword(firstPassword));
    return [login, { firstPassword, passwordHash, mustChangePassword: published === null }];
  });
  return new Map(await Promise.all(pairs));
}

interface Stored {
  readonly persons: number;
  readonly posts: number;
}

function countNew(people: readonly PersonRow[], existing: ExistingPeople): Stored {
  const persons = new Set(people.map((one) => one.personCode).filter((code) => !existing.persons.has(code)));
  const posts = new Set(people.map((one) => one.postCode).filter((code) => !existing.posts.has(code)));
  return { persons: persons.size, posts: posts.size };
}

function resultOf(
  people: readonly PersonRow[],
  stored: Stored,
  credentials: ReadonlyMap<string, Credentials> | null,
): ImportPeopleResult {
  return {
    isDryRun: credentials === null,
    ...stored,
    appointments: people.length,
    accounts: people.flatMap(({ row, login, fullName }) =>
      login === null
        ? []
        : [{ row: row.row, login, fullName, firstPassword: credentials?.get(login)?.firstPassword ?? '' }],
    ),
  };
}

async function storePeople(
  tx: Transaction<unknown>,
  deps: CommandDeps,
  context: CommandContext,
  people: readonly PersonRow[],
  existing: ExistingPeople,
  credentials: ReadonlyMap<string, Credentials>,
): Promise<void> {
  const persons = new Map<string, PersonId>([...existing.persons].map(([code, { id }]) => [code, id]));
  const posts = new Map<string, PostId>([...existing.posts].map(([code, { id }]) => [code, id]));
  for (const one of people) {
    const personId = persons.get(one.personCode) ?? (await insertPerson(tx, one.personCode, one.fullName));
    const unitId = existing.unitIds.get(one.unitCode);
    if (personId === undefined || unitId === undefined) throw new Error(`row ${one.row.row} was not checked`);
    if (personId === context.actor.personId) throw ownAppointment();
    const isNew = !persons.has(one.personCode);
    persons.set(one.personCode, personId);
    if (isNew && one.rankCode !== null && !(await insertRank(tx, personId, one.rankCode, one.fromOn))) {
      throw rankKnown(one.fromOn);
    }
    const { postCode: code, title, position, roles } = one;
    const postId =
      posts.get(code) ?? (await insertPost(tx, { code, unitId, bodyId: null, title, position, roles }));
    if (postId === undefined) throw new Error(`post ${code} was not checked`);
    posts.set(code, postId);
    const { kind, decisionNumber, fromOn: from } = one;
    const appointment = { personId, postId, kind, decisionNumber, from, to: null };
    if ((await insertAppointment(tx, appointment)) === undefined) {
      throw appointmentOverlaps(one.personCode, code);
    }
    await storeAccount(tx, deps, context, one, personId, credentials);
  }
}

async function storeAccount(
  tx: Transaction<unknown>,
  deps: CommandDeps,
  context: CommandContext,
  { login }: PersonRow,
  personId: PersonId,
  credentials: ReadonlyMap<string, Credentials>,
): Promise<void> {
  if (login === null) return;
  // Somebody known already may hold posts out of reach; then the account is not the caller's to give.
  if (!(await isManaged(tx, deps, context, personId))) throw accountsForbidden();
  const { passwordHash, mustChangePassword = true } = credentials.get(login) ?? {};
  // The passwords were made from the same bytes before the transaction, so this is a row nobody has read.
  if (passwordHash === undefined) throw new Error(`no password was made for ${login}`);
  const account = { personId, login, passwordHash, language: 'vi', mustChangePassword } as const;
  if ((await insertAccount(tx, account, deps.clock.now())) === undefined) throw loginTaken(login);
}

/**
 * Takes in persons, posts, appointments and accounts of a CSV or XLSX file whole, or nothing of it. The one-time
 * passwords are in the answer and nowhere else. A dry run checks the same and makes nothing. For a demonstration the
 * program itself may give all accounts one published password, which then need not be changed.
 * Errors: `auth.forbidden`, `table.refused` with every issue at its cell, `appointment.overlaps`, `appointment.own`,
 * and the refusals of `readTable`.
 */
export async function importPeople(
  deps: CommandDeps,
  context: CommandContext,
  bytes: Uint8Array,
  query: ImportPeopleQuery,
  published: string | null = null,
): Promise<ImportPeopleResult> {
  assertAdministrator(context);
  if (published !== null && context.actor.via !== 'program') throw accountsForbidden();
  const table = readTable(bytes, { rows: mostRows });
  const check = async (tx: Transaction<unknown>) => {
    const pin = await currentPin(tx, deps.clock.today());
    const existing = await readExistingPeople(tx, context.actor, pin, query.fromOn);
    return { people: readPeopleFile(table, existing), existing };
  };
  // Checked once before the costly hashing of passwords, and once more in the transaction that stores.
  const first = await deps.db.transaction().setIsolationLevel('repeatable read').execute(check);
  if (query.dryRun) return resultOf(first.people, countNew(first.people, first.existing), null);
  const logins = first.people.flatMap(({ login }) => login ?? []);
  const credentials = await makeCredentials(logins, published);
  let isMade = false;
  const stored = await runCommand(
    deps,
    context,
    'accounts.import-people',
    { ...query, bytes },
    async (tx) => {
      const { people, existing } = await check(tx);
      await storePeople(tx, deps, context, people, existing, credentials);
      isMade = true;
      return {
        result: countNew(people, existing),
        audit: [
          {
            action: 'accounts.import-people',
            subject: { kind: 'import', id: context.correlationId },
            unitId: null,
            after: {
              rows: people.map(({ personCode, postCode, login, fromOn }) => ({
                personCode,
                postCode,
                login,
                fromOn,
              })),
            },
          },
        ],
      };
    },
  );
  return resultOf(first.people, stored, isMade ? credentials : new Map());
}
