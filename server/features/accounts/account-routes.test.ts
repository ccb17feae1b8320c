import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import { createTestOrganisation, programContext } from '../../../test/support/organisation-builder.ts';
import { type FeatureClient, serveOrganisation } from '../../../test/support/feature-client.ts';
import { setPassword } from './set-password.ts';

const password = 'sông núi nước nam';

async function open(t: TestContext) {
  const organisation = await createTestOrganisation(t);
  await organisation.addUnits([
    { code: 'Q', parent: null },
    { code: 'T1', parent: 'Q' },
    { code: 'T2', parent: 'Q' },
    { code: 'X', parent: 'T1' },
    { code: 'M1', parent: 'T1' },
    { code: 'M2', parent: 'T1' },
    { code: 'M3', parent: 'T1' },
  ]);
  const server = serveOrganisation(organisation);
  const member = async (unitCode: string, role: Role, login: string): Promise<FeatureClient> => {
    const person = await organisation.addPerson(`Lê Văn ${login}`);
    await organisation.appoint(person, await organisation.addPost(unitCode, [role]));
    await organisation.addAccount(person, login);
    await setPassword(organisation, programContext, login, password, { mustChange: false });
    return server.client().logIn(login, password);
  };
  return { organisation, server, member };
}

const decision = { number: '1/QĐ', decidedOn: '2026-06-01', effectiveOn: '2026-06-01' };
const importQuery = 'decisionNumber=1&decidedOn=2026-06-01&effectiveOn=2026-06-01';
const title = { vi: 'Trợ lý', en: 'Assistant' };

/** Every route of an administrator with a right payload. */
const administrative: readonly (readonly [string, string, unknown])[] = [
  ['GET', '/accounts', undefined],
  ['GET', '/persons', undefined],
  ['GET', '/posts?unit=T1', undefined],
  ['POST', '/accounts', { login: 'new', personCode: 'person-1' }],
  ['POST', '/accounts/other/disable', undefined],
  ['POST', '/accounts/other/enable', undefined],
  ['POST', '/accounts/other/reset-password', undefined],
  ['POST', '/accounts/other/revoke-sessions', undefined],
  ['POST', '/persons', { code: 'P9', fullName: 'Lê Văn Chín' }],
  ['POST', '/persons/person-1/ranks', { rankCode: 'major', fromOn: '2026-01-01' }],
  [
    'POST',
    '/persons/import?fromOn=2026-01-01',
    'mã người,họ và tên,mã đơn vị,mã chức vụ,chức vụ\nP1,Lê A,Q,C1,Trợ lý',
  ],
  ['POST', '/posts', { code: 'C9', unitCode: 'T1', title, roles: [] }],
  ['POST', '/posts/post-2/roles', { roles: ['signer'] }],
  [
    'POST',
    '/appointments',
    { personCode: 'person-1', postCode: 'post-2', kind: 'acting', fromOn: '2026-06-01' },
  ],
  ['POST', '/appointments/1/end', { toOn: '2026-06-20' }],
  ['POST', '/units', { code: 'N', name: 'Mới', levelCode: 'x', parentCode: 'T1', decision }],
  ['POST', '/units/X/rename', { name: 'Tên mới', decision }],
  ['POST', '/units/X/move', { parentCode: 'T2', decision }],
  ['POST', '/units/X/correct', { name: 'Tên đúng', decision }],
  ['POST', '/units/X/close', { decision }],
  ['POST', '/units/merge', { fromCodes: ['M1', 'M2'], intoCode: 'T1', decision }],
  ['POST', '/units/M3/split', { parts: [{ code: 'T1' }, { code: 'T2' }], decision }],
  ['POST', `/units/import?${importQuery}`, 'mã,tên,cấp,cấp trên\nN1,Mới,x,T1'],
  [
    'POST',
    '/bodies',
    { code: 'B1', unitCode: 'T1', kind: 'party_committee', name: 'Đảng ủy', validFrom: '2026-01-01' },
  ],
];

suite('routes of administrators', () => {
  test('refuse every other role and whoever is not logged in', async (t) => {
    const { server, member } = await open(t);
    await member('Q', 'signer', 'other');
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const caller = await member('Q', role, `as.${role}`);
      for (const [method, path, body] of administrative) {
        const { status, json } = await caller.send(method, path, body);
        assert.deepEqual([status, json['code']], [403, 'auth.forbidden'], `${role} ${method} ${path}`);
      }
    }
    for (const [method, path, body] of administrative) {
      const { status, json } = await server.client().send(method, path, body);
      assert.deepEqual([status, json['code']], [401, 'auth.required'], `${method} ${path}`);
    }
  });

  test('let an administrator of the highest unit do all of it, each thing with its audit row', async (t) => {
    const { organisation, member } = await open(t);
    await organisation.addPerson('Nguyễn Thị Hoa');
    await organisation.addPost('T1', ['reporting_officer']);
    await member('T1', 'signer', 'other');
    const caller = await member('Q', 'administrator', 'admin');
    const known = new Map<string, string>([
      ['person-1', ''],
      ['post-2', ''],
    ]);
    const { rows: persons } = await sql<{ code: string }>`select code from person order by id`.execute(
      organisation.db,
    );
    const { rows: posts } = await sql<{ code: string }>`select code from post order by id`.execute(
      organisation.db,
    );
    known.set('person-1', persons[0]?.code ?? '');
    known.set('post-2', posts[0]?.code ?? '');
    const replace = (text: string) =>
      text.replace('person-1', known.get('person-1') ?? '').replace('post-2', known.get('post-2') ?? '');
    for (const [method, path, body] of administrative) {
      const before = await sql<{ count: bigint }>`select count(*) from audit_entry`.execute(organisation.db);
      const sent =
        typeof body === 'string' || body === undefined ? body : JSON.parse(replace(JSON.stringify(body)));
      const { status, json } = await caller.send(method, replace(path), sent);
      assert.ok(status < 300, `${method} ${path}: ${status} ${JSON.stringify(json)}`);
      const after = await sql<{ count: bigint }>`select count(*) from audit_entry`.execute(organisation.db);
      const written = Number(after.rows[0]?.count) - Number(before.rows[0]?.count);
      assert.equal(written, method === 'GET' ? 0 : path === '/units/merge' ? 2 : 1, `${method} ${path}`);
    }
  });

  test('keep an administrator below from whatever stands above or beside', async (t) => {
    const { organisation, member } = await open(t);
    await member('Q', 'administrator', 'above');
    await member('T2', 'signer', 'beside');
    await member('X', 'signer', 'under');
    const post = await organisation.addPost('T2', ['signer']);
    const caller = await member('T1', 'administrator', 'below');
    const expected: readonly (readonly [string, string, unknown, number, string | undefined])[] = [
      ['POST', '/accounts/above/reset-password', undefined, 404, 'account.unknown'],
      ['POST', '/accounts/beside/disable', undefined, 404, 'account.unknown'],
      ['POST', '/accounts/under/disable', undefined, 200, undefined],
      ['POST', '/accounts/below/disable', undefined, 409, 'account.own'],
      [
        'POST',
        '/posts',
        { code: 'C9', unitCode: 'Q', title, roles: ['administrator'] },
        403,
        'auth.forbidden',
      ],
      ['POST', `/posts/${post}/roles`, { roles: [] }, 403, 'auth.forbidden'],
      [
        'POST',
        '/units',
        { code: 'R', name: 'Gốc', levelCode: 'x', parentCode: null, decision },
        403,
        'auth.forbidden',
      ],
      ['POST', '/units/X/move', { parentCode: 'T2', decision }, 403, 'auth.forbidden'],
      ['POST', '/units/X/rename', { name: 'Tên mới', decision }, 200, undefined],
    ];
    for (const [method, path, body, status, code] of expected) {
      const answer = await caller.send(method, path, body);
      assert.equal(answer.status, status, `${method} ${path}`);
      if (code !== undefined) assert.equal(answer.json['code'], code, `${method} ${path}`);
    }
    const { json } = await caller.send('GET', '/accounts');
    const logins = (json['items'] as { login: string }[]).map(({ login }) => login);
    assert.deepEqual(logins.toSorted(), ['below', 'under']);
  });

  test('do not let an administrator appoint oneself', async (t) => {
    const { organisation, member } = await open(t);
    const post = await organisation.addPost('X', ['signer']);
    const caller = await member('Q', 'administrator', 'admin');
    const me = ((await caller.send('GET', '/session')).json['person'] as { code: string }).code;
    const request = { personCode: me, postCode: post, kind: 'acting', fromOn: '2026-06-01' };
    assert.equal((await caller.send('POST', '/appointments', request)).json['code'], 'appointment.own');
  });
});

suite('the audit log', () => {
  test('shows administrators accounts and structure, auditors the rest, each within reach', async (t) => {
    const { organisation, member } = await open(t);
    const x = await organisation.unitId('X');
    const t2 = await organisation.unitId('T2');
    for (const [action, unit] of [
      ['report.submit', x],
      ['report.submit', t2],
      ['org-units.rename-unit', x],
    ] as const) {
      await sql`insert into audit_entry (at, unit_id, via, action, subject_kind, subject_id, correlation_id)
        values (now(), ${unit}, 'program', ${action}, 'marked', '1', 't')`.execute(organisation.db);
    }
    const seen = async (unitCode: string, role: Role) => {
      const caller = await member(unitCode, role, `${role}.${unitCode.toLowerCase()}`);
      const { status, json } = await caller.send('GET', '/audit?subjectKind=marked');
      const items = (json['items'] ?? []) as { action: string; unitCode: string }[];
      return status === 200
        ? items.map((item) => `${item.action} ${item.unitCode}`).toSorted()
        : json['code'];
    };
    assert.deepEqual(await seen('Q', 'auditor'), ['report.submit T2', 'report.submit X']);
    assert.deepEqual(await seen('T1', 'auditor'), ['report.submit X']);
    assert.deepEqual(await seen('Q', 'administrator'), ['org-units.rename-unit X']);
    assert.deepEqual(await seen('T2', 'administrator'), []);
    assert.equal(await seen('Q', 'planner'), 'auth.forbidden');
  });

  test('is narrowed to a person and to days as they are in Viet Nam', async (t) => {
    const { organisation, member } = await open(t);
    const caller = await member('Q', 'administrator', 'quan.tri');
    const { rows } = await sql<{ id: number }>`select id from account where login = 'quan.tri'`.execute(
      organisation.db,
    );
    const by = rows[0]?.id ?? null;
    for (const [at, account] of [
      ['2026-03-01T16:59:59Z', by],
      ['2026-03-01T17:00:00Z', null],
      ['2026-03-02T16:59:59Z', by],
    ] as const) {
      await sql`insert into audit_entry (at, account_id, via, action, subject_kind, subject_id, correlation_id)
        values (${at}::timestamptz, ${account}::int, 'program', 'accounts.made-up', 'marked', ${at}, 't')`.execute(
        organisation.db,
      );
    }
    const seen = async (query: string) => {
      const { json } = await caller.send('GET', encodeURI(`/audit?subjectKind=marked${query}`));
      return (json['items'] as { subject: { id: string } }[]).map(({ subject }) => subject.id.slice(8, 13));
    };
    assert.deepEqual(await seen('&from=2026-03-02'), ['02T16', '01T17']);
    assert.deepEqual(await seen('&to=2026-03-01'), ['01T16']);
    assert.deepEqual(await seen('&person=le quan.tri'), ['02T16', '01T16']);
    assert.deepEqual(await seen('&person=nobody'), []);
    assert.equal((await caller.send('GET', '/audit?from=2026-02-30')).json['code'], 'request.invalid');
  });
});

suite('the first set-up', () => {
  const request = {
    organisationName: 'Hội Chữ thập đỏ',
    rootUnit: { code: 'TW', name: 'Trung ương Hội', levelCode: 'central' },
    administrator: { login: 'admin', password, fullName: 'Phạm Thị Dung' },
  };

  test('is done once, only with the code the server printed', async (t) => {
    const organisation = await createTestOrganisation(t);
    const { accounts, client } = serveOrganisation(organisation);
    const caller = client();
    assert.equal((await caller.send('GET', '/setup')).json['isNeeded'], true);
    const first = await accounts.prepareSetup();
    const setupCode = await accounts.prepareSetup();
    assert.ok(first !== null && setupCode !== null && first !== setupCode);
    for (const wrong of ['guess', first]) {
      const refused = await caller.send('POST', '/setup', { ...request, setupCode: wrong });
      assert.equal(refused.json['code'], 'setup.wrong_code');
    }
    const weak = { ...request, setupCode, administrator: { ...request.administrator, password: 'short' } };
    assert.equal((await caller.send('POST', '/setup', weak)).json['code'], 'password.too_short');
    assert.equal((await caller.send('POST', '/setup', { ...request, setupCode })).status, 201);
    assert.equal((await caller.send('GET', '/setup')).json['isNeeded'], false);
    assert.equal((await caller.send('POST', '/setup', { ...request, setupCode })).json['code'], 'setup.done');
    assert.equal(await accounts.prepareSetup(), null);
    await caller.logIn('admin', password);
    const file = 'mã,tên,cấp,mã đơn vị cấp trên\nT1,Tỉnh hội,province,TW';
    assert.equal((await caller.send('POST', `/units/import?${importQuery}`, file)).status, 200);
    const { json } = await caller.send('GET', '/units?q=tinh');
    assert.equal(json['total'], 1);
  });
});
