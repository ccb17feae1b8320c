import type { Transaction } from 'kysely';
import type { RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { RoundEvent } from '../../../contract/rounds/round-view.ts';
import type { Actor } from '../../platform/actor.ts';
import type { StructurePin } from '../org-units/public.ts';
import { getRound, getRoundByCode } from './round-facts.ts';
import type { Round } from './round-model.ts';
import type { RoundsTables } from './rounds-tables.ts';

type Tx = Transaction<unknown>;

/** The round of a code, held for this transaction alone. Errors: `round.not_found`. */
export async function holdRound(tx: Tx, code: string): Promise<Round> {
  const { id } = await getRoundByCode(tx, code);
  await tx
    .withTables<RoundsTables>()
    .selectFrom('round')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return getRound(tx, id);
}

/** Writes a round; undefined when the regime already has one for this period and root, or the code is taken. */
export async function insertRound(
  tx: Tx,
  round: Omit<Round, 'id' | 'state' | 'lockedAt'>,
): Promise<RoundId | undefined> {
  const row = await tx
    .withTables<RoundsTables>()
    .insertInto('round')
    .values({
      code: round.code,
      regime_id: round.regime.id,
      form_version_id: round.formVersionId,
      period: round.period,
      period_start: round.window.from,
      period_end: round.window.to,
      root_unit_id: round.rootUnitId,
      tree_on: round.pin.on.toString(),
      structure_revision: round.pin.revision,
      state: 'open',
      opened_at: round.openedAt.toString(),
      locked_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Adds units that are to answer, each with its last day. */
export async function insertRoundUnits(
  tx: Tx,
  roundId: RoundId,
  units: readonly { readonly unitId: UnitId; readonly dueOn: IsoDate }[],
): Promise<void> {
  const rows = units.map(({ unitId, dueOn }) => ({
    round_id: roundId,
    unit_id: unitId,
    due_on: dueOn,
    extended_to: null,
    extension_reason: null,
  }));
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let start = 0; start < rows.length; start += 5000) {
    await tx
      .withTables<RoundsTables>()
      .insertInto('round_unit')
      .values(rows.slice(start, start + 5000))
      .execute();
  }
}

/** Takes units out of those that are to answer. */
export async function removeRoundUnits(tx: Tx, roundId: RoundId, units: readonly UnitId[]): Promise<void> {
  if (units.length === 0) return;
  await tx
    .withTables<RoundsTables>()
    .deleteFrom('round_unit')
    .where('round_id', '=', roundId)
    .where('unit_id', 'in', units)
    .execute();
}

/** Gives units a later last day. */
export async function extendRoundUnits(
  tx: Tx,
  roundId: RoundId,
  units: readonly UnitId[],
  to: IsoDate,
  reason: string,
): Promise<void> {
  await tx
    .withTables<RoundsTables>()
    .updateTable('round_unit')
    .set({ extended_to: to, extension_reason: reason })
    .where('round_id', '=', roundId)
    .where('unit_id', 'in', units)
    .execute();
}

/** Locks a round from an instant on, or opens it again where it is null. */
export async function setRoundLock(
  tx: Tx,
  roundId: RoundId,
  lockedAt: Temporal.Instant | null,
): Promise<void> {
  await tx
    .withTables<RoundsTables>()
    .updateTable('round')
    .set({ state: lockedAt === null ? 'open' : 'locked', locked_at: lockedAt?.toString() ?? null })
    .where('id', '=', roundId)
    .execute();
}

/** Pins a round to another tree. */
export async function setRoundPin(tx: Tx, roundId: RoundId, pin: StructurePin): Promise<void> {
  await tx
    .withTables<RoundsTables>()
    .updateTable('round')
    .set({ tree_on: pin.on.toString(), structure_revision: pin.revision })
    .where('id', '=', roundId)
    .execute();
}

/** Writes down what happened to a round, for its screen. */
export async function insertRoundEvent(
  tx: Tx,
  roundId: RoundId,
  actor: Actor,
  event: {
    readonly at: Temporal.Instant;
    readonly kind: RoundEvent['kind'];
    readonly unitId?: UnitId | null;
    readonly reason: string;
    readonly detail: RoundEvent['detail'];
  },
): Promise<void> {
  await tx
    .withTables<RoundsTables>()
    .insertInto('round_event')
    .values({
      round_id: roundId,
      at: event.at.toString(),
      kind: event.kind,
      unit_id: event.unitId ?? null,
      account_id: actor.accountId,
      appointment_id: actor.actingAs,
      reason: event.reason,
      detail: JSON.stringify(event.detail),
    })
    .execute();
}
