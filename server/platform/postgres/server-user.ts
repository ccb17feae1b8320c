import { chown, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The system user the database runs as when the program itself runs as root, which PostgreSQL refuses. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

async function namedUsers(): Promise<Map<string, ServerUser>> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = new Map<string, ServerUser>();
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}

/**
 * Whom the database runs as: undefined means as ourselves. Under root it is the owner of an existing cluster,
 * else the owner of the data folder, else `postgres` or `nobody` (PostgreSQL wants a user with a name).
 */
export async function chooseServerUser(dataDir: string, clusterDir: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const cluster = await stat(clusterDir).catch(() => undefined);
  if (cluster && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  const users = await namedUsers();
  const folder = await stat(dataDir);
  const isNamed = users.values().some((user) => user.uid === folder.uid);
  if (folder.uid !== 0 && isNamed) return { uid: folder.uid, gid: folder.gid };
  return users.get('postgres') ?? users.get('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/** Whether the user may pass through every folder above a path, judged by the mode bits. */
export async function canReach(user: ServerUser | undefined, path: string): Promise<boolean> {
  if (user === undefined) return true;
  const { uid, mode, gid } = await stat(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = dirname(path);
  return above === path || canReach(user, above);
}

/** Gives a file or folder to the database's user. */
export async function giveTo(user: ServerUser | undefined, path: string): Promise<void> {
  if (user !== undefined) await chown(path, user.uid, user.gid);
}
