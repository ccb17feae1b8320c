import { sql, type Kysely } from 'kysely';
import type { AccountSummary, PeopleQuery } from '../../../contract/accounts/account.ts';
import type { PersonSummary, PostDetail } from '../../../contract/accounts/person.ts';
import type { PersonId, UnitId } from '../../../contract/kernel/ids.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { Actor } from '../../platform/actor.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { accountsForbidden, unknownUnitOfPost } from './accounts-errors.ts';
import { mayManagePerson, mayManageUnit, rightsOf } from './accounts-policy.ts';

interface PersonRow {
  readonly id: PersonId;
  readonly code: string;
  readonly fullName: string;
  readonly rankCode: string | null;
  readonly login: string | null;
  readonly language: 'vi' | 'en' | null;
  readonly mustChangePassword: boolean | null;
  readonly disabledAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant | null;
}

interface HeldRow {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly isToday: boolean;
}

interface ManagedPerson extends PersonRow {
  readonly posts: { title: string; unitName: string }[];
}

/** All persons the caller manages, by given name. Errors: `auth.forbidden` for others than administrators. */
async function managedPeople(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
): Promise<ManagedPerson[]> {
  if (actor.via !== 'program' && !rightsOf(actor).manageAccounts) throw accountsForbidden();
  const day = on.toString();
  const tree = await getTree(db, await currentPin(db, on));
  const persons = await sql<PersonRow>`
    select p.id, p.code, p.full_name as "fullName", a.login, a.language, a.must_change_password as "mustChangePassword",
      a.disabled_at as "disabledAt", a.created_at as "createdAt",
      (select rank_code from person_rank r where r.person_id = p.id and r.from_on <= ${day}::date
        order by from_on desc limit 1) as "rankCode"
    from person p left join account a on a.person_id = p.id
    order by p.sort_name, p.id`.execute(db);
  const held = await sql<HeldRow>`
    select a.person_id as "personId", p.unit_id as "unitId", p.title_vi as title, a.from_on <= ${day}::date as "isToday"
    from appointment a join post p on p.id = a.post_id
    where a.to_on is null or a.to_on > ${day}::date
    order by p.position, a.id`.execute(db);
  const byPerson = Map.groupBy(held.rows, ({ personId }) => personId);
  return persons.rows.flatMap((person) => {
    const posts = byPerson.get(person.id) ?? [];
    if (
      !mayManagePerson(
        actor,
        tree,
        posts.map(({ unitId }) => unitId),
      )
    )
      return [];
    const today = posts.filter(({ isToday }) => isToday);
    const shown = today.map(({ title, unitId }) => ({ title, unitName: tree.byId(unitId)?.name ?? '' }));
    return [{ ...person, posts: shown }];
  });
}

function page<T extends ManagedPerson>(people: readonly T[], { q, offset, limit }: PeopleQuery) {
  const words = foldForSearch(q ?? '').split(' ');
  const found = people.filter(({ fullName, code, login }) => {
    const text = foldForSearch(`${fullName}\n${code}\n${login ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  return { total: found.length, items: found.slice(offset, offset + limit) };
}

/** Persons the caller manages. Errors: `auth.forbidden`. */
export async function searchPersons(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
  query: PeopleQuery,
): Promise<{ total: number; items: PersonSummary[] }> {
  const { total, items } = page(await managedPeople(db, actor, on), query);
  return {
    total,
    items: items.map(({ code, fullName, rankCode, login, posts }) => ({
      code,
      fullName,
      rankCode,
      login,
      posts,
    })),
  };
}

/** Accounts the caller manages. Errors: `auth.forbidden`. */
export async function searchAccounts(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
  query: PeopleQuery,
): Promise<{ total: number; items: AccountSummary[] }> {
  const withAccount = (await managedPeople(db, actor, on)).filter(({ login }) => login !== null);
  const { total, items } = page(withAccount, query);
  return {
    total,
    items: items.map((person) => ({
      login: person.login ?? '',
      personCode: person.code,
      fullName: person.fullName,
      posts: person.posts,
      language: person.language ?? 'vi',
      mustChangePassword: person.mustChangePassword ?? false,
      disabledAt: person.disabledAt?.toString() ?? null,
      createdAt: person.createdAt?.toString() ?? '',
    })),
  };
}

/** Posts of a unit with all their appointments. Errors: `structure.unknown_unit`, `auth.forbidden`. */
export async function listPosts(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
  unitCode: string,
): Promise<PostDetail[]> {
  if (actor.via !== 'program' && !rightsOf(actor).manageAccounts) throw accountsForbidden();
  const tree = await getTree(db, await currentPin(db, on));
  const units = await sql<{ id: UnitId }>`select id from unit where code = ${unitCode}`.execute(db);
  const unit = units.rows[0];
  if (!unit) throw unknownUnitOfPost(unitCode);
  if (!mayManageUnit(actor, tree, unit.id)) throw accountsForbidden();
  type PostRow = Omit<PostDetail, 'title' | 'appointments'> & { titleVi: string; titleEn: string };
  const posts = await sql<PostRow>`
    select p.code, ${unitCode}::text as "unitCode", b.code as "bodyCode", p.title_vi as "titleVi", p.title_en as "titleEn", p.position,
      array(select role from post_role where post_id = p.id order by role) as roles
    from post p left join body b on b.id = p.body_id
    where p.unit_id = ${unit.id} order by p.position, p.id`.execute(db);
  const held = await sql<PostDetail['appointments'][number]>`
    select a.id, n.code as "personCode", n.full_name as "fullName", p.code as "postCode", a.kind,
      (select rank_code from person_rank r where r.person_id = n.id and r.from_on <= ${on.toString()}::date
        order by from_on desc limit 1) as "rankCode",
      a.decision_number as "decisionNumber", a.from_on::text as "fromOn", a.to_on::text as "toOn"
    from appointment a join post p on p.id = a.post_id join person n on n.id = a.person_id
    where p.unit_id = ${unit.id} order by a.from_on desc, a.id desc`.execute(db);
  const byPost = Map.groupBy(held.rows, ({ postCode }) => postCode);
  return posts.rows.map(({ titleVi, titleEn, ...post }) => ({
    ...post,
    title: { vi: titleVi, en: titleEn },
    appointments: byPost.get(post.code) ?? [],
  }));
}
