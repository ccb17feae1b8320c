import { type RawBuilder, sql, type Kysely, type SqlBool } from 'kysely';
import type { AuditEntry, AuditQuery } from '../../../contract/accounts/audit.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { Actor } from '../../platform/actor.ts';
import { currentPin, getTree, type StructurePin, type Tree } from '../org-units/public.ts';
import { accountsForbidden, unknownUnitOfPost } from './accounts-errors.ts';
import { administrationRule, auditRule, rightsOf } from './accounts-policy.ts';
import { isEmptyScope, type UnitScope, unitScope, unitScopeFilter } from './unit-scope.ts';

/** Families of commands about accounts, structure and settings; all others are about the work reported. */
const administrative = ['accounts', 'org-units', 'calendar', 'pack', 'form', 'indicator', 'setting'];

function reachesRoot(scope: UnitScope, tree: Tree): boolean {
  return tree.roots.some((root) => scope.subtree.includes(root.id));
}

// What names no unit is shown to those who stand at the top only.
function reached(scope: UnitScope, tree: Tree, pin: StructurePin): RawBuilder<SqlBool> {
  const within = unitScopeFilter(scope, pin, 'e.unit_id');
  return reachesRoot(scope, tree) ? sql<SqlBool>`(e.unit_id is null or ${within})` : within;
}

function visible(actor: Actor, tree: Tree, pin: StructurePin): RawBuilder<SqlBool> {
  const administration = unitScope(actor, administrationRule);
  const audit = unitScope(actor, auditRule);
  const isAdministrative = sql<SqlBool>`split_part(e.action, '.', 1) = any(${administrative}::text[])`;
  const parts = [
    ...(isEmptyScope(administration)
      ? []
      : [sql<SqlBool>`(${isAdministrative} and ${reached(administration, tree, pin)})`]),
    ...(isEmptyScope(audit)
      ? []
      : [sql<SqlBool>`(not ${isAdministrative} and ${reached(audit, tree, pin)})`]),
  ];
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
}

async function unitOf(db: Kysely<unknown>, code: string | undefined): Promise<UnitId | undefined> {
  if (code === undefined) return undefined;
  const { rows } = await sql<{ id: UnitId }>`select id from unit where code = ${code}`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) throw unknownUnitOfPost(code);
  return id;
}

/** Accounts whose person's name or whose log-in name holds the words, accents apart; undefined where none are asked for. */
async function accountsOf(db: Kysely<unknown>, person: string | undefined): Promise<number[] | undefined> {
  const words = foldForSearch(person ?? '').split(' ');
  if (words.every((word) => word === '')) return undefined;
  const { rows } = await sql<{ id: number; login: string; fullName: string }>`
    select a.id, a.login, p.full_name as "fullName" from account a join person p on p.id = a.person_id`.execute(
    db,
  );
  return rows
    .filter(({ login, fullName }) => {
      const text = foldForSearch(`${fullName}\n${login}`);
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}

/** The first moment of a day in Viet Nam, or of the one so many days later. */
function startOf(day: string, later = 0): string {
  const start = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime('Asia/Ho_Chi_Minh');
  return start.toInstant().toString();
}

type AuditRow = Omit<AuditEntry, 'id' | 'at' | 'subject'> & {
  id: bigint;
  at: Temporal.Instant;
  kind: string;
  subjectId: string;
};

/**
 * A page of the audit log: administrators see what was done to accounts, structure and settings, auditors what was done
 * to reports, each within the units they reach. Errors: `auth.forbidden`, `structure.unknown_unit`.
 */
export async function readAudit(
  db: Kysely<unknown>,
  actor: Actor,
  on: Temporal.PlainDate,
  query: AuditQuery,
): Promise<{ items: AuditEntry[]; next: number | null }> {
  if (!rightsOf(actor).readAudit) throw accountsForbidden();
  const pin = await currentPin(db, on);
  const tree = await getTree(db, pin);
  const within = await unitOf(db, query.unit);
  const people = await accountsOf(db, query.person);
  const wanted = [
    visible(actor, tree, pin),
    ...(query.subjectKind === undefined ? [] : [sql`e.subject_kind = ${query.subjectKind}`]),
    ...(query.subjectId === undefined ? [] : [sql`e.subject_id = ${query.subjectId}`]),
    ...(query.action === undefined ? [] : [sql`e.action = ${query.action}`]),
    ...(query.from === undefined ? [] : [sql`e.at >= ${startOf(query.from)}::timestamptz`]),
    ...(query.to === undefined ? [] : [sql`e.at < ${startOf(query.to, 1)}::timestamptz`]),
    ...(people === undefined ? [] : [sql`e.account_id = any(${people}::int[])`]),
    ...(query.before === undefined ? [] : [sql`e.id < ${query.before}`]),
    ...(within === undefined
      ? []
      : [unitScopeFilter({ own: [], below: [], subtree: [within] }, pin, 'e.unit_id')]),
  ];
  const { rows } = await sql<AuditRow>`
    select e.id, e.at, e.action, e.subject_kind as kind, e.subject_id as "subjectId", u.code as "unitCode", a.login,
      n.full_name as "fullName", p.title_vi as post, e.via, e.before, e.after, e.reason
    from audit_entry e
    left join unit u on u.id = e.unit_id
    left join account a on a.id = e.account_id
    left join person n on n.id = e.person_id
    left join appointment h on h.id = e.appointment_id
    left join post p on p.id = h.post_id
    where ${sql.join(wanted, sql` and `)}
    order by e.id desc limit ${query.limit + 1}`.execute(db);
  const items = rows.slice(0, query.limit).map(({ id, at, kind, subjectId, ...entry }) => ({
    ...entry,
    id: Number(id),
    at: at.toString(),
    subject: { kind, id: subjectId },
  }));
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}
