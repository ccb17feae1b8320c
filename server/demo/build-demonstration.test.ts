import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { createTestDatabase } from '../../test/support/test-database.ts';
import { checkFigures } from '../cli/check-figures.ts';
import { createProgram, type Program } from '../composition/create-program.ts';
import { findOfficialOfReport } from '../features/consolidation/public.ts';
import { getFormVersion } from '../features/indicators/public.ts';
import { getTree } from '../features/org-units/public.ts';
import { getRoundByCode } from '../features/rounds/public.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db/database.ts';
import { demoUnits } from './demo-structure.ts';
import { type EnsuredDemonstration, ensureDemonstration } from './ensure-demonstration.ts';

const until = Temporal.Instant.from('2026-11-21T08:00:00Z');
const size = { provinces: 2, areasPerProvince: 2, communesPerArea: 8, divisions: 1 };
const log = pino({ level: 'silent' });
const secret = 'a secret of thirty-two characters!!';
const newest = 'CTD-6T-2026-H1';

test('the whole region has 340 units', () => {
  const units = demoUnits();
  const counts = Object.groupBy(units, ({ level }) => level);
  const byLevel = Object.fromEntries(Object.entries(counts).map(([level, of]) => [level, of?.length]));
  assert.deepEqual(byLevel, { region: 1, province: 5, regiment: 11, area: 21, commune: 300, division: 2 });
  assert.equal(new Set(units.map(({ code }) => code)).size, 340);
  assert.equal(new Set(units.map(({ name }) => name)).size, 340);
});

for (const moment of [
  '2026-07-01T01:00:00Z',
  '2026-12-17T08:00:00Z',
  '2027-01-04T08:00:00Z',
  '2029-02-20T23:30:00Z',
]) {
  test(`on ${moment} everything has happened before, step by step`, async (t) => {
    const connection = await createTestDatabase(t);
    const tiny = { provinces: 2, areasPerProvince: 1, communesPerArea: 6, divisions: 1 };
    const wanted = { until: Temporal.Instant.from(moment), size: tiny, halfYears: 2, months: 2 };
    await ensureDemonstration({ connection, log, secret, isSecure: false, ...wanted });
    const database = openDatabase(connection);
    t.after(() => database.close());
    const { rows } = await sql<{ future: number; disorder: number }>`
      select (select count(*)::integer from audit_entry where at > ${moment}::timestamptz) as future,
        (select count(*)::integer from report_version
          where saved_at > ready_at or ready_at > submitted_at or submitted_at > decided_at
            or decided_at > reopened_at) as disorder`.execute(database.kysely);
    assert.deepEqual(rows, [{ future: 0, disorder: 0 }]);
  });
}

describe('a smaller region', () => {
  let program: Program;
  let ensured: EnsuredDemonstration;
  let again: EnsuredDemonstration;
  const closing: (() => Promise<void>)[] = [];
  after(async () => {
    await program.close();
    for (const close of closing) await close();
  });

  before(async () => {
    const connection = await createTestDatabase({ after: (close) => closing.push(close) });
    const options = { connection, log, secret, isSecure: false, until, size, halfYears: 3, months: 3 };
    ensured = await ensureDemonstration(options);
    again = await ensureDemonstration(options);
    program = await createProgram({
      connection,
      log,
      secret,
      isSecure: false,
      clock: systemClock('Asia/Ho_Chi_Minh'),
    });
  });

  async function counted(query: ReturnType<typeof sql<{ key: string; count: number }>>) {
    const { rows } = await query.execute(program.database.kysely);
    return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
  }

  test('is built once and found the second time, with the same log-ins', () => {
    assert.ok(ensured.state === 'built' && again.state === 'present');
    assert.deepEqual(again.logins, ensured.logins);
    assert.equal(ensured.logins.length, 12);
  });

  test('gives the quoted figures in the accepted report of one province', async () => {
    const db = program.database.kysely;
    const round = await getRoundByCode(db, newest);
    const unit = (await getTree(db, round.pin)).byCode('BCH-LG');
    assert.ok(unit);
    const official = await findOfficialOfReport(db, round, unit.id);
    const form = await getFormVersion(db, round.formVersionId);
    assert.equal(official?.state, 'approved');
    const figure = (indicator: string): bigint | null | undefined =>
      official?.figures.values[form.slotOf(indicator)?.slot ?? -1];
    assert.equal(figure('education_topics'), 31n);
    assert.equal(figure('lowest_attendance'), 958n);
    assert.equal(figure('beneficiaries_examined'), 545n);
    assert.equal(figure('medicine_cost'), 65_400_000n);
    assert.equal(figure('wounded_certificates'), 26n);
  });

  test('leaves every state and late reports for people to find', async () => {
    const states = await counted(
      sql`select state as key, count(*)::integer as count from report_head group by state`,
    );
    for (const state of ['draft', 'submitted', 'approved', 'returned', 'reopened'])
      assert.ok((states[state] ?? 0) > 0, state);
    const more = await counted(sql`
      select 'late' as key, count(*)::integer as count from report_version where is_late
      union all select 'returned', count(*)::integer from report_version where state = 'returned'
      union all select 'reopened', count(*)::integer from report_version where state = 'reopened'
      union all select 'ready', count(*)::integer from report_version where state = 'draft' and ready_at is not null
      union all select 'remarks', count(*)::integer from cell_comment where resolved_at is null
      union all select 'warnings', count(*)::integer from audit_entry
        where action = 'report.submitted' and jsonb_array_length(after -> 'acknowledgedWarnings') > 0
      union all select 'adjustments', count(*)::integer from adjustment_reason
      union all select 'quoted', count(*)::integer from statement where quoted_statement_id is not null
      union all select 'targets', count(*)::integer from target
      union all select 'delegations', count(*)::integer from appointment where kind = 'delegated'
      union all select 'issued', count(*)::integer from official_report where symbol is not null
      union all select 'locked', count(*)::integer from round where state = 'locked'
      union all select 'extended', count(*)::integer from round_unit where extended_to is not null
      union all select 'bodies', count(*)::integer from body`);
    for (const [what, count] of Object.entries(more)) assert.ok(count > 0, what);
  });

  test('shows drift where reports changed after the region had reported, and adds up everywhere', async () => {
    const db = program.database.kysely;
    const round = await getRoundByCode(db, newest);
    const check = await checkFigures(program, () => undefined);
    assert.deepEqual(check.differences, []);
    assert.ok(check.liveFigures > 1000 && check.officialFigures > 1000);
    const { rows } = await sql<{ drifted: boolean }>`
      select exists (
        select from official_source s join report_version region on region.id = s.version_id
        join unit on unit.id = region.unit_id and unit.code = 'QK-TL'
        where region.round_id = ${round.id} and region.state = 'approved' and exists (
          select from report_head head where head.round_id = region.round_id and head.unit_id <> region.unit_id
          and head.approved_version_id is not null and head.approved_version_id <> all (s.contributor_version_ids))
      ) as drifted`.execute(db);
    assert.equal(rows[0]?.drifted, true);
  });

  test('finds a figure that was changed behind the back of the program', async () => {
    const db = program.database.kysely;
    await sql`alter table official_figure disable trigger all`.execute(db);
    await sql`update official_figure set total = set_byte(total, 0, (get_byte(total, 0) + 1) % 256)
      where version_id = (select min(version_id) from official_figure)`.execute(db);
    const check = await checkFigures(program, () => undefined);
    assert.deepEqual(
      check.differences.map(({ kind }) => kind),
      ['official'],
    );
  });
});
