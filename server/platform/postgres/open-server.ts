import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../logger.ts';
import { StartupError, type StartupErrorCode } from '../startup-error.ts';
import { findPlace, prepareDataFolder, type ClusterPlace } from './cluster-place.ts';
import { ensureCluster, ownName, readPassword } from './create-cluster.ts';
import { withFolderLock } from './folder-lock.ts';
import { ensureRunning, type Postmaster, stopPostmaster } from './postmaster.ts';
import { findEmbeddedProgram, type PostgresProgram } from './postgres-program.ts';

const presenceName = 'tongket presence';
const lockPatienceMs = 120_000;
const revivePauseMs = 500;
const quietPatienceMs = 2_000;
const quietPauseMs = 5;

export interface OpenServerOptions {
  /** The data folder; created when missing. */
  readonly dataDir: string;
  readonly log: Logger;
  /** Another PostgreSQL than the one that came with npm. */
  readonly program?: PostgresProgram;
  /** False only for throwaway databases of tests. */
  readonly isDurable?: boolean;
  /** Loopback with a password instead of a Unix socket; the default on Windows. */
  readonly isLoopback?: boolean;
  /** Where a cluster goes, under root, when no other user may enter the data folder. */
  readonly sharedRoot?: string;
}

/** A private database server in use by this process. */
export interface PrivateServer {
  /** For `pg.Pool` or `Client`; the same after the server was revived. */
  readonly connection: Readonly<{
    host: string;
    port: number;
    user: string;
    database: string;
    password?: string;
  }>;
  /** True when the server ran already: another program's, or left by one that was killed. */
  readonly adopted: boolean;
  /** Leaves the server; the last program to leave stops it. Close your own pools first. */
  stop(): Promise<void>;
}

type Connection = PrivateServer['connection'];

async function connectionOf(
  place: ClusterPlace,
  postmaster: Postmaster,
  isLoopback: boolean,
): Promise<Connection> {
  const { host, port } = postmaster;
  const password = isLoopback ? await readPassword(place) : undefined;
  return { host, port, user: ownName, database: ownName, ...(password === undefined ? {} : { password }) };
}

async function createDatabase(client: Client): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [ownName]);
  if (found.rowCount === 0) await client.query(`create database ${ownName} template template0`);
}

interface Joined {
  readonly place: ClusterPlace;
  readonly connection: Connection;
  readonly presence: Client;
  readonly adopted: boolean;
}

async function enter(
  place: ClusterPlace,
  isLoopback: boolean,
  postmaster: Postmaster,
): Promise<[Connection, Client]> {
  const connection = await connectionOf(place, postmaster, isLoopback);
  const presence = new Client({
    ...connection,
    database: 'postgres',
    application_name: presenceName,
    keepAlive: true,
  });
  // A break is told by `end`, which follows.
  presence.on('error', () => undefined);
  await presence.connect();
  await createDatabase(presence);
  return [connection, presence];
}

const noServerBehind: ReadonlySet<unknown> = new Set(['ENOENT', 'ECONNREFUSED']);

async function joinServer(
  options: OpenServerOptions,
  dataDir: string,
  program: PostgresProgram,
): Promise<Joined> {
  const { log, isDurable = true, isLoopback = process.platform === 'win32' } = options;
  const place = await findPlace(dataDir, program, options.sharedRoot ?? '/var/lib/tongket');
  const made = await ensureCluster(place, { isDurable, isLoopback });
  if (made === 'created') log.info({ folder: place.clusterDir }, 'created the database');
  const start = { isDurable, isLoopback, log };
  const first = await ensureRunning(place, start);
  try {
    const [connection, presence] = await enter(place, isLoopback, first.postmaster);
    return { place, connection, presence, adopted: !first.isStartedHere };
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (!noServerBehind.has(code)) throw error;
    // Nobody can reach a server whose socket was taken away, for example by a cleaner of temporary files.
    log.warn({ err: error }, 'the running database cannot be reached; it is restarted');
    await stopPostmaster(place, log);
    const second = await ensureRunning(place, start);
    const [connection, presence] = await enter(place, isLoopback, second.postmaster);
    return { place, connection, presence, adopted: false };
  }
}

const fileRefusals: Readonly<Record<string, StartupErrorCode>> = {
  ENOSPC: 'postgres.disk_full',
  EDQUOT: 'postgres.disk_full',
  EACCES: 'postgres.folder_not_writable',
  EPERM: 'postgres.folder_not_writable',
  EROFS: 'postgres.folder_not_writable',
};

function explainFileError(error: unknown, folder: string): unknown {
  if (error instanceof StartupError || !(error instanceof Error) || !('code' in error)) return error;
  const reason = String(error.code);
  const code = fileRefusals[reason];
  return code === undefined ? error : new StartupError(code, { folder, reason }, { cause: error });
}

async function countOthers(presence: Client, condition: string): Promise<number> {
  const found = await presence.query(
    `select 1 from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and ${condition}`,
  );
  return found.rowCount ?? 0;
}

// A pool says it has ended while its connections are still on their way out; a stop would cut them off with an error.
async function awaitQuiet(presence: Client): Promise<void> {
  const giveUpAt = performance.now() + quietPatienceMs;
  while ((await countOthers(presence, 'true')) > 0 && performance.now() < giveUpAt) await sleep(quietPauseMs);
}

/** Whether this process is the last to use the server. When the server cannot be asked it is not ours to stop. */
async function isLast(presence: Client): Promise<boolean> {
  try {
    if ((await countOthers(presence, `application_name = '${presenceName}'`)) > 0) return false;
    await awaitQuiet(presence);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the private database of a data folder: makes the cluster at first use, starts its server or adopts the
 * one that runs, and revives it if it dies while in use. Programs on one folder share one server; each holds a
 * connection that says so, and whoever leaves last stops it. Throws `StartupError` with a `postgres.*` code.
 */
export async function openServer(options: OpenServerOptions): Promise<PrivateServer> {
  const { log } = options;
  const dataDir = await prepareDataFolder(options.dataDir);
  const program = options.program ?? (await findEmbeddedProgram());
  const lock = { file: join(dataDir, 'postgres.lock'), folder: dataDir, patienceMs: lockPatienceMs };
  const joinLocked = () =>
    withFolderLock(lock, () => joinServer(options, dataDir, program)).catch((error: unknown) => {
      throw explainFileError(error, dataDir);
    });

  const first = await joinLocked();
  const state: { presence: Client | undefined; isLeaving: boolean; revival: Promise<void> } = {
    presence: undefined,
    isLeaving: false,
    revival: Promise.resolve(),
  };
  const watch = (client: Client) => {
    state.presence = client;
    client.on('end', () => {
      if (state.isLeaving || state.presence !== client) return;
      state.presence = undefined;
      state.revival = revive();
    });
  };
  const revive = async () => {
    log.warn('the database has stopped; starting it again');
    while (!state.isLeaving && state.presence === undefined) {
      try {
        watch((await joinLocked()).presence);
        log.info('the database runs again');
      } catch (error) {
        log.error({ err: error }, 'the database could not be started again');
        await sleep(revivePauseMs);
      }
    }
  };
  watch(first.presence);

  const leave = async () => {
    state.isLeaving = true;
    await state.revival;
    const client = state.presence;
    if (client === undefined) return;
    await withFolderLock(lock, async () => {
      const isOursToStop = await isLast(client);
      await client.end().catch(() => undefined);
      if (isOursToStop) await stopPostmaster(first.place, log);
    });
  };
  let left: Promise<void> | undefined;
  return {
    connection: first.connection,
    adopted: first.adopted,
    stop: () => (left ??= leave()),
  };
}
