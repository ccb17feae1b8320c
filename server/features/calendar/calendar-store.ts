import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { Db, Tx } from '../../platform/db/database.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { buildDayTable, type DatedOverride } from './day-table-rules.ts';

/** Years of the day table. */
const tableYears = { first: 2023, last: 2030 } as const;

// Far below the 65,535 parameters of one statement.
const rowsOfStatement = 2000;

async function readOverrides(tx: Db<CalendarTables>): Promise<DatedOverride[]> {
  const rows = await tx.selectFrom('calendar_override').selectAll().orderBy('on_date').execute();
  return rows.map((row) => ({
    date: row.on_date.toString(),
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    source: row.source,
  }));
}

/** Writes the day table anew where rules, notices or overrides give other days than it holds; tells whether it did. */
export async function rebuildDayTable(db: Tx<unknown>): Promise<boolean> {
  const tx = db.withTables<CalendarTables>();
  // Two processes starting at once would otherwise both insert.
  await sql`lock table calendar_build in share row exclusive mode`.execute(tx);
  const days = buildDayTable(tableYears.first, tableYears.last, await readOverrides(tx));
  const digest = createHash('sha256').update(JSON.stringify(days)).digest('hex');
  const built = await tx.selectFrom('calendar_build').select('digest').executeTakeFirst();
  if (built?.digest === digest) return false;
  await tx.deleteFrom('calendar_day').execute();
  await insertDays(tx, days);
  const build = { digest, first_year: tableYears.first, last_year: tableYears.last };
  await tx
    .insertInto('calendar_build')
    .values(build)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(build))
    .execute();
  return true;
}

async function insertDays(tx: Db<CalendarTables>, days: readonly CalendarDay[]): Promise<void> {
  const rows = days.map((day) => ({
    on_date: day.date,
    is_working: day.isWorking,
    reason_code: day.reason,
    name_vi: day.name?.vi ?? null,
    name_en: day.name?.en ?? null,
    basis: day.basis,
    source: day.source,
  }));
  for (let start = 0; start < rows.length; start += rowsOfStatement) {
    await tx
      .insertInto('calendar_day')
      .values(rows.slice(start, start + rowsOfStatement))
      .execute();
  }
}

/** The override of a day, if there is one. */
export async function findOverride(db: Tx<unknown>, date: IsoDate): Promise<DatedOverride | undefined> {
  const row = await db
    .withTables<CalendarTables>()
    .selectFrom('calendar_override')
    .selectAll()
    .where('on_date', '=', sql<Temporal.PlainDate>`${date}::date`)
    .executeTakeFirst();
  return row && { date, kind: row.kind, name: { vi: row.name_vi, en: row.name_en }, source: row.source };
}

/** Writes the override of a day in place of an earlier one. */
export async function putOverride(
  db: Tx<unknown>,
  override: DatedOverride,
  decidedBy: number | null,
  decidedAt: Temporal.Instant,
): Promise<void> {
  const row = {
    kind: override.kind,
    name_vi: override.name.vi,
    name_en: override.name.en,
    source: override.source,
    decided_by: decidedBy,
    decided_at: decidedAt.toString(),
  };
  await db
    .withTables<CalendarTables>()
    .insertInto('calendar_override')
    .values({ on_date: override.date, ...row })
    .onConflict((conflict) => conflict.column('on_date').doUpdateSet(row))
    .execute();
}

/** Takes the override of a day away. */
export async function deleteOverride(db: Tx<unknown>, date: IsoDate): Promise<void> {
  await db
    .withTables<CalendarTables>()
    .deleteFrom('calendar_override')
    .where('on_date', '=', sql<Temporal.PlainDate>`${date}::date`)
    .execute();
}
