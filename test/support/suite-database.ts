import { after, before } from 'node:test';
import { type Database, openDatabase } from '../../server/platform/db/database.ts';
import { createTestDatabase } from './test-database.ts';

/** A database that one suite shares: made before its first test, closed and dropped after its last. Call it in `describe`. */
export function suiteDatabase(
  prepare: (database: Database) => Promise<void> = async () => undefined,
): () => Database {
  let opened: Database | undefined;
  // An `after` registered while `before` runs is called at once, so the dropping is kept for our own.
  const endings: (() => Promise<void>)[] = [];
  before(async () => {
    opened = openDatabase(await createTestDatabase({ after: (action) => void endings.push(action) }));
    await prepare(opened);
  });
  after(async () => {
    await opened?.close();
    for (const end of endings) await end();
  });
  return () => {
    if (!opened) throw new Error('the database of a suite is only there in its tests');
    return opened;
  };
}
