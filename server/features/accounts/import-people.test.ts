import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { createTestOrganisation, programContext } from '../../../test/support/organisation-builder.ts';
import { serveOrganisation } from '../../../test/support/feature-client.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { importPeople } from './import-people.ts';

const query = { dryRun: false, fromOn: '2026-01-01' };
const header =
  'mã người,họ và tên,cấp bậc,mã đơn vị,mã chức vụ,chức vụ,vai trò,hình thức,từ ngày,tên đăng nhập';

async function open(t: TestContext) {
  const organisation = await createTestOrganisation(t);
  await organisation.addUnits([
    { code: 'Q', parent: null },
    { code: 'T', parent: 'Q' },
  ]);
  const take = (rows: string, options: { dryRun?: boolean; published?: string } = {}) => {
    const bytes = new TextEncoder().encode(`${header}\n${rows}`);
    const asked = { ...query, dryRun: options.dryRun ?? false };
    return importPeople(organisation, programContext, bytes, asked, options.published ?? null);
  };
  const counts = async () => {
    const { rows } = await sql<Record<string, bigint>>`select (select count(*) from person) as persons,
      (select count(*) from post) as posts, (select count(*) from appointment) as appointments,
      (select count(*) from account) as accounts`.execute(organisation.db);
    return Object.values(rows[0] ?? {}).map(Number);
  };
  return { organisation, take, counts };
}

const good = [
  'P1,Nguyễn Văn Ân,major,Q,C1,Trợ lý kế hoạch,planner;approver,bổ nhiệm,01/02/2026,an',
  'P2,Trần Thị Bình,,T,C2,Trợ lý,người lập báo cáo,,,binh',
  'P1,Nguyễn Văn Ân,,T,C3,Chính ủy,signer,ủy quyền,2026-03-01,',
].join('\n');

suite('a file of people', () => {
  test('is taken in whole, and everybody logs in with the one-time password', async (t) => {
    const { organisation, take, counts } = await open(t);
    const dry = await take(good, { dryRun: true });
    assert.deepEqual(await counts(), [0, 0, 0, 0]);
    assert.deepEqual(
      dry.accounts.map(({ firstPassword }) => firstPassword),
      ['', ''],
    );
    const result = await take(good);
    assert.deepEqual(
      [result.persons, result.posts, result.appointments, result.accounts.length],
      [dry.persons, dry.posts, dry.appointments, dry.accounts.length],
    );
    assert.deepEqual(await counts(), [2, 3, 3, 2]);
    const { client } = serveOrganisation(organisation);
    for (const { login, firstPassword } of result.accounts) {
      const caller = await client().logIn(login, firstPassword);
      const { json } = await caller.send('GET', '/session');
      assert.equal((json['account'] as { mustChangePassword: boolean }).mustChangePassword, true);
    }
    const caller = await client().logIn('an', result.accounts[0]?.firstPassword ?? '');
    const held = (await caller.send('GET', '/session')).json['appointments'] as {
      kind: string;
      roles: string[];
    }[];
    assert.deepEqual(
      held.map(({ kind, roles }) => `${kind} ${roles.join('+')}`),
      ['appointed approver+planner', 'delegated signer'],
    );
  });

  test('of a demonstration gives all accounts the published password', async (t) => {
    const { organisation, take } = await open(t);
    await take(good, { published: 'mật khẩu công bố' });
    const { client } = serveOrganisation(organisation);
    const caller = await client().logIn('binh', 'mật khẩu công bố');
    assert.equal((await caller.send('GET', '/units')).status, 200);
  });

  const refusals: readonly (readonly [string, string, readonly string[]])[] = [
    ['an unknown unit', 'P3,Lê Ba,,ZZ,C9,Trợ lý,,,,', ['structure.unknown_unit D2']],
    ['an unknown role', 'P3,Lê Ba,,Q,C9,Trợ lý,boss,,,', ['post.unknown_role G2']],
    ['an unknown kind', 'P3,Lê Ba,,Q,C9,Trợ lý,,mượn,,', ['appointment.unknown_kind H2']],
    ['a bad log-in name', 'P3,Lê Ba,,Q,C9,Trợ lý,,,,Lê Ba', ['account.bad_login J2']],
    ['a log-in name in use', 'P3,Lê Ba,,Q,C9,Trợ lý,,,,an', ['account.login_taken J2']],
    [
      'a log-in name twice',
      'P3,Lê Ba,,Q,C9,Trợ lý,,,,ba\nP4,Lê Tư,,Q,C8,Trợ lý,,,,ba',
      ['table.duplicate_value J3'],
    ],
    ['a second account', 'P1,Nguyễn Văn Ân,,Q,C9,Trợ lý,,,,an2', ['account.person_has_account J2']],
    ['another name of a known person', 'P1,Nguyễn Văn B,,Q,C9,Trợ lý,,,,', ['person.name_differs B2']],
    ['a post of another unit', 'P3,Lê Ba,,T,C1,Trợ lý,,,,', ['post.differs E2']],
    [
      'a post described in two ways',
      'P3,Lê Ba,,Q,C9,Trợ lý,,,,\nP4,Lê Tư,,Q,C9,Trợ lý trưởng,,,,',
      ['post.differs E3'],
    ],
    [
      'one person twice in one post',
      'P3,Lê Ba,,Q,C9,Trợ lý,,,,\nP3,Lê Ba,,Q,C9,Trợ lý,,,,',
      ['appointment.overlaps E3'],
    ],
    [
      'missing values',
      ',,,Q,C9,,,,,',
      ['table.missing_value A2', 'table.missing_value B2', 'table.missing_value F2'],
    ],
  ];
  for (const [name, rows, issues] of refusals) {
    test(`is refused for ${name}, every issue at its cell, and nothing is taken in`, async (t) => {
      const { take, counts } = await open(t);
      await take(good);
      await assert.rejects(take(rows), (error) => {
        assert.ok(error instanceof DomainError);
        assert.equal(error.code, 'table.refused');
        const found = error.issues.map((issue) => `${issue.code} ${issue.pointer}`);
        assert.deepEqual(found.toSorted(), [...issues].toSorted());
        return true;
      });
      assert.deepEqual(await counts(), [2, 3, 3, 2]);
    });
  }

  test('with a post held already is refused without a trace', async (t) => {
    const { take, counts } = await open(t);
    await take(good);
    await assert.rejects(take('P3,Lê Ba,,Q,C9,Trợ lý,,,,\nP2,Trần Thị Bình,,T,C2,Trợ lý,,,,'), {
      code: 'appointment.overlaps',
    });
    assert.deepEqual(await counts(), [2, 3, 3, 2]);
  });

  test('of 300 accounts gives each a password of its own', async (t) => {
    const { take } = await open(t);
    const rows = Array.from({ length: 300 }, (_, n) => `N${n},Người ${n},,T,K${n},Trợ lý,,,,user${n}`);
    const { accounts } = await take(rows.join('\n'));
    assert.equal(new Set(accounts.map(({ firstPassword }) => firstPassword)).size, 300);
  });
});
