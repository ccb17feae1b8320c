import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { copyProgram, type PostgresProgram } from './postgres-program.ts';
import { canReach, chooseServerUser, giveTo, type ServerUser } from './server-user.ts';

/** Where one data folder keeps its database, and who runs it. */
export interface ClusterPlace {
  readonly dataDir: string;
  /** Private folder of the database: the cluster, the server's log, the record of the socket folder. */
  readonly home: string;
  readonly clusterDir: string;
  readonly logFile: string;
  readonly user: ServerUser | undefined;
  readonly program: PostgresProgram;
}

// macOS allows 103 bytes, Linux 107; one limit keeps a folder movable between them.
const socketPathLimit = 103;
const socketName = '.s.PGSQL.5432';

/** Creates the data folder when missing. Throws `postgres.folder_not_writable`. */
export async function prepareDataFolder(path: string): Promise<string> {
  const dataDir = resolve(path);
  try {
    // Under root the database's user must be able to pass through; it can list nothing.
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await access(dataDir, constants.W_OK);
    return await realpath(dataDir);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartupError('postgres.folder_not_writable', { folder: dataDir, reason }, { cause: error });
  }
}

async function createHome(
  dataDir: string,
  user: ServerUser | undefined,
  sharedRoot: string,
): Promise<string> {
  const home = join(dataDir, 'postgres');
  if (await canReach(user, dataDir)) {
    await mkdir(home, { mode: 0o700 });
    await giveTo(user, home);
    return home;
  }
  // A folder such as /root lets no other user through: the cluster then lives outside and is linked from here.
  const outside = join(sharedRoot, randomBytes(6).toString('hex'));
  try {
    await mkdir(sharedRoot, { recursive: true, mode: 0o711 });
    if (!(await canReach(user, sharedRoot))) throw new Error('unreachable');
    await mkdir(outside, { mode: 0o700 });
    await giveTo(user, outside);
    await symlink(outside, home);
  } catch (error) {
    throw new StartupError('postgres.folder_unreachable', { folder: dataDir }, { cause: error });
  }
  return outside;
}

async function findHome(dataDir: string, user: ServerUser | undefined): Promise<string | undefined> {
  const path = join(dataDir, 'postgres');
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  const home = await realpath(path).catch((cause: unknown) => {
    throw new StartupError('postgres.folder_damaged', { folder: path }, { cause });
  });
  const owner = (await lstat(home)).uid;
  const own = process.getuid?.();
  if (own !== undefined && own !== 0 && owner !== own) {
    throw new StartupError('postgres.folder_of_other_user', { folder: path, owner });
  }
  if (!(await canReach(user, dirname(home)))) {
    throw new StartupError('postgres.folder_unreachable', { folder: path });
  }
  return home;
}

/** Decides where the cluster of a data folder is, who runs it and with which program. Call it under the folder's lock. */
export async function findPlace(
  dataDir: string,
  program: PostgresProgram,
  sharedRoot: string,
): Promise<ClusterPlace> {
  const clusterLink = join(dataDir, 'postgres', 'cluster');
  const user = await chooseServerUser(dataDir, clusterLink);
  const home = (await findHome(dataDir, user)) ?? (await createHome(dataDir, user, sharedRoot));
  const isReachable = await canReach(user, program.binDir);
  const usable =
    isReachable || program.copyableRoot === undefined
      ? program
      : await copyProgram(program, program.copyableRoot, sharedRoot);
  return {
    dataDir,
    home,
    clusterDir: join(home, 'cluster'),
    logFile: join(home, 'server.log'),
    user,
    program: usable,
  };
}

function fits(dir: string): boolean {
  return Buffer.byteLength(join(dir, socketName)) <= socketPathLimit;
}

async function isPrivate(dir: string, user: ServerUser | undefined): Promise<boolean> {
  const found = await lstat(dir).catch(() => undefined);
  if (found === undefined || !found.isDirectory() || (found.mode & 0o077) !== 0) return false;
  return found.uid === (user?.uid ?? process.getuid?.() ?? found.uid);
}

/** The private folder of the socket: beside the cluster where the path is short enough, else under the temporary folder. */
export async function prepareSocketDir(place: ClusterPlace): Promise<string> {
  const near = join(place.home, 'run');
  if (fits(near)) {
    await mkdir(near, { recursive: true, mode: 0o700 });
    await giveTo(place.user, near);
    return near;
  }
  const record = join(place.home, 'socket-folder');
  const recorded = await readFile(record, 'utf8').catch(() => '');
  if (recorded !== '' && (await isPrivate(recorded, place.user))) return recorded;
  for (const root of new Set([tmpdir(), '/tmp'])) {
    const isUsable = await canReach(place.user, root).catch(() => false);
    if (!isUsable || !fits(join(root, 'tongket-XXXXXX'))) continue;
    const dir = await mkdtemp(join(root, 'tongket-'));
    await chmod(dir, 0o700);
    await giveTo(place.user, dir);
    await writeFile(record, dir);
    return dir;
  }
  throw new StartupError('postgres.path_too_long', {
    path: join(tmpdir(), 'tongket-XXXXXX', socketName),
    limit: socketPathLimit,
  });
}
