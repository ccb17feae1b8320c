import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import { prepareSocketDir, type ClusterPlace } from './cluster-place.ts';
import { refusalOf, serverEnvironment } from './create-cluster.ts';
import { programPath } from './postgres-program.ts';
import { giveTo } from './server-user.ts';

const pauseMs = 10;
const retryMs = 100;
const retryPatienceMs = 20_000;
const stopPatienceMs = 30_000;
const logLimitBytes = 10_000_000;

/** What the running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of the Unix socket, or the loopback address. */
  readonly host: string;
  readonly status: string;
}

export interface StartOptions {
  /** False only for throwaway databases of tests: a crash of the machine may then lose them. */
  readonly isDurable: boolean;
  readonly isLoopback: boolean;
  readonly log: Logger;
}

async function readPidFile(place: ClusterPlace): Promise<Postmaster | undefined> {
  const text = await readFile(join(place.clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socketDir, address, , status] = text.split('\n').map((line) => line.trim());
  if (!pid || status === undefined) return undefined;
  return { pid: Number(pid), port: Number(port), host: socketDir || address || '', status };
}

/**
 * Whether a PostgreSQL server runs under this number. A dead process whose parent never collected it, or another
 * program that was given the same number (common in containers after a restart), is not taken for the server.
 */
export async function isServerAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return process.platform !== 'linux';
  const [, name, state] = /\((.*)\) (\S)/.exec(line) ?? [];
  return name === 'postgres' && state !== 'Z';
}

// PostgreSQL takes any living process with the number in the file for a running server and refuses to start. The
// line with the shared memory key must stay: by it the new server sees backends of the old one that still run.
async function disownPidFile(place: ClusterPlace, socketDir: string): Promise<void> {
  const path = join(place.clusterDir, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  await rm(join(socketDir, '.s.PGSQL.5432.lock'), { force: true });
  if (text === undefined) return;
  const draft = `${path}.draft`;
  await writeFile(draft, text.replace(/^-?\d+/, String(process.pid)), { mode: 0o600 });
  await giveTo(place.user, draft);
  await rename(draft, path);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

// The same port each time while it is free, so that pools find a revived server where it was.
async function choosePort(place: ClusterPlace): Promise<number> {
  const record = join(place.home, 'port');
  const recorded = Number(await readFile(record, 'utf8').catch(() => '0'));
  const port = await listenOnce(recorded).catch(() => listenOnce(0));
  if (port !== recorded) await writeFile(record, String(port));
  return port;
}

async function openLog(path: string): Promise<{ fd: number; start: number; close(): Promise<void> }> {
  const before = await stat(path).catch(() => undefined);
  if (before && before.size > logLimitBytes) await rename(path, `${path}.1`);
  const file = await open(path, 'a', 0o600);
  const { size } = await file.stat();
  return { fd: file.fd, start: size, close: () => file.close() };
}

interface Attempt {
  readonly child: ChildProcess;
  hasEnded: boolean;
  readonly logStart: number;
}

async function launch(place: ClusterPlace, options: StartOptions): Promise<Attempt> {
  const socketDir = options.isLoopback ? '' : await prepareSocketDir(place);
  await disownPidFile(place, socketDir === '' ? place.home : socketDir);
  const settings: Record<string, string | number> = {
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    listen_addresses: options.isLoopback ? '127.0.0.1' : '',
    port: options.isLoopback ? await choosePort(place) : 5432,
    max_connections: 200,
    shared_buffers: '128MB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(options.isDurable
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' }),
  };
  const log = await openLog(place.logFile);
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // In a session of its own, so that Ctrl-C reaches only us and the stop is ours to order.
  const child = spawn(programPath(place.program, 'postgres'), ['-D', place.clusterDir, ...args], {
    cwd: place.home,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...place.user,
  });
  const attempt: Attempt = { child, hasEnded: false, logStart: log.start };
  const onEnd = () => {
    attempt.hasEnded = true;
  };
  child.on('exit', onEnd);
  child.on('error', onEnd);
  child.unref();
  await log.close();
  return attempt;
}

async function outputSince(place: ClusterPlace, start: number): Promise<string> {
  const content = await readFile(place.logFile);
  return content.subarray(start).toString('utf8');
}

// Right after a kill -9 the old server's children or its memory may live on for a moment.
const passing =
  /lock file ".*" already exists|shared memory block .* is still in use|could not bind|is another postmaster/i;

/** Finds the running server of a cluster or starts one, and waits until it takes connections. Call it under the folder's lock. */
export async function ensureRunning(
  place: ClusterPlace,
  options: StartOptions,
): Promise<{ postmaster: Postmaster; isStartedHere: boolean }> {
  const startedAt = performance.now();
  let attempt: Attempt | undefined;
  let saidAt = startedAt;
  for (;;) {
    const found = await readPidFile(place);
    const isAlive = found !== undefined && (await isServerAlive(found.pid));
    if (found && isAlive && found.status === 'ready') {
      return { postmaster: found, isStartedHere: attempt?.child.pid === found.pid };
    }
    if (attempt === undefined && !isAlive) attempt = await launch(place, options);
    if (attempt?.hasEnded) {
      const output = await outputSince(place, attempt.logStart);
      const isPassing = passing.test(output) && performance.now() - startedAt < retryPatienceMs;
      if (!isPassing) throw refusalOf(output, place.dataDir);
      attempt = undefined;
      await sleep(retryMs);
    }
    if (performance.now() - saidAt > 5_000) {
      saidAt = performance.now();
      options.log.info({ status: found?.status ?? 'starting' }, 'waiting for the database');
    }
    await sleep(pauseMs);
  }
}

/** Stops the server of a cluster and waits until it is gone: at first as a clean stop, after 30 s as a crash-safe one. */
export async function stopPostmaster(place: ClusterPlace, log: Logger): Promise<void> {
  const found = await readPidFile(place);
  if (found === undefined || !(await isServerAlive(found.pid))) return;
  // Windows knows no signals between processes; PostgreSQL's own tool passes them on.
  const signal = (name: 'SIGINT' | 'SIGQUIT') => {
    if (process.platform !== 'win32') return process.kill(found.pid, name);
    return spawn(programPath(place.program, 'pg_ctl'), ['kill', name.slice(3), String(found.pid)]);
  };
  signal('SIGINT');
  const giveUpAt = performance.now() + stopPatienceMs;
  let isForced = false;
  while (await isServerAlive(found.pid)) {
    if (!isForced && performance.now() > giveUpAt) {
      isForced = true;
      log.warn(
        'the database does not stop; it is ended without a checkpoint and will recover at the next start',
      );
      signal('SIGQUIT');
    }
    await sleep(pauseMs);
  }
}
