import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepSecret } from './keep-secret.ts';
import { readSettings } from './settings.ts';
import { StartupError, startupSentences } from './startup-error.ts';

function mistakesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof StartupError && error.code === 'settings.invalid')
      return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

const refused: readonly (readonly [name: string, value: string, code: string])[] = [
  ['PORT', 'eighty', 'settings.port_invalid'],
  ['PORT', '65536', 'settings.port_invalid'],
  ['PORT', '-1', 'settings.port_invalid'],
  ['PORT', '80.5', 'settings.port_invalid'],
  ['TONGKET_HOST', 'everywhere', 'settings.host_invalid'],
  ['TONGKET_DATA', import.meta.filename, 'settings.data_invalid'],
  ['DATABASE_URL', 'tongket', 'settings.database_url_invalid'],
  ['DATABASE_URL', 'mysql://root@localhost/tongket', 'settings.database_url_invalid'],
  ['DATABASE_URL', 'postgresql://root@localhost', 'settings.database_url_invalid'],
  ['TONGKET_SECRET', 'short', 'settings.secret_too_short'],
  ['TONGKET_PUBLIC_URL', 'tongket.example', 'settings.public_url_invalid'],
  ['TONGKET_PUBLIC_URL', 'https://tongket.example/path', 'settings.public_url_invalid'],
  ['TONGKET_DATABASE', 'x', 'settings.unknown'],
];

for (const [name, value, code] of refused) {
  test(`refuses ${name}=${value} as ${code}`, () => assert.deepEqual(mistakesOf({ [name]: value }), [code]));
}

test('lists every mistake at once, in both languages, and ends with code 78', () => {
  assert.throws(
    () => readSettings({ PORT: 'x', TONGKET_SECRET: 'y', TONGKET_PROT: '80' }),
    (error: unknown) => {
      assert.ok(error instanceof StartupError);
      assert.deepEqual(
        error.issues.map(({ code }) => code),
        ['settings.port_invalid', 'settings.secret_too_short', 'settings.unknown'],
      );
      assert.equal(error.exitCode, 78);
      assert.equal(error.message.split('\n').length, 8);
      return true;
    },
  );
});

test('reads every setting', () => {
  const absentFolder = join(tmpdir(), 'absent-data-folder');
  const secret = 's'.repeat(32);
  const settings = readSettings({
    PORT: ' 0 ',
    TONGKET_HOST: '::1',
    TONGKET_DATA: absentFolder,
    DATABASE_URL: 'postgresql:///tongket?host=/run/postgresql',
    TONGKET_SECRET: secret,
    TONGKET_PUBLIC_URL: 'https://tongket.example/',
    TONGKET_TEST_DATABASE: 'system',
  });
  assert.deepEqual(settings, {
    port: 0,
    host: '::1',
    dataDir: absentFolder,
    databaseUrl: 'postgresql:///tongket?host=/run/postgresql',
    secret,
    publicUrl: 'https://tongket.example',
  });
});

test('an empty variable counts as absent', () => {
  const settings = readSettings({ PORT: '', DATABASE_URL: ' ' });
  assert.equal(settings.port, 8080);
  assert.equal(settings.databaseUrl, undefined);
});

function marksOf(sentence: string): Set<string> {
  return new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([mark]) => mark));
}

test('every sentence has the same marks in both languages', () => {
  for (const [code, { vi, en }] of Object.entries(startupSentences)) {
    assert.deepEqual(marksOf(vi), marksOf(en), code);
  }
});

test('the secret is made once, is private, and is refused when damaged', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-secret-'));
  t.after(() => rm(folder, { recursive: true }));
  const [one, other] = await Promise.all([keepSecret(folder), keepSecret(folder)]);
  assert.equal(one, other);
  assert.equal(one.length, 43);
  assert.equal((await stat(join(folder, 'secret'))).mode & 0o777, 0o600);
  assert.equal(await readFile(join(folder, 'secret'), 'utf8'), one);
  await chmod(join(folder, 'secret'), 0o600);
  await writeFile(join(folder, 'secret'), 'cut');
  await assert.rejects(keepSecret(folder), { code: 'settings.secret_file_damaged' });
});
