import type { VersionEvent, VersionSummary } from '../../../contract/reports/report-view.ts';
import type { NameActor, StoredActor } from './report-actors-facts.ts';
import type { VersionRow } from './report-situation-facts.ts';

interface StoredEvent extends StoredActor {
  readonly kind: VersionEvent['kind'];
  readonly at: Temporal.Instant | null;
  readonly reason: string | null;
}

function eventsOf(version: VersionRow): StoredEvent[] {
  return [
    {
      kind: 'created',
      at: version.created_at,
      accountId: version.created_by,
      appointmentId: version.created_appointment_id,
      reason: null,
    },
    {
      kind: 'ready',
      at: version.ready_at,
      accountId: version.ready_by,
      appointmentId: version.ready_appointment_id,
      reason: null,
    },
    {
      kind: 'submitted',
      at: version.submitted_at,
      accountId: version.submitted_by,
      appointmentId: version.submitted_appointment_id,
      reason: null,
    },
    {
      kind: version.state === 'returned' ? 'returned' : 'approved',
      at: version.decided_at,
      accountId: version.decided_by,
      appointmentId: version.decided_appointment_id,
      reason: version.decision_reason,
    },
    {
      kind: 'reopened',
      at: version.reopened_at,
      accountId: version.reopened_by,
      appointmentId: version.reopened_appointment_id,
      reason: version.reopen_reason,
    },
  ];
}

/** Everybody who did something to these versions, to be named at once. */
export function actorsOf(versions: readonly VersionRow[]): StoredActor[] {
  return versions.flatMap(eventsOf);
}

/** One version with what happened to it, in order. */
export function summaryOf(version: VersionRow, nameActor: NameActor): VersionSummary {
  return {
    number: version.number,
    state: version.state,
    source: version.source,
    isLate: version.is_late,
    events: eventsOf(version).flatMap(({ kind, at, reason, ...actor }) =>
      at === null ? [] : [{ kind, at: at.toString(), by: nameActor(actor), reason }],
    ),
  };
}
