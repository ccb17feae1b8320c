import { login as loginSchema } from '../../../contract/accounts/account.ts';
import type { AppointmentKind } from '../../../contract/accounts/person.ts';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { Table, TableRow } from '../../platform/table-file/read-table.ts';
import { type TableColumn, TableRecords } from '../../platform/table-file/table-records.ts';

/** A person in a post as a row of a file names them; several rows may name one person or one post. */
export interface PersonRow {
  readonly row: TableRow;
  readonly personCode: string;
  readonly fullName: string;
  readonly rankCode: string | null;
  readonly unitCode: string;
  readonly postCode: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly position: number;
  readonly kind: AppointmentKind;
  readonly decisionNumber: string;
  readonly fromOn: IsoDate;
  readonly login: string | null;
}

type Key =
  | 'person'
  | 'name'
  | 'rank'
  | 'unit'
  | 'post'
  | 'titleVi'
  | 'titleEn'
  | 'roles'
  | 'position'
  | 'kind'
  | 'decision'
  | 'from'
  | 'login';

const columns: readonly TableColumn<Key>[] = [
  { key: 'person', titles: ['mã người', 'person code', 'person'], isRequired: true },
  { key: 'name', titles: ['họ và tên', 'họ tên', 'full name', 'name'], isRequired: true },
  { key: 'rank', titles: ['cấp bậc', 'rank'], isRequired: false },
  { key: 'unit', titles: ['mã đơn vị', 'unit code', 'unit'], isRequired: true },
  { key: 'post', titles: ['mã chức vụ', 'post code', 'post'], isRequired: true },
  { key: 'titleVi', titles: ['chức vụ', 'tên chức vụ', 'title', 'title (vi)'], isRequired: true },
  { key: 'titleEn', titles: ['chức vụ (tiếng anh)', 'title (en)', 'english title'], isRequired: false },
  { key: 'roles', titles: ['vai trò', 'roles', 'role'], isRequired: false },
  { key: 'position', titles: ['thứ tự', 'position', 'order'], isRequired: false },
  { key: 'kind', titles: ['hình thức', 'kind'], isRequired: false },
  { key: 'decision', titles: ['số quyết định', 'decision number', 'decision'], isRequired: false },
  { key: 'from', titles: ['từ ngày', 'from'], isRequired: false },
  { key: 'login', titles: ['tên đăng nhập', 'login'], isRequired: false },
];

const roleNames: Readonly<Record<Role, string>> = {
  reporting_officer: 'người lập báo cáo',
  signer: 'người ký',
  approver: 'người duyệt',
  planner: 'kế hoạch tổng hợp',
  auditor: 'kiểm tra',
  administrator: 'quản trị',
};

const kindNames: ReadonlyMap<string, AppointmentKind> = new Map([
  ['bo nhiem', 'appointed'],
  ['appointed', 'appointed'],
  ['quyen', 'acting'],
  ['acting', 'acting'],
  ['uy quyen', 'delegated'],
  ['delegated', 'delegated'],
]);

/** What a file of people is checked against. */
export interface PeopleFileFacts {
  /** Units the caller manages posts of. */
  readonly units: ReadonlySet<string>;
  readonly persons: ReadonlyMap<string, { readonly fullName: string; readonly hasAccount: boolean }>;
  readonly posts: ReadonlyMap<string, { readonly unitCode: string }>;
  readonly logins: ReadonlySet<string>;
  readonly fromOn: IsoDate;
}

function readRoles(records: TableRecords<Key>, row: TableRow): Role[] {
  const text = records.text(row, 'roles') ?? '';
  const found: Role[] = [];
  for (const part of text
    .split(/[;,+/]/)
    .map((one) => foldForSearch(one))
    .filter((one) => one !== '')) {
    const role = roles.find(
      (one) => one === part || one.replace('_', ' ') === part || foldForSearch(roleNames[one]) === part,
    );
    if (role) found.push(role);
    else records.refuse(row, 'roles', 'post.unknown_role', { text: part, known: roles.join(', ') });
  }
  return [...new Set(found)].toSorted();
}

function readKind(records: TableRecords<Key>, row: TableRow): AppointmentKind {
  const text = records.text(row, 'kind');
  if (text === undefined) return 'appointed';
  const kind = kindNames.get(foldForSearch(text));
  if (!kind) records.refuse(row, 'kind', 'appointment.unknown_kind', { text });
  return kind ?? 'appointed';
}

function readLogin(records: TableRecords<Key>, row: TableRow, facts: PeopleFileFacts): string | null {
  const text = records.text(row, 'login');
  if (text === undefined) return null;
  if (!loginSchema.safeParse(text).success) {
    records.refuse(row, 'login', 'account.bad_login', { text });
    return null;
  }
  if (facts.logins.has(text)) records.refuse(row, 'login', 'account.login_taken', { login: text });
  return text;
}

function readRow(records: TableRecords<Key>, row: TableRow, facts: PeopleFileFacts): PersonRow | undefined {
  const personCode = records.code(row, 'person');
  const fullName = records.text(row, 'name', 200);
  const rankCode = records.code(row, 'rank') ?? null;
  const unitCode = records.code(row, 'unit');
  const postCode = records.code(row, 'post');
  const titleVi = records.text(row, 'titleVi', 200);
  const titleEn = records.text(row, 'titleEn', 200);
  const decisionNumber = records.text(row, 'decision', 100) ?? '';
  const position = records.integer(row, 'position') ?? 0;
  const fromOn = records.date(row, 'from') ?? facts.fromOn;
  const rolesOfPost = readRoles(records, row);
  const kind = readKind(records, row);
  const login = readLogin(records, row, facts);
  if (unitCode !== undefined && !facts.units.has(unitCode)) {
    records.refuse(row, 'unit', 'structure.unknown_unit', { code: unitCode });
  }
  const person = personCode === undefined ? undefined : facts.persons.get(personCode);
  if (person && fullName !== undefined && person.fullName !== fullName) {
    records.refuse(row, 'name', 'person.name_differs', { code: personCode ?? '', name: person.fullName });
  }
  if (person?.hasAccount && login !== null) {
    records.refuse(row, 'login', 'account.person_has_account', { person: personCode ?? '' });
  }
  const post = postCode === undefined ? undefined : facts.posts.get(postCode);
  if (post && post.unitCode !== unitCode)
    records.refuse(row, 'post', 'post.differs', { code: postCode ?? '' });
  if (personCode === undefined || fullName === undefined || unitCode === undefined) return undefined;
  if (postCode === undefined || titleVi === undefined) return undefined;
  return {
    row,
    personCode,
    fullName,
    rankCode,
    unitCode,
    postCode,
    title: { vi: titleVi, en: titleEn ?? titleVi },
    roles: rolesOfPost,
    position,
    kind,
    decisionNumber,
    fromOn,
    login,
  };
}

function postText({ unitCode, title, roles, position }: PersonRow): string {
  return JSON.stringify([unitCode, title, roles, position]);
}

function checkRepeats(records: TableRecords<Key>, people: readonly PersonRow[]): void {
  const persons = new Map<string, PersonRow>();
  const posts = new Map<string, PersonRow>();
  const held = new Map<string, PersonRow>();
  for (const one of people) {
    const { row, personCode, postCode } = one;
    const person = persons.get(personCode);
    if (!person) persons.set(personCode, one);
    else {
      if (person.fullName !== one.fullName) {
        records.refuse(row, 'name', 'person.name_differs', { code: personCode, name: person.fullName });
      }
      if (one.login !== null && person.login !== null) {
        records.refuse(row, 'login', 'account.person_has_account', { person: personCode });
      }
    }
    const post = posts.get(postCode);
    if (!post) posts.set(postCode, one);
    else if (postText(post) !== postText(one))
      records.refuse(row, 'post', 'post.differs', { code: postCode });
    const key = `${personCode} ${postCode}`;
    if (held.has(key)) {
      records.refuse(row, 'post', 'appointment.overlaps', { person: personCode, post: postCode });
    }
    held.set(key, one);
  }
}

/**
 * The people of a file, every row checked against the others and against what exists.
 * Errors: `table.refused` with every issue at its cell.
 */
export function readPeopleFile(table: Table, facts: PeopleFileFacts): PersonRow[] {
  const records = new TableRecords(table, columns);
  const people = table.rows.flatMap((row) => readRow(records, row, facts) ?? []);
  const logins = new Map(people.map((one) => [one.row, one.login ?? undefined]));
  records.unique('login', (row) => logins.get(row));
  checkRepeats(records, people);
  records.assertRight();
  return people;
}
