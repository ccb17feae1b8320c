import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { pino } from 'pino';
import { findTestProgram } from '../../../test/support/test-server.ts';
import { undoStack } from '../../../test/support/undo-stack.ts';
import { openServer, type PrivateServer } from './open-server.ts';
import { isServerAlive } from './postmaster.ts';

const writerPath = join(import.meta.dirname, '../../../test/support/acknowledged-writer.ts');

interface Writer {
  readonly child: ChildProcess;
  readonly acknowledged: number[];
  readonly exited: Promise<unknown>;
  /** Settles when so many numbers are acknowledged. */
  reach(count: number): Promise<void>;
}

type Undo = ReturnType<typeof undoStack>;

async function makeFolder(undo: Undo): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tongket-crash-'));
  await chmod(folder, 0o711);
  undo(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function startWriter(undo: Undo, dataDir: string, first: number): Writer {
  const child = spawn(process.execPath, [writerPath, dataDir, String(first)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  undo(async () => void child.kill('SIGKILL'));
  const acknowledged: number[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line !== 'ready') acknowledged.push(Number(line));
  });
  const reach = async (count: number) => {
    while (acknowledged.length < count) {
      assert.equal(child.exitCode, null, 'the writer ended early');
      await sleep(5);
    }
  };
  return { child, acknowledged, exited: once(child, 'exit'), reach };
}

async function openFolder(undo: Undo, dataDir: string): Promise<PrivateServer> {
  const server = await openServer({
    dataDir,
    log: pino({ level: 'silent' }),
    program: await findTestProgram(),
  });
  undo(() => server.stop());
  return server;
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
}

async function storedIn(server: PrivateServer): Promise<Set<number>> {
  const client = new Client(server.connection);
  await client.connect();
  const found = await client.query<{ number: string }>('select number from acknowledged');
  await client.end();
  return new Set(found.rows.map((row) => Number(row.number)));
}

function lostOf(acknowledged: readonly number[], stored: ReadonlySet<number>): number[] {
  return acknowledged.filter((number) => !stored.has(number));
}

test('kill -9 of the program: its server is adopted, and everything acknowledged is there', async (t) => {
  const undo = undoStack(t);
  const dataDir = await makeFolder(undo);
  const writer = startWriter(undo, dataDir, 1);
  await writer.reach(200);
  writer.child.kill('SIGKILL');
  await writer.exited;
  const server = await openFolder(undo, dataDir);
  assert.equal(server.adopted, true);
  const stored = await storedIn(server);
  assert.deepEqual(lostOf(writer.acknowledged, stored), []);
  t.diagnostic(`${writer.acknowledged.length} acknowledged, ${stored.size} stored`);
  const pid = await postmasterOf(dataDir);
  await server.stop();
  assert.equal(await isServerAlive(pid), false);
});

test('kill -9 of the database, three times: nothing acknowledged is lost', async (t) => {
  const undo = undoStack(t);
  const dataDir = await makeFolder(undo);
  const acknowledged: number[] = [];
  for (const round of [1, 2, 3]) {
    const writer = startWriter(undo, dataDir, round * 1_000_000);
    await writer.reach(200);
    process.kill(await postmasterOf(dataDir), 'SIGKILL');
    await writer.exited;
    acknowledged.push(...writer.acknowledged);
    const server = await openFolder(undo, dataDir);
    assert.deepEqual(lostOf(acknowledged, await storedIn(server)), []);
    await server.stop();
  }
  t.diagnostic(`${acknowledged.length} acknowledged in all`);
});

test('kill -9 of the database while a program runs: it starts the database again by itself', async (t) => {
  const undo = undoStack(t);
  const dataDir = await makeFolder(undo);
  const server = await openFolder(undo, dataDir);
  process.kill(await postmasterOf(dataDir), 'SIGKILL');
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    const client = new Client(server.connection);
    client.on('error', () => undefined);
    const isBack = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isBack) break;
    assert.ok(performance.now() < giveUpAt, 'the database did not come back');
    await sleep(20);
  }
});

test('kill -9 during the creation of the database: the next start makes a whole one', async (t) => {
  const undo = undoStack(t);
  const dataDir = await makeFolder(undo);
  for (const afterMs of [120, 350, 500, 650]) {
    const writer = startWriter(undo, dataDir, afterMs * 1_000_000);
    await sleep(afterMs);
    writer.child.kill('SIGKILL');
    await writer.exited;
  }
  const server = await openFolder(undo, dataDir);
  const client = new Client(server.connection);
  await client.connect();
  await client.query('create table if not exists acknowledged (number bigint)');
  await client.end();
});

test('two programs that start together on an empty folder lose nothing', async (t) => {
  const undo = undoStack(t);
  const dataDir = await makeFolder(undo);
  const writers = [startWriter(undo, dataDir, 1), startWriter(undo, dataDir, 1_000_000)];
  await Promise.all(writers.map((writer) => writer.reach(100)));
  const server = await openFolder(undo, dataDir);
  assert.equal(server.adopted, true);
  await Promise.all(
    writers.map(async ({ child, exited }) => {
      child.stdin?.end();
      await exited;
      assert.equal(child.exitCode, 0);
    }),
  );
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  assert.deepEqual(lostOf(acknowledged, await storedIn(server)), []);
});
