import { sql, type Transaction } from 'kysely';
import type { PersonId, PostId, UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { Actor } from '../../platform/actor.ts';
import { getTree, type StructurePin } from '../org-units/public.ts';
import { mayManageUnit } from './accounts-policy.ts';
import type { PeopleFileFacts } from './people-file.ts';

/** What exists already, with identities for storing. */
export interface ExistingPeople extends PeopleFileFacts {
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly persons: ReadonlyMap<string, { id: PersonId; fullName: string; hasAccount: boolean }>;
  readonly posts: ReadonlyMap<string, { id: PostId; unitCode: string }>;
}

/** Reads what a file of people is checked against; units are those of today that the actor manages. */
export async function readExistingPeople(
  tx: Transaction<unknown>,
  actor: Actor,
  pin: StructurePin,
  fromOn: IsoDate,
): Promise<ExistingPeople> {
  const tree = await getTree(tx, pin);
  const managed = tree.nodes.filter((node) => mayManageUnit(actor, tree, node.id));
  const persons = await sql<{ id: PersonId; code: string; fullName: string; hasAccount: boolean }>`
    select p.id, p.code, p.full_name as "fullName", a.id is not null as "hasAccount"
    from person p left join account a on a.person_id = p.id`.execute(tx);
  const posts = await sql<{ id: PostId; code: string; unitCode: string }>`
    select p.id, p.code, u.code as "unitCode" from post p join unit u on u.id = p.unit_id`.execute(tx);
  const logins = await sql<{ login: string }>`select login from account`.execute(tx);
  return {
    units: new Set(managed.map((node) => node.code)),
    unitIds: new Map(managed.map((node) => [node.code, node.id])),
    persons: new Map(persons.rows.map(({ code, ...person }) => [code, person])),
    posts: new Map(posts.rows.map(({ code, ...post }) => [code, post])),
    logins: new Set(logins.rows.map(({ login }) => login)),
    fromOn,
  };
}
