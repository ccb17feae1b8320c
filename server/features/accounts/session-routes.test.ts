import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { createTestOrganisation } from '../../../test/support/organisation-builder.ts';
import { serveOrganisation } from '../../../test/support/feature-client.ts';
import { fixedClock } from '../../platform/clock.ts';

const password = 'sông núi nước nam';

async function open(t: TestContext, isSecure = false) {
  const clock = fixedClock('2026-06-15T02:00:00Z');
  const organisation = await createTestOrganisation(t, clock);
  await organisation.addUnits([
    { code: 'Q', parent: null },
    { code: 'T', parent: 'Q' },
  ]);
  const person = await organisation.addPerson('Trần Thị Bình');
  await organisation.appoint(person, await organisation.addPost('T', ['reporting_officer'], 1));
  await organisation.appoint(person, await organisation.addPost('Q', ['planner'], 2));
  const { login, firstPassword } = await organisation.addAccount(person, 'binh');
  const server = serveOrganisation(organisation, isSecure);
  const member = async () => {
    const client = server.client();
    await client.logIn(login, firstPassword);
    const change = { currentPassword: firstPassword, newPassword: password };
    assert.equal((await client.send('POST', '/session/password', change)).status, 204);
    return client;
  };
  return { clock, organisation, ...server, login, firstPassword, member };
}

suite('a log-in', () => {
  test('with the one-time password opens nothing but the change of it', async (t) => {
    const { client, login, firstPassword } = await open(t);
    const caller = client();
    assert.equal((await caller.send('GET', '/session')).json['code'], 'auth.required');
    await caller.logIn(login, firstPassword);
    assert.equal((await caller.send('GET', '/units')).json['code'], 'auth.password_change_required');
    assert.equal((await caller.send('GET', '/session')).status, 200);
    const change = { currentPassword: firstPassword, newPassword: password };
    assert.equal((await caller.send('POST', '/session/password', change)).status, 204);
    assert.equal((await caller.send('GET', '/units')).status, 200);
    assert.equal((await client().send('POST', '/session', { login, password: firstPassword })).status, 401);
  });

  test('answers alike for an unknown name, a wrong password and a closed account', async (t) => {
    const { client, organisation, login, firstPassword } = await open(t);
    const wrong = await client().send('POST', '/session', { login, password: 'x' });
    const unknown = await client().send('POST', '/session', { login: 'nobody', password: 'x' });
    await sql`update account set disabled_at = now()`.execute(organisation.db);
    const closed = await client().send('POST', '/session', { login, password: firstPassword });
    for (const { status, json } of [wrong, unknown, closed]) {
      assert.equal(status, 401);
      assert.deepEqual({ ...json, correlationId: '' }, { ...wrong.json, correlationId: '' });
    }
  });

  test('waits longer after every failure from the fifth on, known name or not, and forgets on success', async (t) => {
    const { client, clock, login, firstPassword } = await open(t);
    for (const name of [login, 'nobody']) {
      const waits: number[] = [];
      for (let attempt = 1; attempt <= 8; attempt += 1) {
        const failed = await client().send('POST', '/session', { login: name, password: 'wrong' });
        assert.equal(failed.status, 401, `attempt ${attempt} of ${name}`);
        if (attempt < 5) continue;
        const next = await client().send('POST', '/session', { login: name, password: 'wrong' });
        assert.equal(next.json['code'], 'auth.too_many_attempts');
        const { seconds } = next.json['params'] as { seconds: number };
        waits.push(seconds);
        clock.set(clock.now().add({ seconds }).toString());
      }
      assert.deepEqual(waits, [1, 2, 4, 8]);
    }
    await client().logIn(login, firstPassword);
    assert.equal((await client().send('POST', '/session', { login, password: 'wrong' })).status, 401);
  });

  test('is not to be guessed by many attempts at once', async (t) => {
    const { client, login } = await open(t);
    const attempts = Array.from({ length: 20 }, () =>
      client().send('POST', '/session', { login, password: 'wrong' }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 401).length, 5);
    assert.equal(statuses.filter((status) => status === 429).length, 15);
  });

  test('sets a cookie scripts cannot read, kept to https where there is https; the secret is not stored', async (t) => {
    const { client, organisation, login, firstPassword } = await open(t, true);
    const { headers } = await client().send('POST', '/session', { login, password: firstPassword });
    const cookie = headers.get('set-cookie') ?? '';
    assert.match(cookie, /^__Host-tongket_session=/);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      assert.ok(cookie.includes(flag), flag);
    const secret = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    const { rows } = await sql`select s::text from account_session s
      where position(${secret} in encode(token_hash, 'escape')) > 0`.execute(organisation.db);
    assert.equal(rows.length, 0);
  });

  test('and everything about it stands in the audit log, without any password', async (t) => {
    const { client, member, organisation, login } = await open(t);
    await client().send('POST', '/session', { login, password: 'wrong password' });
    await client().send('POST', '/session', { login: 'a secret typed here', password: 'x' });
    const caller = await member();
    await caller.send('DELETE', '/session');
    const { rows } = await sql<{ action: string; text: string }>`
      select action, audit_entry::text as text from audit_entry where action like 'accounts.%log%'
        or action = 'accounts.change-password' order by id`.execute(organisation.db);
    assert.deepEqual(
      rows.map(({ action }) => action),
      [
        'accounts.log-in-failed',
        'accounts.log-in-failed',
        'accounts.log-in',
        'accounts.change-password',
        'accounts.log-out',
      ],
    );
    for (const { text } of rows) {
      assert.ok(
        !text.includes(password) && !text.includes('wrong password') && !text.includes('secret typed'),
      );
    }
  });
});

suite('a session', () => {
  test('ends with the log-out, after twelve idle hours, and when an administrator closes the account', async (t) => {
    const { member, client, clock, login, organisation } = await open(t);
    const caller = await member();
    const kept = caller.cookie;
    assert.equal((await caller.send('DELETE', '/session')).status, 204);
    assert.equal(caller.cookie, null);
    caller.cookie = kept;
    assert.equal((await caller.send('GET', '/session')).status, 401);

    const idle = await client().logIn(login, password);
    clock.set(clock.now().add({ hours: 11 }).toString());
    assert.equal((await idle.send('GET', '/session')).status, 200);
    clock.set(clock.now().add({ hours: 11 }).toString());
    assert.equal((await idle.send('GET', '/session')).status, 200);
    clock.set(clock.now().add({ hours: 13 }).toString());
    assert.equal((await idle.send('GET', '/session')).status, 401);

    const closed = await client().logIn(login, password);
    await sql`update account set disabled_at = now()`.execute(organisation.db);
    assert.equal((await closed.send('GET', '/session')).status, 401);
  });

  test('is listed, and can be ended from another one', async (t) => {
    const { member, client, login } = await open(t);
    const caller = await member();
    const others = [await client().logIn(login, password), await client().logIn(login, password)];
    const { json } = await caller.send('GET', '/sessions');
    const list = json as unknown as { id: number; isCurrent: boolean }[];
    assert.deepEqual(
      list.map(({ isCurrent }) => isCurrent),
      [false, false, true],
    );
    assert.equal((await caller.send('DELETE', `/sessions/${list[0]?.id}`)).status, 204);
    assert.equal((await others[1]?.send('GET', '/session'))?.status, 401);
    assert.equal((await others[0]?.send('GET', '/session'))?.status, 200);
    assert.equal((await caller.send('DELETE', '/sessions')).status, 204);
    assert.equal((await others[0]?.send('GET', '/session'))?.status, 401);
    assert.equal((await caller.send('GET', '/session')).status, 200);
    assert.equal((await caller.send('DELETE', '/sessions/999999')).json['code'], 'session.unknown');
  });

  test('ends in other browsers when the password changes', async (t) => {
    const { member, client, login } = await open(t);
    const caller = await member();
    const other = await client().logIn(login, password);
    const change = { currentPassword: password, newPassword: 'một mật khẩu khác' };
    assert.equal((await caller.send('POST', '/session/password', change)).status, 204);
    assert.equal((await other.send('GET', '/session')).status, 401);
    assert.equal((await caller.send('GET', '/session')).status, 200);
  });

  test('acts as the first post until another one held today is chosen', async (t) => {
    const { member } = await open(t);
    const caller = await member();
    const first = await caller.send('GET', '/session');
    const held = first.json['appointments'] as { id: number; roles: string[] }[];
    assert.deepEqual(
      held.map(({ roles }) => roles),
      [['reporting_officer'], ['planner']],
    );
    assert.equal(first.json['actingAs'], held[0]?.id);
    assert.equal((first.json['rights'] as { manageRounds: boolean }).manageRounds, false);
    const byHeader = await caller.send('GET', '/session', undefined, { 'x-acting-as': String(held[1]?.id) });
    assert.equal((byHeader.json['rights'] as { manageRounds: boolean }).manageRounds, true);
    assert.equal(
      (await caller.send('POST', '/session/acting-as', { appointmentId: held[1]?.id })).status,
      204,
    );
    assert.equal((await caller.send('GET', '/session')).json['actingAs'], held[1]?.id);
    const foreign = await caller.send('POST', '/session/acting-as', { appointmentId: 999 });
    assert.equal(foreign.json['code'], 'auth.appointment_not_held');
    const bad = await caller.send('GET', '/session', undefined, { 'x-acting-as': '999' });
    assert.equal(bad.json['code'], 'auth.appointment_not_held');
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['too short', 'ngắn quá', 'password.too_short'],
    ['too long', 'x'.repeat(201), 'password.too_long'],
    ['common', 'Password123', 'password.too_common'],
    ['a repeated letter', 'aaaaaaaaaaaa', 'password.too_common'],
    ['unchanged', password, 'password.unchanged'],
  ];
  for (const [name, newPassword, code] of refused) {
    test(`does not take a new password that is ${name}`, async (t) => {
      const { member } = await open(t);
      const caller = await member();
      const { status, json } = await caller.send('POST', '/session/password', {
        currentPassword: password,
        newPassword,
      });
      assert.equal(status, 422);
      assert.equal(json['code'], code);
      assert.equal((json['issues'] as { pointer: string }[])[0]?.pointer, '/newPassword');
    });
  }

  test('of another site cannot write with the cookie', async (t) => {
    const { member } = await open(t);
    const caller = await member();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', host: 'here.example' },
    ]) {
      const { status } = await caller.send('DELETE', '/session', undefined, headers);
      assert.equal(status, 403);
    }
  });
});

suite('an access token', () => {
  test('works until it expires or is revoked, is shown once, and makes no further tokens', async (t) => {
    const { member, client, clock, organisation } = await open(t);
    const caller = await member();
    const made = await caller.send('POST', '/tokens', { name: 'nightly export', expiresOn: '2026-07-01' });
    assert.equal(made.status, 201);
    const token = String(made.json['token']);
    assert.match(token, /^tk_/);
    const program = client({ authorization: `Bearer ${token}` });
    assert.equal((await program.send('GET', '/session')).status, 200);
    assert.equal((await program.send('POST', '/tokens', { name: 'x' })).json['code'], 'auth.session_needed');
    const change = { currentPassword: password, newPassword: 'một mật khẩu khác' };
    assert.equal(
      (await program.send('POST', '/session/password', change)).json['code'],
      'auth.session_needed',
    );
    const { rows } = await sql`select from api_token t where t::text like ${`%${token}%`}`.execute(
      organisation.db,
    );
    assert.equal(rows.length, 0);
    assert.equal((await client({ authorization: 'Bearer tk_wrong' }).send('GET', '/session')).status, 401);
    assert.equal((await caller.send('DELETE', `/tokens/${String(made.json['id'])}`)).status, 204);
    assert.equal((await program.send('GET', '/session')).status, 401);

    const second = await caller.send('POST', '/tokens', { name: 'other', expiresOn: '2026-06-16' });
    const other = client({ authorization: `Bearer ${String(second.json['token'])}` });
    assert.equal((await other.send('GET', '/session')).status, 200);
    clock.set('2026-06-16T02:00:00Z');
    assert.equal((await other.send('GET', '/session')).status, 401);
    const late = await client().logIn('binh', password);
    const expired = await late.send('POST', '/tokens', { name: 'x', expiresOn: '2026-06-16' });
    assert.equal(expired.json['code'], 'token.expired_at_birth');
  });
});
