import type { Transaction } from 'kysely';
import type { UnitId } from '../../contract/kernel/ids.ts';
import type { Actor } from './actor.ts';

/** What a command did to one thing; `before` and `after` are JSON values of what changed. */
export interface AuditRecord {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly unitId: UnitId | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

// A type, not an interface: Kysely asks for an index signature.
type AuditTables = {
  audit_entry: {
    at: string;
    account_id: number | null;
    person_id: number | null;
    appointment_id: number | null;
    unit_id: number | null;
    via: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    before: string | null;
    after: string | null;
    reason: string | null;
    correlation_id: string;
  };
};

function json(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? item.toString() : item));
}

/** Writes audit rows in the caller's transaction, so that nothing is done without its record. */
export async function writeAudit(
  tx: Transaction<unknown>,
  actor: Actor,
  correlationId: string,
  at: Temporal.Instant,
  records: readonly AuditRecord[],
): Promise<void> {
  const rows = records.map((record) => ({
    at: at.toString(),
    account_id: actor.accountId,
    person_id: actor.personId,
    appointment_id: actor.actingAs,
    unit_id: record.unitId,
    via: actor.via,
    action: record.action,
    subject_kind: record.subject.kind,
    subject_id: record.subject.id,
    before: json(record.before),
    after: json(record.after),
    reason: record.reason ?? null,
    correlation_id: correlationId,
  }));
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let start = 0; start < rows.length; start += 4000) {
    await tx
      .withTables<AuditTables>()
      .insertInto('audit_entry')
      .values(rows.slice(start, start + 4000))
      .execute();
  }
}
