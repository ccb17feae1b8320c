import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { createTestOrganisation, programContext } from '../../../test/support/organisation-builder.ts';
import { serveOrganisation } from '../../../test/support/feature-client.ts';
import { createBody } from './create-body.ts';
import { renameUnit } from './rename-unit.ts';

async function open(t: TestContext) {
  const organisation = await createTestOrganisation(t);
  await organisation.addUnits([
    { code: 'Q', parent: null, name: 'Quân khu Hồng Lĩnh', level: 'region' },
    { code: 'T1', parent: 'Q', name: 'Bộ Chỉ huy tỉnh Đông Giang', level: 'province' },
    { code: 'T2', parent: 'Q', name: 'Bộ Chỉ huy tỉnh Hòa Sơn', level: 'province' },
    { code: 'X1', parent: 'T1', name: 'Ban Chỉ huy xã Ánh Dương', level: 'commune' },
  ]);
  const person = await organisation.addPerson('Vũ Thị Ổn');
  await organisation.appoint(person, await organisation.addPost('T1', ['reporting_officer']));
  const { login, firstPassword } = await organisation.addAccount(person, 'on');
  const caller = await serveOrganisation(organisation).client().logIn(login, firstPassword);
  await caller.send('POST', '/session/password', {
    currentPassword: firstPassword,
    newPassword: 'một mật khẩu dài',
  });
  return { organisation, caller };
}

suite('units over HTTP', () => {
  const searches: readonly (readonly [string, readonly string[]])[] = [
    ['', ['Q', 'T1', 'X1', 'T2']],
    ['?q=dong giang', ['T1']],
    ['?q=hoà sơn', ['T2']],
    ['?q=GIANG bo', ['T1']],
    ['?q=x1', ['X1']],
    ['?within=T1', ['T1', 'X1']],
    ['?level=province', ['T1', 'T2']],
    ['?limit=2&offset=1', ['T1', 'X1']],
    ['?q=không có', []],
    ['?on=2019-12-31', []],
  ];
  test('are found by name or code without accents, below a unit, by level, by page and day', async (t) => {
    const { caller } = await open(t);
    for (const [query, codes] of searches) {
      const { json } = await caller.send('GET', `/units${encodeURI(query)}`);
      assert.deepEqual(
        (json['items'] as { code: string }[]).map(({ code }) => code),
        codes,
        query,
      );
    }
    assert.equal((await caller.send('GET', '/units?limit=2')).json['total'], 4);
    assert.equal((await caller.send('GET', '/units?within=ZZ')).json['code'], 'structure.unknown_unit');
  });

  test('come as a tree in columns with a tag that changes only with the structure', async (t) => {
    const { organisation, caller } = await open(t);
    const first = await caller.send('GET', '/units/tree');
    assert.deepEqual(first.json['codes'], ['Q', 'T1', 'X1', 'T2']);
    assert.deepEqual(first.json['parents'], [-1, 0, 1, 0]);
    const tag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('cache-control'), 'private, no-cache');
    const again = await caller.send('GET', '/units/tree', undefined, { 'if-none-match': tag });
    assert.equal(again.status, 304);
    const decision = { number: '2/QĐ', decidedOn: '2026-06-01', effectiveOn: '2026-06-01', note: '' };
    await renameUnit(organisation, programContext, 'T1', { name: 'Tên mới', decision });
    const changed = await caller.send('GET', '/units/tree', undefined, { 'if-none-match': tag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('etag'), tag);
  });

  test('show history with its decisions, bodies, posts with their holders, and what the caller may do', async (t) => {
    const { organisation, caller } = await open(t);
    const decision = { number: '2/QĐ', decidedOn: '2026-05-01', effectiveOn: '2026-06-01', note: '' };
    await renameUnit(organisation, programContext, 'T1', { name: 'Tên mới', decision });
    const body = {
      code: 'DU1',
      unitCode: 'T1',
      kind: 'party_committee',
      name: 'Đảng ủy',
      parentBodyCode: null,
    } as const;
    await createBody(organisation, programContext, { ...body, validFrom: '2026-01-01' });
    const { json } = await caller.send('GET', '/units/T1');
    const versions = json['versions'] as {
      name: string;
      validFrom: string;
      validTo: string | null;
      decision: { number: string };
    }[];
    assert.deepEqual(
      versions.map((one) => [one.name, one.validFrom, one.validTo, one.decision.number]),
      [
        ['Bộ Chỉ huy tỉnh Đông Giang', '2020-01-01', '2026-06-01', '1/QĐ'],
        ['Tên mới', '2026-06-01', null, '2/QĐ'],
      ],
    );
    assert.deepEqual(json['path'], [{ code: 'Q', name: 'Quân khu Hồng Lĩnh' }]);
    assert.deepEqual(
      (json['bodies'] as { code: string }[]).map(({ code }) => code),
      ['DU1'],
    );
    assert.deepEqual((json['posts'] as { holders: string[] }[])[0]?.holders, ['Vũ Thị Ổn']);
    assert.deepEqual(json['may'], { change: false });
    assert.equal((await caller.send('GET', '/units/ZZ')).json['code'], 'structure.unknown_unit');
  });
});
