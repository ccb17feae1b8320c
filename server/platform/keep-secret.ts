import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from './startup-error.ts';

const pattern = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret kept in the data folder (`secret`, mode 0600), made at first use: 32 random bytes in base64url. Two
 * programs that start together get the same one. Throws `settings.secret_file_damaged`.
 */
export async function keepSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === undefined) {
    await mkdir(dataDir, { recursive: true });
    const draft = `${file}.${randomBytes(4).toString('hex')}`;
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    // Unlike a rename, a link never replaces what another program has just made.
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') return copyFile(draft, file, constants.COPYFILE_EXCL);
    });
    await rm(draft);
  }
  const secret = found ?? (await readFile(file, 'utf8'));
  if (!pattern.test(secret)) throw new StartupError('settings.secret_file_damaged', { file });
  return secret;
}
