import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Client } from 'pg';
import { pino } from 'pino';
import { findTestProgram } from '../../../test/support/test-server.ts';
import { undoStack } from '../../../test/support/undo-stack.ts';
import { isServerAlive } from './postmaster.ts';
import { openServer, type OpenServerOptions, type PrivateServer } from './open-server.ts';

const log = pino({ level: 'silent' });
const isRoot = process.getuid?.() === 0;

const undoOf = new WeakMap<TestContext, ReturnType<typeof undoStack>>();

function undo(t: TestContext, action: () => Promise<void>): void {
  const known = undoOf.get(t) ?? undoStack(t);
  undoOf.set(t, known);
  known(action);
}

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-pg-'));
  await chmod(folder, 0o711);
  undo(t, () => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(
  t: TestContext,
  dataDir: string,
  more: Partial<OpenServerOptions> = {},
): Promise<PrivateServer> {
  const server = await openServer({
    dataDir,
    log,
    program: await findTestProgram(),
    isDurable: false,
    ...more,
  });
  undo(t, () => server.stop());
  return server;
}

async function ask(server: PrivateServer, sql: string): Promise<unknown> {
  const client = new Client(server.connection);
  await client.connect();
  try {
    const found = await client.query({ text: sql, rowMode: 'array' });
    return (found.rows as unknown[][])[0]?.[0];
  } finally {
    await client.end();
  }
}

async function pidOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => '');
  return text === '' ? undefined : Number.parseInt(text, 10);
}

test('makes the cluster at first use, keeps it, and leaves nothing running', async (t) => {
  const dataDir = join(await makeFolder(t), 'data');
  const first = await open(t, dataDir, { isDurable: true });
  assert.equal(first.adopted, false);
  await ask(first, 'create table kept as select 1 as one');
  const settings = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
    where name in ('data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding')`;
  assert.equal(
    await ask(first, settings),
    'data_checksums=on fsync=on full_page_writes=on server_encoding=UTF8 synchronous_commit=on',
  );
  const pid = await pidOf(dataDir);
  assert.ok(pid);
  await first.stop();
  await first.stop();
  assert.equal(await isServerAlive(pid), false);
  assert.equal(await pidOf(dataDir), undefined);
  const second = await open(t, dataDir);
  assert.equal(await ask(second, 'select one from kept'), 1);
});

test('several users of one folder share its server; the last one out stops it', async (t) => {
  const dataDir = await makeFolder(t);
  const opened = await Promise.all([open(t, dataDir), open(t, dataDir), open(t, dataDir)]);
  assert.deepEqual(opened.filter((server) => !server.adopted).length, 1);
  const [one, two, three] = opened;
  await one?.stop();
  await two?.stop();
  assert.equal(three && (await ask(three, 'select 1')), 1);
  const pid = await pidOf(dataDir);
  await three?.stop();
  assert.ok(pid);
  assert.equal(await isServerAlive(pid), false);
});

test('starts afresh over what an interrupted creation left', async (t) => {
  const dataDir = await makeFolder(t);
  const server = await open(t, dataDir);
  await server.stop();
  const home = join(dataDir, 'postgres');
  await rm(join(home, 'cluster'), { recursive: true });
  await mkdir(join(home, 'cluster.building-1/base'), { recursive: true });
  await writeFile(join(home, 'cluster.building-1/PG_VERSION'), '18\n');
  assert.equal(await ask(await open(t, dataDir), 'select 1'), 1);
  assert.deepEqual((await readdir(home)).toSorted(), ['cluster', 'run', 'server.log']);
});

test('is not misled by a number that now belongs to another process', async (t) => {
  const dataDir = await makeFolder(t);
  await (await open(t, dataDir)).stop();
  const path = join(dataDir, 'postgres/cluster/postmaster.pid');
  await writeFile(path, `${process.ppid}\n${dataDir}\n1\n5432\n${dataDir}\n\n0 0\nready   \n`);
  assert.equal(await ask(await open(t, dataDir), 'select 1'), 1);
});

test('restarts a running server whose socket was taken away', async (t) => {
  const dataDir = await makeFolder(t);
  const first = await open(t, dataDir);
  await rm(join(first.connection.host, '.s.PGSQL.5432'));
  const second = await open(t, dataDir);
  assert.equal(await ask(second, 'select 1'), 1);
});

test('puts the socket elsewhere, privately, when the path of the data folder is long', async (t) => {
  const dataDir = join(await makeFolder(t), 'rất dài '.repeat(12));
  const server = await open(t, dataDir);
  assert.ok(Buffer.byteLength(server.connection.host) < 80);
  assert.equal((await stat(server.connection.host)).mode & 0o777, 0o700);
  assert.equal(await ask(server, 'select 1'), 1);
  const { host } = server.connection;
  await server.stop();
  const again = await open(t, dataDir);
  assert.equal(again.connection.host, host);
  undo(t, () => rm(host, { recursive: true }));
});

test('listens on loopback with a password where there are no Unix sockets', async (t) => {
  const dataDir = await makeFolder(t);
  const server = await open(t, dataDir, { isLoopback: true });
  assert.equal(server.connection.host, '127.0.0.1');
  assert.equal(await ask(server, 'select 1'), 1);
  const guess = new Client({ ...server.connection, password: 'wrong' });
  await assert.rejects(guess.connect(), { code: '28P01' });
  const { port } = server.connection;
  await server.stop();
  assert.equal((await open(t, dataDir, { isLoopback: true })).connection.port, port);
});

test('under root, a folder nobody else may enter gets its cluster outside', { skip: !isRoot }, async (t) => {
  const folder = await makeFolder(t);
  const dataDir = join(folder, 'closed/data');
  await mkdir(dataDir, { recursive: true });
  await chmod(join(folder, 'closed'), 0o700);
  const sharedRoot = join(folder, 'shared');
  const server = await open(t, dataDir, { sharedRoot });
  assert.equal(await ask(server, 'select 1'), 1);
  assert.ok((await lstat(join(dataDir, 'postgres'))).isSymbolicLink());
  await server.stop();
  await rm(sharedRoot, { recursive: true });
  await assert.rejects(open(t, dataDir, { sharedRoot }), { code: 'postgres.folder_damaged' });
});

test('under root, the server runs as an ordinary user', { skip: !isRoot }, async (t) => {
  const dataDir = await makeFolder(t);
  await open(t, dataDir);
  const pid = await pidOf(dataDir);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  assert.doesNotMatch(status, /^Uid:\s+0/m);
});

test('refuses a folder it cannot use and touches nothing', async (t) => {
  const folder = await makeFolder(t);
  const file = join(folder, 'file');
  await writeFile(file, 'a file');
  await assert.rejects(open(t, join(file, 'data')), { code: 'postgres.folder_not_writable' });

  const other = join(folder, 'other');
  await (await open(t, other)).stop();
  const version = join(other, 'postgres/cluster/PG_VERSION');
  const major = await readFile(version, 'utf8');
  await writeFile(version, '9\n');
  await assert.rejects(open(t, other), { code: 'postgres.wrong_major' });
  await rm(version);
  await assert.rejects(open(t, other), { code: 'postgres.folder_damaged' });
  await writeFile(version, major);
  assert.equal(await ask(await open(t, other), 'select 1'), 1);
});
