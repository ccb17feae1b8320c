import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import type { AccountId, AppointmentId, PersonId, PostId, UnitId } from '../../../contract/kernel/ids.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { openRoundResponse, repinPreview } from '../../../contract/rounds/round-commands.ts';
import {
  roundDetail,
  roundListResponse,
  roundUnitsResponse,
  unitDeadline,
} from '../../../contract/rounds/round-view.ts';
import { loadPackOfRepository } from '../../../test/support/load-pack.ts';
import { suiteDatabase } from '../../../test/support/suite-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { createLogger } from '../../platform/logger.ts';
import { ensureCalendar } from '../calendar/public.ts';
import {
  findPreviousRound,
  findSamePeriodLastYear,
  getRoundByCode,
  getRoundForChange,
  roundsOfYearToDate,
} from './public.ts';
import { createRoundsFeature } from './wiring.ts';

const clock = fixedClock('2026-06-20T02:00:00Z');
const units = { QK: 1, TINH: 2, KV: 3, XA1: 4, XA2: 5, NGOAI: 6 } as const;

function actorOf(role: Role, unit: keyof typeof units): Actor {
  const unitId = units[unit] as UnitId;
  const appointment = {
    appointmentId: 1 as AppointmentId,
    postId: 1 as PostId,
    unitId,
    bodyId: null,
    roles: [role],
  };
  return {
    accountId: 1 as AccountId,
    personId: 1 as PersonId,
    appointments: [appointment],
    actingAs: 1 as AppointmentId,
    language: 'vi',
    via: 'session',
  };
}

const planner = actorOf('planner', 'QK');
const halfYear = { regimeCode: 'CTD-6T', period: '2026-H1', rootUnitCode: 'QK' };

/** Waits until some session of this database stands behind a lock of another. */
async function waitForBlocked(db: Kysely<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database()
      and cardinality(pg_blocking_pids(pid)) > 0`.execute(db);
    if (rows.length > 0) return;
    await setTimeout(10);
  }
}

describe('rounds', () => {
  const database = suiteDatabase(async ({ kysely, pool }) => {
    await pool.query(`
      insert into structure_revision (revision, made_at) values (1, '2020-01-01Z'), (2, '2026-06-19Z');
      update structure_head set revision = 2;
      insert into unit (code) values ('QK'), ('TINH'), ('KV'), ('XA1'), ('XA2'), ('NGOAI');
      insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, valid_from, valid_to,
          created_revision)
        values (1, null, 'Quân khu', 'QK', 'region', 'region', '2020-01-01', null, 1),
               (2, 1, 'Tỉnh', 'T', 'province', 'province', '2020-01-01', null, 1),
               (3, 2, 'Khu vực', 'KV', 'area', 'area', '2020-01-01', null, 1),
               (4, 3, 'Xã Một', 'X1', 'commune', 'commune', '2020-01-01', '2026-06-18', 1),
               (5, 3, 'Xã Hai', 'X2', 'commune', 'commune', '2020-01-01', '2026-06-18', 1),
               (5, 2, 'Xã Hai', 'X2', 'commune', 'commune', '2026-06-18', null, 2),
               (6, 3, 'Xã Mới', 'XM', 'commune', 'commune', '2026-06-18', null, 2);
      insert into person (code, full_name, sort_name) values ('P1', 'Trần Văn Kế', 'kế trần văn');
      insert into account (person_id, login, password_hash, created_at, updated_at)
        values (1, 'ke', 'x', '2026-01-01Z', '2026-01-01Z');
      insert into post (code, unit_id, title_vi, title_en) values ('TLKH', 1, 'Trợ lý kế hoạch', 'Planning officer');
      insert into post_role values (1, 'planner');
      insert into appointment (person_id, post_id, kind, from_on) values (1, 1, 'appointed', '2025-01-01');`);
    await ensureCalendar(kysely);
    await loadPackOfRepository({ db: kysely, clock }, 'ctd-ctct');
  });

  beforeEach(async () => {
    clock.set('2026-06-20T02:00:00Z');
    await sql`truncate round cascade`.execute(database().kysely);
  });

  async function send(actor: Actor | null, method: string, path: string, request?: unknown) {
    const app = createApp({
      log: createLogger('silent'),
      resolveActor: () => Promise.resolve(actor),
      maxBodyBytes: 100_000,
    });
    app.route('/', createRoundsFeature({ db: database().kysely, clock }).routes);
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'vi' },
      ...(request === undefined ? {} : { body: JSON.stringify(request) }),
    });
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  async function refused(actor: Actor | null, method: string, path: string, body?: unknown) {
    const answer = await send(actor, method, path, body);
    const { code, issues, title } = problem.parse(answer.body);
    return {
      status: answer.status,
      code,
      issues: issues.map((issue) => `${issue.code} ${issue.pointer}`),
      title,
    };
  }

  async function open(change: object = {}): Promise<string> {
    const { status, body } = await send(planner, 'POST', '/rounds', { ...halfYear, ...change });
    assert.equal(status, 200, JSON.stringify(body));
    return openRoundResponse.parse(body).code;
  }

  async function seen(actor: Actor, query = ''): Promise<string[]> {
    const { body } = await send(actor, 'GET', `/rounds${query}`);
    return roundListResponse.parse(body).rounds.map(({ code }) => code);
  }

  async function detail(code: string, actor: Actor = planner) {
    const { status, body } = await send(actor, 'GET', `/rounds/${code}`);
    assert.equal(status, 200, JSON.stringify(body));
    return roundDetail.parse(body);
  }

  test('a round pins tree, form version and the last day of every level', async () => {
    const code = await open();
    assert.equal(code, 'CTD-6T-2026-H1');
    const round = await detail(code);
    assert.deepEqual(
      [round.from, round.to, round.treeOn, round.structureRevision],
      ['2025-12-15', '2026-06-14', '2026-06-14', 2],
    );
    assert.equal(round.formVersion, 2);
    assert.equal(round.expected, 5);
    assert.deepEqual(
      round.levels.map(({ levelCode, expected, dueOn }) => `${levelCode} ${expected} ${dueOn}`),
      ['region 1 2026-06-26', 'province 1 2026-06-22', 'area 1 2026-06-18', 'commune 2 2026-06-16'],
    );
    assert.match(round.levels.at(-1)?.text ?? '', /Thời hạn: hết thứ Ba 16\/6\/2026/);
    assert.deepEqual([round.firstDeadline, round.lastDeadline], ['2026-06-16', '2026-06-26']);
    assert.deepEqual(
      round.events.map(({ kind, personName, postTitle }) => [kind, personName, postTitle?.vi]),
      [['opened', 'Trần Văn Kế', 'Trợ lý kế hoạch']],
    );
  });

  test('an older form version can be pinned', async () => {
    assert.equal((await detail(await open({ formVersion: 1 }))).formVersion, 1);
  });

  test('a round of a lower unit carries its code', async () => {
    assert.equal(await open({ rootUnitCode: 'TINH' }), 'CTD-6T-2026-H1-TINH');
  });

  const refusals: readonly (readonly [name: string, change: object, status: number, code: string])[] = [
    ['an unknown regime', { regimeCode: 'NONE' }, 404, 'regime.not_found'],
    ['an unknown unit', { rootUnitCode: 'NONE' }, 422, 'round.unknown_unit'],
    ['a unit that does not exist on that day', { rootUnitCode: 'NGOAI' }, 422, 'round.unknown_unit'],
    ['a period of another kind', { period: '2026-M05' }, 422, 'period.wrong_kind'],
    ['a period that has not begun', { period: '2027-H1' }, 422, 'round.period_not_begun'],
    ['a form version that does not exist', { formVersion: 9 }, 404, 'form.not_found'],
    ['a period that is none', { period: '2026-13' }, 400, 'request.invalid'],
    ['a field that is not used', { extra: 1 }, 400, 'request.invalid'],
  ];
  for (const [name, change, status, code] of refusals) {
    test(`opening: ${name} is refused`, async () => {
      const answer = await refused(planner, 'POST', '/rounds', { ...halfYear, ...change });
      assert.deepEqual([answer.status, answer.code], [status, code]);
    });
  }

  test('the same round is opened once, also by two at a time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send(planner, 'POST', '/rounds', halfYear)));
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 409, 409],
    );
    assert.equal((await refused(planner, 'POST', '/rounds', halfYear)).code, 'round.already_open');
  });

  const managers: readonly (readonly [name: string, actor: Actor | null, status: number])[] = [
    ['planner at the root', planner, 200],
    ['planner below the root', actorOf('planner', 'TINH'), 403],
    ['nobody logged in', null, 401],
    ...roles
      .filter((role) => role !== 'planner')
      .map((role) => [`${role} at the root`, actorOf(role, 'QK'), 403] as const),
  ];
  for (const [name, actor, status] of managers) {
    test(`a round is managed by ${name}: ${status}`, async () => {
      const code = await open();
      const extension = { unitCodes: ['XA1'], withSubtrees: false, to: '2026-06-30', reason: 'Bão' };
      assert.equal((await send(actor, 'POST', `/rounds/${code}/extend`, extension)).status, status);
      assert.equal((await send(actor, 'POST', `/rounds/${code}/lock`, { reason: '' })).status, status);
      await send(planner, 'POST', `/rounds/${code}/lock`, { reason: '' });
      assert.equal((await send(actor, 'POST', `/rounds/${code}/unlock`, { reason: 'Sửa' })).status, status);
      if (actor === null) return;
      const { may } = await detail(code, actor);
      assert.equal(may.lock, status === 200 || 'round.locked');
    });
  }

  test('an extension moves the day of the chosen units and keeps the reason', async () => {
    const code = await open();
    const request = { unitCodes: ['KV'], withSubtrees: true, to: '2026-06-17', reason: 'Mất điện' };
    const answer = await send(planner, 'POST', `/rounds/${code}/extend`, request);
    // The area itself already has until the 18th.
    assert.deepEqual(answer.body, { extended: 2 });
    const list = await send(planner, 'GET', `/rounds/${code}/units?extendedOnly=true`);
    assert.deepEqual(
      roundUnitsResponse
        .parse(list.body)
        .units.map((unit) => [unit.unitCode, unit.dueOn, unit.deadline, unit.extensionReason]),
      [
        ['XA2', '2026-06-16', '2026-06-17', 'Mất điện'],
        ['XA1', '2026-06-16', '2026-06-17', 'Mất điện'],
      ],
    );
    const one = await send(planner, 'GET', `/rounds/${code}/units/XA1/deadline`);
    assert.equal(unitDeadline.parse(one.body).derivation?.date, '2026-06-16');
    assert.equal((await detail(code)).events[0]?.reason, 'Mất điện');
  });

  test('an extension with a mistake changes nothing and names each place', async () => {
    const code = await open();
    const request = {
      unitCodes: ['XA1', 'NONE', 'KV'],
      withSubtrees: false,
      to: '2026-06-18',
      reason: 'Bão',
    };
    const answer = await refused(planner, 'POST', `/rounds/${code}/extend`, request);
    assert.equal(answer.code, 'round.extension_refused');
    assert.deepEqual(answer.issues, [
      'round.unknown_unit /unitCodes/1',
      'round.extension_not_later /unitCodes/2',
    ]);
    assert.equal((await detail(code)).extended, 0);
  });

  test('a locked round refuses changes and names who can unlock it; unlocking asks for a reason', async () => {
    const code = await open();
    await send(planner, 'POST', `/rounds/${code}/lock`, { reason: 'Hết hạn' });
    const request = { unitCodes: ['XA1'], withSubtrees: false, to: '2026-06-30', reason: 'Bão' };
    const answer = await refused(planner, 'POST', `/rounds/${code}/extend`, request);
    assert.deepEqual([answer.status, answer.code], [423, 'round.locked']);
    assert.match(answer.title, /Trần Văn Kế, Trợ lý kế hoạch, Quân khu/);
    assert.equal(
      (await refused(planner, 'POST', `/rounds/${code}/lock`, { reason: '' })).code,
      'round.locked',
    );
    assert.equal(
      (await refused(planner, 'POST', `/rounds/${code}/unlock`, { reason: ' ' })).code,
      'request.invalid',
    );
    assert.equal((await send(planner, 'POST', `/rounds/${code}/unlock`, { reason: 'Bổ sung' })).status, 200);
    assert.equal(
      (await refused(planner, 'POST', `/rounds/${code}/unlock`, { reason: 'Nữa' })).code,
      'round.not_locked',
    );
    assert.deepEqual(
      (await detail(code)).events.map(({ kind }) => kind),
      ['unlocked', 'locked', 'opened'],
    );
  });

  test('a lock waits for a change of a report under way, and the next change sees it', async () => {
    const code = await open();
    const { kysely } = database();
    const { id } = await getRoundByCode(kysely, code);
    const order: string[] = [];
    const change = Promise.withResolvers<undefined>();
    const read = Promise.withResolvers<undefined>();
    const changing = kysely.transaction().execute(async (tx) => {
      assert.equal((await getRoundForChange(tx, id)).state, 'open');
      read.resolve(undefined);
      await change.promise;
      order.push('changed');
    });
    await read.promise;
    const locking = send(planner, 'POST', `/rounds/${code}/lock`, { reason: '' }).then(() =>
      order.push('locked'),
    );
    await waitForBlocked(kysely);
    change.resolve(undefined);
    await Promise.all([changing, locking]);
    assert.deepEqual(order, ['changed', 'locked']);
    const seen = await kysely.transaction().execute((tx) => getRoundForChange(tx, id));
    assert.equal(seen.state, 'locked');
  });

  test('a re-pin is tried first, then changes who answers and is kept with its reason', async () => {
    const code = await open();
    const dry = await send(planner, 'GET', `/rounds/${code}/repin?treeOn=2026-06-20`);
    const preview = repinPreview.parse(dry.body);
    assert.deepEqual(preview.entering, [{ unitCode: 'NGOAI', unitName: 'Xã Mới', dueOn: '2026-06-16' }]);
    assert.deepEqual(
      preview.leaving.map(({ unitCode }) => unitCode),
      ['XA1'],
    );
    assert.deepEqual(preview.moved, [
      { unitCode: 'XA2', unitName: 'Xã Hai', fromParent: 'Khu vực', toParent: 'Tỉnh' },
    ]);
    assert.equal((await detail(code)).expected, 5);

    const request = { treeOn: '2026-06-20', revision: 2, reason: 'Sắp xếp xã' };
    const stale = await refused(planner, 'POST', `/rounds/${code}/repin`, { ...request, revision: 1 });
    assert.equal(stale.code, 'round.repin_changed');
    assert.equal((await send(planner, 'POST', `/rounds/${code}/repin`, request)).status, 200);
    const round = await detail(code);
    assert.deepEqual([round.treeOn, round.expected], ['2026-06-20', 5]);
    assert.deepEqual([round.events[0]?.detail.entered, round.events[0]?.detail.left], [['NGOAI'], ['XA1']]);
    assert.equal(
      (await refused(planner, 'POST', `/rounds/${code}/repin`, request)).code,
      'round.repin_without_effect',
    );
  });

  test('every change of a round has its audit row', async () => {
    const code = await open();
    await send(planner, 'POST', `/rounds/${code}/lock`, { reason: 'Hết hạn' });
    await send(planner, 'POST', `/rounds/${code}/unlock`, { reason: 'Bổ sung' });
    const { rows } = await sql<{ action: string; reason: string | null }>`
      select action, reason from audit_entry where subject_kind = 'round' and subject_id = ${code}
      and action <> 'round.extend' order by id desc limit 3`.execute(database().kysely);
    assert.deepEqual(rows, [
      { action: 'round.unlock', reason: 'Bổ sung' },
      { action: 'round.lock', reason: 'Hết hạn' },
      { action: 'round.open', reason: null },
    ]);
  });

  test('rounds stand beside the period before, last year and the year to date', async () => {
    for (const period of ['2025-H1', '2025-H2', '2026-H1']) await open({ period, treeOn: '2026-06-14' });
    const { kysely } = database();
    const round = await getRoundByCode(kysely, 'CTD-6T-2026-H1');
    assert.equal((await findPreviousRound(kysely, round))?.period, '2025-H2');
    assert.equal((await findSamePeriodLastYear(kysely, round))?.period, '2025-H1');
    const earlier = await getRoundByCode(kysely, 'CTD-6T-2025-H2');
    assert.deepEqual(
      (await roundsOfYearToDate(kysely, earlier)).map(({ period }) => period),
      ['2025-H1', '2025-H2'],
    );
    assert.equal(await findPreviousRound(kysely, await getRoundByCode(kysely, 'CTD-6T-2025-H1')), undefined);
  });

  test('a list holds the rounds that concern the caller', async () => {
    await open();
    await open({ rootUnitCode: 'KV', period: '2025-H2', treeOn: '2026-06-14' });
    assert.deepEqual(await seen(planner), ['CTD-6T-2026-H1', 'CTD-6T-2025-H2-KV']);
    assert.deepEqual(await seen(actorOf('auditor', 'NGOAI')), ['CTD-6T-2026-H1', 'CTD-6T-2025-H2-KV']);
    assert.deepEqual(await seen(actorOf('planner', 'XA2')), ['CTD-6T-2026-H1']);
    assert.deepEqual(await seen(planner, '?state=locked'), []);
    assert.equal(
      (await refused(actorOf('planner', 'XA2'), 'GET', '/rounds/CTD-6T-2025-H2-KV')).code,
      'round.not_found',
    );
  });
});
