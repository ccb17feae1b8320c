import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import type { DayOverride } from '../../../contract/calendar/calendar-day.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { programActor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { ensureCalendar, getWorkingDays } from './calendar-facts.ts';
import { buildDayTable } from './day-table-rules.ts';
import { removeDayOverride } from './remove-day-override.ts';
import { setDayOverride } from './set-day-override.ts';
import { addWorkingDays } from './working-days.ts';

const context: CommandContext = { actor: programActor, correlationId: 'test', idempotencyKey: null };
const storm: DayOverride = {
  kind: 'day_off',
  name: { vi: 'Nghỉ tránh bão', en: 'Storm' },
  source: 'Công điện 12/CĐ-QK',
};

async function open(scope: TestContext): Promise<CommandDeps> {
  const database = openDatabase(await createTestDatabase({ after: (action) => scope.after(action) }));
  scope.after(() => database.close());
  await ensureCalendar(database.kysely);
  return { db: database.kysely, clock: fixedClock('2026-06-20T02:00:00Z') };
}

function refusedWith(code: string): (error: unknown) => boolean {
  return (error) => error instanceof DomainError && error.code === code;
}

async function storedDays({ db }: CommandDeps): Promise<unknown[]> {
  const found = await sql`select * from calendar_day order by on_date`.execute(db);
  return found.rows;
}

test('the stored table is the one the rules give, and a second start leaves it alone', async (scope) => {
  const deps = await open(scope);
  const calendar = await getWorkingDays(deps.db);
  for (const day of buildDayTable(2023, 2030, [])) assert.deepEqual(calendar.dayOn(day.date), day);
  const before = await sql`select xmin::text from calendar_build`.execute(deps.db);
  await Promise.all([ensureCalendar(deps.db), ensureCalendar(deps.db)]);
  const after = await sql`select xmin::text from calendar_build`.execute(deps.db);
  assert.deepEqual(after.rows, before.rows);
});

test('several processes that start at once build it once', async (scope) => {
  const deps = await open(scope);
  await sql`truncate calendar_day, calendar_build`.execute(deps.db);
  await Promise.all(Array.from({ length: 4 }, () => ensureCalendar(deps.db)));
  assert.equal((await storedDays(deps)).length, 2922);
});

test('a table built by other rules is built anew', async (scope) => {
  const deps = await open(scope);
  const whole = await storedDays(deps);
  await sql`delete from calendar_day where on_date > '2026-01-01'`.execute(deps.db);
  await sql`update calendar_build set digest = 'of other rules'`.execute(deps.db);
  await ensureCalendar(deps.db);
  assert.deepEqual(await storedDays(deps), whole);
});

test('an override moves dates at once, is kept over a start, is audited, and can be taken away', async (scope) => {
  const deps = await open(scope);
  const untouched = await storedDays(deps);
  const dueAfterStorm = async (): Promise<string> =>
    addWorkingDays(await getWorkingDays(deps.db), '2026-07-15', 1);
  assert.equal(await dueAfterStorm(), '2026-07-16');

  const day = await setDayOverride(deps, context, '2026-07-16', storm);
  assert.deepEqual([day.isWorking, day.reason, day.name], [false, 'override_off', storm.name]);
  assert.equal(await dueAfterStorm(), '2026-07-17');
  await ensureCalendar(deps.db);
  assert.equal(await dueAfterStorm(), '2026-07-17');

  const again = await setDayOverride(deps, context, '2026-07-16', { ...storm, kind: 'worked' });
  assert.deepEqual([again.isWorking, again.reason], [true, 'override_worked']);

  const restored = await removeDayOverride(deps, context, '2026-07-16');
  assert.equal(restored.reason, 'working_day');
  assert.deepEqual(await storedDays(deps), untouched);

  const audit = await sql<{ action: string; before: unknown; after: unknown }>`
    select action, before, after from audit_entry order by id`.execute(deps.db);
  const dated = { date: '2026-07-16', ...storm };
  assert.deepEqual(audit.rows, [
    { action: 'calendar.set-day-override', before: null, after: storm },
    { action: 'calendar.set-day-override', before: dated, after: { ...storm, kind: 'worked' } },
    { action: 'calendar.remove-day-override', before: { ...dated, kind: 'worked' }, after: null },
  ]);
});

test('two overrides at once are both kept', async (scope) => {
  const deps = await open(scope);
  const dates = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'];
  await Promise.all(dates.map((date) => setDayOverride(deps, context, date, storm)));
  const calendar = await getWorkingDays(deps.db);
  for (const date of dates) assert.equal(calendar.dayOn(date).reason, 'override_off');
});

test('a repeated key does it once and answers the same', async (scope) => {
  const deps = await open(scope);
  const keyed = { ...context, idempotencyKey: 'storm-2026-07-16' };
  const first = await setDayOverride(deps, keyed, '2026-07-16', storm);
  assert.deepEqual(await setDayOverride(deps, keyed, '2026-07-16', storm), first);
  await assert.rejects(setDayOverride(deps, keyed, '2026-07-17', storm), refusedWith('command.key_reused'));
  const audit = await sql`select 1 from audit_entry`.execute(deps.db);
  assert.equal(audit.rows.length, 1);
});

test('days outside the table and overrides that do not exist are refused, and nothing is changed', async (scope) => {
  const deps = await open(scope);
  const before = await storedDays(deps);
  await assert.rejects(
    setDayOverride(deps, context, '2031-01-01', storm),
    refusedWith('calendar.outside_table'),
  );
  await assert.rejects(
    setDayOverride(deps, context, '2022-12-31', storm),
    refusedWith('calendar.outside_table'),
  );
  await assert.rejects(
    removeDayOverride(deps, context, '2026-07-16'),
    refusedWith('calendar.override_not_found'),
  );
  assert.deepEqual(await storedDays(deps), before);
  const kept = await sql`select 1 from calendar_override`.execute(deps.db);
  assert.equal(kept.rows.length, 0);
});
