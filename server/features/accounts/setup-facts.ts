import type { Kysely } from 'kysely';
import { isAnyAccount } from './account-store.ts';

/** Whether the organisation has still to be set up: no account exists. */
export async function isSetupNeeded(db: Kysely<unknown>): Promise<boolean> {
  return !(await isAnyAccount(db));
}
