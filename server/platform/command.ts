import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from './actor.ts';
import { type AuditRecord, writeAudit } from './audit.ts';
import type { Clock } from './clock.ts';
import { DomainError } from './domain-error.ts';

/** What every command is given besides its input. */
export interface CommandContext {
  readonly actor: Actor;
  readonly correlationId: string;
  /** Made by the client; the same key does the same thing once and answers the same. Null where none was sent. */
  readonly idempotencyKey: string | null;
}

/** What the commands of a feature need from the platform. */
export interface CommandDeps {
  readonly db: Kysely<unknown>;
  readonly clock: Clock;
}

/** What the work of a command gives back: its result, a JSON value, and at least one audit record. */
export interface CommandOutcome<Result> {
  readonly result: Result;
  readonly audit: readonly [AuditRecord, ...AuditRecord[]];
}

type CommandTables = {
  command_key: {
    actor_key: string;
    key: string;
    command: string;
    request_hash: string;
    result: string | null;
    created_at: string;
  };
};

// A queue at one row, such as a number register's, is left one by one: fifty at once must all get through.
const attempts = 40;
const longestPauseMs = 150;
const retryable = new Set(['40001', '40P01']);

function sqlState(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/**
 * Runs one command: one transaction (repeatable read) that holds the work, its audit rows and the client's
 * key. Retries when PostgreSQL asks for it, so `work` must do nothing outside the transaction. Answers a
 * repeated key with the first result. Errors: `command.key_reused` when the key came with another request.
 */
export async function runCommand<Result>(
  { db, clock }: CommandDeps,
  context: CommandContext,
  command: string,
  request: unknown,
  work: (tx: Transaction<unknown>) => Promise<CommandOutcome<Result>>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const known = await takeKey<Result>(tx, clock, context, command, request);
          if (known !== undefined) return known.result;
          const { result, audit } = await work(tx);
          await writeAudit(tx, context.actor, context.correlationId, clock.now(), audit);
          await keepResult(tx, context, result);
          return result;
        });
    } catch (error) {
      const state = sqlState(error);
      if (state === undefined || !retryable.has(state) || attempt >= attempts) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.random() * Math.min(20 * attempt, longestPauseMs)),
      );
    }
  }
}

async function takeKey<Result>(
  tx: Transaction<unknown>,
  clock: Clock,
  context: CommandContext,
  command: string,
  request: unknown,
): Promise<{ result: Result } | undefined> {
  if (context.idempotencyKey === null) return undefined;
  const tables = tx.withTables<CommandTables>();
  const requestHash = createHash('sha256').update(stableJson(request)).digest('hex');
  const key = { actor_key: actorKey(context.actor), key: context.idempotencyKey };
  const taken = await tables
    .insertInto('command_key')
    .values({ ...key, command, request_hash: requestHash, result: null, created_at: clock.now().toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return undefined;
  const first = await tables
    .selectFrom('command_key')
    .select(['command', 'request_hash', 'result'])
    .where('actor_key', '=', key.actor_key)
    .where('key', '=', key.key)
    .executeTakeFirstOrThrow();
  if (first.command !== command || first.request_hash !== requestHash) {
    throw new DomainError('command.key_reused', { key: context.idempotencyKey });
  }
  return { result: JSON.parse(first.result ?? 'null') as Result };
}

async function keepResult(tx: Transaction<unknown>, context: CommandContext, result: unknown): Promise<void> {
  if (context.idempotencyKey === null) return;
  await tx
    .withTables<CommandTables>()
    .updateTable('command_key')
    .set({ result: stableJson(result) })
    .where('actor_key', '=', actorKey(context.actor))
    .where('key', '=', context.idempotencyKey)
    .execute();
}

function actorKey(actor: Actor): string {
  return actor.accountId === null ? 'program' : `account:${actor.accountId}`;
}

function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) => {
      if (typeof item === 'bigint') return item.toString();
      if (item instanceof Uint8Array) return createHash('sha256').update(item).digest('hex');
      return item;
    }) ?? 'null'
  );
}
