import type { Kysely } from 'kysely';
import type { CalendarDay } from '../../../contract/calendar/calendar-day.ts';
import { perDatabase } from '../../platform/db/per-database.ts';
import { rebuildDayTable } from './calendar-store.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { type WorkingDays, workingDaysOf } from './working-days.ts';

const kept = perDatabase((): { digest: string; working: WorkingDays | undefined } => ({
  digest: '',
  working: undefined,
}));

/**
 * The working calendar as it stands in this database. The day table is kept in memory by the digest of its days, so an
 * unchanged calendar costs one small query.
 */
export async function getWorkingDays(db: Kysely<unknown>): Promise<WorkingDays> {
  const tables = db.withTables<CalendarTables>();
  const build = await tables.selectFrom('calendar_build').select('digest').executeTakeFirst();
  if (!build) throw new Error('the working calendar has not been built: call ensureCalendar at start');
  const cache = kept(db);
  if (cache.working && cache.digest === build.digest) return cache.working;
  // One statement, one snapshot: days never stand under the digest of others.
  const rows = await tables
    .selectFrom('calendar_day')
    .innerJoin('calendar_build', (join) => join.onTrue())
    .selectAll('calendar_day')
    .select('calendar_build.digest')
    .orderBy('calendar_day.on_date')
    .execute();
  const days = rows.map(
    (row): CalendarDay => ({
      date: row.on_date.toString(),
      isWorking: row.is_working,
      reason: row.reason_code,
      name: row.name_vi === null || row.name_en === null ? null : { vi: row.name_vi, en: row.name_en },
      basis: row.basis,
      source: row.source,
    }),
  );
  cache.digest = rows[0]?.digest ?? '';
  cache.working = workingDaysOf(days);
  return cache.working;
}

/** Builds the day table where it is empty or where rules or notices have changed; to be called at every start. */
export async function ensureCalendar(db: Kysely<unknown>): Promise<void> {
  await db.transaction().execute((tx) => rebuildDayTable(tx));
}
