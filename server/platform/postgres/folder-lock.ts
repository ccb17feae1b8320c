import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';

const pauseMs = 25;

function tryLock(file: string, folder: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes('locked')) return undefined;
    const code = reason.includes('full') ? 'postgres.disk_full' : 'postgres.folder_not_writable';
    throw new StartupError(code, { folder, reason }, { cause: error });
  }
}

/**
 * Runs one action at a time among all processes that name the same lock file. The lock is SQLite's own file
 * lock: the kernel gives it back when its holder dies, so nothing stale is ever left behind.
 * Throws `postgres.folder_busy` after `patienceMs`.
 */
export async function withFolderLock<T>(
  { file, folder, patienceMs }: { file: string; folder: string; patienceMs: number },
  action: () => Promise<T>,
): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  let lock = tryLock(file, folder);
  while (lock === undefined) {
    if (performance.now() > giveUpAt) throw new StartupError('postgres.folder_busy', { folder });
    await sleep(pauseMs);
    lock = tryLock(file, folder);
  }
  try {
    return await action();
  } finally {
    lock.close();
  }
}
