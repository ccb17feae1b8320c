import type { Transaction } from 'kysely';
import type { AccountId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { AccountsTables } from './accounts-tables.ts';

type Tx = Transaction<unknown>;

export async function insertToken(
  tx: Tx,
  token: { accountId: AccountId; name: string; tokenHash: Uint8Array; expiresOn: IsoDate | null },
  now: Temporal.Instant,
): Promise<number> {
  const { id } = await tx
    .withTables<AccountsTables>()
    .insertInto('api_token')
    .values({
      account_id: token.accountId,
      name: token.name,
      token_hash: token.tokenHash,
      created_at: now.toString(),
      expires_on: token.expiresOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Revokes a token of the account; false when there is none. */
export async function revokeToken(
  tx: Tx,
  accountId: AccountId,
  id: number,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .withTables<AccountsTables>()
    .updateTable('api_token')
    .set({ revoked_at: now.toString() })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
