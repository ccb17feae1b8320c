import { type Kysely, sql, type Transaction } from 'kysely';
import type { RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import {
  periodsSinceYearStart,
  previousPeriod,
  samePeriodLastYear,
  type Period,
} from '../../../contract/kernel/period.ts';
import { regimeDefinition } from '../../../contract/rounds/regime.ts';
import type { Round, RoundUnit } from './round-model.ts';
import { roundNotFound } from './rounds-errors.ts';
import type { RoundsTables } from './rounds-tables.ts';

type Db = Kysely<unknown>;

function rounds(db: Db) {
  return db
    .withTables<RoundsTables>()
    .selectFrom('round')
    .innerJoin('regime', 'regime.id', 'round.regime_id')
    .select([
      'round.id',
      'round.code',
      'round.period',
      'round.period_start',
      'round.period_end',
      'round.root_unit_id',
      'round.tree_on',
      'round.structure_revision',
      'round.form_version_id',
      'round.state',
      'round.opened_at',
      'round.locked_at',
      'regime.id as regime_id',
      'regime.code as regime_code',
      'regime.name_vi',
      'regime.name_en',
      'regime.form_id',
      'regime.period_kind',
      'regime.cutoff_rule',
      'regime.definition',
    ]);
}

type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['executeTakeFirstOrThrow']>>;

function roundOf(row: RoundRow): Round {
  return {
    id: row.id,
    code: row.code,
    regime: {
      id: row.regime_id,
      code: row.regime_code,
      name: { vi: row.name_vi, en: row.name_en },
      formId: row.form_id,
      periodKind: row.period_kind,
      cutOffRule: row.cutoff_rule,
      definition: regimeDefinition.parse(row.definition),
    },
    period: row.period,
    window: { from: row.period_start.toString(), to: row.period_end.toString() },
    rootUnitId: row.root_unit_id,
    pin: { on: row.tree_on, revision: row.structure_revision },
    formVersionId: row.form_version_id,
    state: row.state,
    openedAt: row.opened_at,
    lockedAt: row.locked_at,
  };
}

/** The round of an identity. Errors: `round.not_found`. */
export async function getRound(db: Db, id: RoundId): Promise<Round> {
  const row = await rounds(db).where('round.id', '=', id).executeTakeFirst();
  if (!row) throw roundNotFound(String(id));
  return roundOf(row);
}

/** The round of a code such as `CTD-6T-2026-H1`. Errors: `round.not_found`. */
export async function getRoundByCode(db: Db, code: string): Promise<Round> {
  const row = await rounds(db).where('round.code', '=', code).executeTakeFirst();
  if (!row) throw roundNotFound(code);
  return roundOf(row);
}

/**
 * The round of an identity, held as it is until the transaction ends: neither a lock nor a re-pin of it can
 * commit meanwhile. Commands that change reports read it so. Errors: `round.not_found`.
 */
export async function getRoundForChange(tx: Transaction<unknown>, id: RoundId): Promise<Round> {
  const row = await rounds(tx).where('round.id', '=', id).forShare('round').executeTakeFirst();
  if (!row) throw roundNotFound(String(id));
  return roundOf(row);
}

/** All rounds, the newest period first. */
export async function listRounds(db: Db): Promise<Round[]> {
  const rows = await rounds(db).orderBy('round.period_end', 'desc').orderBy('round.code').execute();
  return rows.map(roundOf);
}

function roundUnitOf(row: {
  unit_id: UnitId;
  due_on: Temporal.PlainDate;
  extended_to: Temporal.PlainDate | null;
  extension_reason: string | null;
}): RoundUnit {
  return {
    unitId: row.unit_id,
    dueOn: row.due_on,
    extendedTo: row.extended_to,
    extensionReason: row.extension_reason,
    deadline: row.extended_to ?? row.due_on,
  };
}

/** A unit's place in a round; undefined when it is not expected to answer. */
export async function findRoundUnit(
  db: Db,
  roundId: RoundId,
  unitId: UnitId,
): Promise<RoundUnit | undefined> {
  const row = await db
    .withTables<RoundsTables>()
    .selectFrom('round_unit')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row && roundUnitOf(row);
}

/** All units expected to answer in a round, in no particular order. */
export async function listRoundUnits(db: Db, roundId: RoundId): Promise<RoundUnit[]> {
  const rows = await db
    .withTables<RoundsTables>()
    .selectFrom('round_unit')
    .selectAll()
    .where('round_id', '=', roundId)
    .execute();
  return rows.map(roundUnitOf);
}

/** How many of the given units are expected to answer in a round. */
export async function countRoundUnits(db: Db, roundId: RoundId, unitIds: readonly UnitId[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from round_unit
    where round_id = ${roundId} and unit_id = any(${[...unitIds]}::integer[])`.execute(db);
  return rows[0]?.count ?? 0;
}

async function siblingRounds(db: Db, round: Round, periods: readonly Period[]): Promise<Round[]> {
  if (periods.length === 0) return [];
  const rows = await rounds(db)
    .where('round.regime_id', '=', round.regime.id)
    .where('round.root_unit_id', '=', round.rootUnitId)
    .where('round.period', 'in', periods)
    .orderBy('round.period_end')
    .execute();
  return rows.map(roundOf);
}

/** The round of the same regime and root for the period just before; undefined where none was opened. */
export async function findPreviousRound(db: Db, round: Round): Promise<Round | undefined> {
  return (await siblingRounds(db, round, [previousPeriod(round.period)]))[0];
}

/** The round of the same regime and root for the same period one year earlier; undefined where none was opened. */
export async function findSamePeriodLastYear(db: Db, round: Round): Promise<Round | undefined> {
  const period = samePeriodLastYear(round.period);
  return period && (await siblingRounds(db, round, [period]))[0];
}

/** The rounds of the same regime and root since the start of the year, this one included, the oldest first. */
export async function roundsOfYearToDate(db: Db, round: Round): Promise<Round[]> {
  return siblingRounds(db, round, periodsSinceYearStart(round.period));
}
