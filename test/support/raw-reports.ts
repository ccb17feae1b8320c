import type pg from 'pg';
import type { ReportVersionId, RoundId, UnitId } from '../../contract/kernel/ids.ts';
import type { ReportState } from '../../contract/reports/report-state.ts';
import { type PackedPart, packParts } from '../../server/features/reports/public.ts';

type Figures = readonly (bigint | null)[];

/**
 * Writes heads, bodies and log rows as the commands leave them, without their checks: for tests that need thousands
 * of transitions, at moments of their own choosing. Use a connection with triggers off (`withoutTriggers`).
 */
export interface RawTransition {
  readonly roundId: RoundId;
  readonly unitId: UnitId;
  readonly rev: number;
  readonly state: ReportState;
  /** With state approved: the version and its figures. */
  readonly approved?: {
    readonly versionId: ReportVersionId;
    readonly own: Figures;
    readonly adjustment: Figures;
  };
}

/** Lets a connection write rows no command would write in that order; superusers only. */
export async function withoutTriggers(client: pg.ClientBase): Promise<void> {
  await client.query(`set session_replication_role = replica`);
}

/** One transition of a head with its row of the log, inside the caller's transaction. */
export async function writeTransition(client: pg.ClientBase, transition: RawTransition): Promise<void> {
  const { roundId, unitId, rev, state, approved } = transition;
  if (approved) {
    for (const part of packParts(approved.own, approved.adjustment))
      await insertPart(client, approved.versionId, part);
  }
  const versionId = approved?.versionId ?? null;
  await client.query(
    `insert into report_head (round_id, unit_id, rev, state, current_version_id, approved_version_id)
     values ($1, $2, $3, $4, coalesce($5, 0), $5)
     on conflict (round_id, unit_id) do update set rev = excluded.rev, state = excluded.state,
       current_version_id = excluded.current_version_id, approved_version_id = excluded.approved_version_id`,
    [roundId, unitId, rev, state, versionId],
  );
  await client.query(
    `insert into report_log (period_start, round_id, unit_id, rev, state, approved_version_id)
     values ('2026-01-01', $1, $2, $3, $4, $5)`,
    [roundId, unitId, rev, state, versionId],
  );
}

async function insertPart(
  client: pg.ClientBase,
  versionId: ReportVersionId,
  part: PackedPart,
): Promise<void> {
  await client.query('insert into report_body (version_id, part, own, adjustment) values ($1, $2, $3, $4)', [
    versionId,
    part.part,
    Buffer.from(part.own),
    Buffer.from(part.adjustment),
  ]);
}
