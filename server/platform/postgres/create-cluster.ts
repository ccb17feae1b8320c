import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError, type StartupErrorCode } from '../startup-error.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { programPath } from './postgres-program.ts';
import { giveTo } from './server-user.ts';

const run = promisify(execFile);

/** Name of the database's superuser and of its working database. */
export const ownName = 'tongket';

/** The environment of PostgreSQL's programs: ours without PG* settings, messages in English so that they can be told apart. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

const causes: readonly (readonly [RegExp, StartupErrorCode])[] = [
  [/no space left on device|disk quota exceeded/i, 'postgres.disk_full'],
  [/could not look up effective user ID/i, 'postgres.user_unknown'],
  [/read-only file system/i, 'postgres.folder_not_writable'],
  [/database files are incompatible/i, 'postgres.folder_damaged'],
];

/** The refusal that fits what PostgreSQL wrote. */
export function refusalOf(output: string, folder: string, cause?: unknown): StartupError {
  const code = causes.find(([pattern]) => pattern.test(output))?.[1] ?? 'postgres.start_failed';
  const shown = output.trim().split('\n').slice(-12).join('\n');
  return new StartupError(code, { folder, reason: 'EROFS', output: shown }, { cause });
}

/** The password of loopback connections; over a Unix socket the folder's permissions do its work. */
export function readPassword(place: ClusterPlace): Promise<string> {
  return readFile(join(place.home, 'password'), 'utf8');
}

const attemptPrefix = 'cluster.building-';

// An initdb whose program was killed may still be writing: each attempt has a folder of its own, and what cannot
// be removed now is removed another time.
async function removeAttempts(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => name.startsWith(attemptPrefix));
  for (const name of names)
    await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Makes the cluster of a data folder when it has none. It is built beside and renamed at the end, so a folder
 * named `cluster` is always whole, and what an interrupted attempt left never held data.
 * Throws `postgres.folder_damaged`, `postgres.wrong_major`, `postgres.disk_full`, `postgres.start_failed`.
 */
export async function ensureCluster(
  place: ClusterPlace,
  { isDurable, isLoopback }: { isDurable: boolean; isLoopback: boolean },
): Promise<'found' | 'created'> {
  const { clusterDir, home, program, user } = place;
  if (await lstat(clusterDir).catch(() => undefined)) {
    const found = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
    if (found === '') throw new StartupError('postgres.folder_damaged', { folder: clusterDir });
    if (found !== String(program.major)) {
      throw new StartupError('postgres.wrong_major', { folder: clusterDir, found, needed: program.major });
    }
    return 'found';
  }
  await removeAttempts(home);
  const building = join(home, `${attemptPrefix}${randomBytes(4).toString('hex')}`);
  const passwordFile = join(home, 'password');
  await mkdir(building, { mode: 0o700 });
  await giveTo(user, building);
  if (isLoopback) {
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await giveTo(user, passwordFile);
  }
  const login = isLoopback ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust'];
  const options = [
    '-D',
    building,
    '-U',
    ownName,
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
  try {
    await run(programPath(program, 'initdb'), [...options, ...login, ...(isDurable ? [] : ['--no-sync'])], {
      cwd: home,
      env: serverEnvironment(),
      ...user,
    });
  } catch (error) {
    await removeAttempts(home);
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw refusalOf(output, place.dataDir, error);
  }
  await rename(building, clusterDir);
  return 'created';
}
