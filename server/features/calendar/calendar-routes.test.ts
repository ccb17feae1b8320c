import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import { calendarDay, calendarDays } from '../../../contract/calendar/calendar-day.ts';
import { deadlinePreview } from '../../../contract/calendar/deadline-preview.ts';
import { accountId, appointmentId, personId, postId, unitId } from '../../../contract/kernel/ids.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { createLogger } from '../../platform/logger.ts';
import { type CalendarFeature, createCalendarFeature } from './wiring.ts';

let database: Database;
let feature: CalendarFeature;

function actorWith(role: Role, unit: number): Actor {
  return {
    accountId: accountId.parse(1),
    personId: personId.parse(1),
    appointments: [
      {
        appointmentId: appointmentId.parse(1),
        postId: postId.parse(1),
        unitId: unitId.parse(unit),
        bodyId: null,
        roles: [role],
      },
    ],
    actingAs: null,
    language: 'vi',
    via: 'session',
  };
}

async function send(
  actor: Actor | null,
  path: string,
  init: { method?: string; body?: unknown; language?: string } = {},
): Promise<{ status: number; body: unknown }> {
  const app = createApp({
    log: createLogger('silent'),
    resolveActor: () => Promise.resolve(actor),
    maxBodyBytes: 100_000,
  });
  app.route('/', feature.routes);
  const response = await app.request(path, {
    method: init.method ?? 'GET',
    headers: { 'content-type': 'application/json', 'accept-language': init.language ?? 'vi' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: response.status, body: await response.json() };
}

const storm = { kind: 'day_off', name: { vi: 'Bão', en: 'Storm' }, source: 'Công điện 12' };
const override = '/api/v1/calendar/overrides/2026-07-16';
const topAdministrator = actorWith('administrator', 1);

const writers: readonly (readonly [name: string, actor: Actor | null, status: number])[] = [
  ['administrator at the top', topAdministrator, 200],
  ['administrator of a lower unit', actorWith('administrator', 2), 403],
  ['nobody logged in', null, 401],
  ...roles
    .filter((role) => role !== 'administrator')
    .map((role) => [`${role} at the top`, actorWith(role, 1), 403] as const),
];

describe('the working calendar over HTTP', () => {
  before(async () => {
    database = openDatabase(await createTestDatabase({ after }));
    await database.pool.query(`
    insert into structure_revision (revision, made_at) values (1, '2026-01-01Z');
    update structure_head set revision = 1;
    insert into unit (code) values ('QK'), ('TINH');
    insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, valid_from, created_revision)
      values (1, null, 'Quân khu', 'QK', 'region', 'command', '2020-01-01', 1),
             (2, 1, 'Tỉnh', 'T', 'province', 'command', '2020-01-01', 1);`);
    feature = createCalendarFeature({ db: database.kysely, clock: fixedClock('2026-06-20T02:00:00Z') });
    await feature.prepare();
  });
  after(() => database.close());

  for (const [name, actor, status] of writers) {
    test(`changing a day as ${name}: ${status}`, async () => {
      const set = await send(actor, override, { method: 'PUT', body: storm });
      assert.equal(set.status, status);
      const removed = await send(actor, override, { method: 'DELETE' });
      assert.equal(removed.status, status);
      if (status === 200) {
        assert.equal(calendarDay.parse(set.body).reason, 'override_off');
        assert.equal(calendarDay.parse(removed.body).reason, 'working_day');
      }
    });
  }

  test('the days of a range come with their reasons and with what the caller may do', async () => {
    const path = '/api/v1/calendar/days?from=2026-08-21&to=2026-08-24';
    const seen = calendarDays.parse((await send(topAdministrator, path)).body);
    assert.deepEqual(
      seen.days.map(({ date, reason }) => `${date} ${reason}`),
      [
        '2026-08-21 working_day',
        '2026-08-22 worked_instead',
        '2026-08-23 weekly_rest',
        '2026-08-24 working_day',
      ],
    );
    assert.equal(seen.mayChange, true);
    assert.equal(calendarDays.parse((await send(actorWith('planner', 1), path)).body).mayChange, false);
    assert.equal((await send(null, path)).status, 401);
  });

  const preview = '/api/v1/calendar/deadline-preview';

  test('a deadline is previewed with its derivation in the language of the request', async () => {
    const path = `${preview}?period=2026-H1&cutOff=day15to14&kind=working_days_after_cutoff&number=2`;
    const vietnamese = deadlinePreview.parse((await send(actorWith('planner', 2), path)).body);
    assert.equal(vietnamese.date, '2026-06-16');
    assert.match(vietnamese.text, /Thời hạn: hết thứ Ba 16\/6\/2026\.$/);
    const english = await send(actorWith('planner', 2), path, { language: 'en' });
    assert.match(deadlinePreview.parse(english.body).text, /Deadline: the end of Tuesday 16 Jun 2026\.$/);
    assert.equal((await send(null, path)).status, 401);
  });

  test('a deadline rule with a date moves as asked', async () => {
    const path = `${preview}?period=2026-M07&cutOff=day15to14&kind=day_of_last_month&number=25&roll=next_working_day`;
    assert.equal(deadlinePreview.parse((await send(topAdministrator, path)).body).date, '2026-07-27');
  });

  type Bad = readonly [
    method: string,
    path: string,
    body: unknown,
    status: number,
    code: string,
    issue: string | null,
  ];
  const bad: readonly Bad[] = [
    [
      'GET',
      '/api/v1/calendar/days?from=2026-02-30&to=2026-03-01',
      undefined,
      400,
      'request.invalid',
      '/query/from date.invalid',
    ],
    [
      'GET',
      '/api/v1/calendar/days?from=2026-03-01',
      undefined,
      400,
      'request.invalid',
      '/query/to request.missing_field',
    ],
    [
      'GET',
      '/api/v1/calendar/days?from=2026-03-02&to=2026-03-01',
      undefined,
      422,
      'date.reversed_range',
      '/query/to date.reversed_range',
    ],
    [
      'GET',
      '/api/v1/calendar/days?from=2023-01-01&to=2030-01-01',
      undefined,
      422,
      'calendar.range_too_long',
      '/query/to calendar.range_too_long',
    ],
    [
      'GET',
      '/api/v1/calendar/days?from=2030-12-30&to=2031-01-02',
      undefined,
      422,
      'calendar.outside_table',
      null,
    ],
    [
      'PUT',
      '/api/v1/calendar/overrides/2026-02-30',
      storm,
      400,
      'request.invalid',
      '/path/date date.invalid',
    ],
    ['PUT', '/api/v1/calendar/overrides/2031-01-01', storm, 422, 'calendar.outside_table', null],
    ['PUT', override, { ...storm, kind: 'half_day' }, 400, 'request.invalid', '/kind request.invalid_value'],
    [
      'PUT',
      override,
      { ...storm, name: { vi: 'Bão', en: ' ' } },
      400,
      'request.invalid',
      '/name/en request.invalid_value',
    ],
    ['PUT', override, { ...storm, extra: 1 }, 400, 'request.invalid', ' request.unknown_field'],
    ['DELETE', override, undefined, 404, 'calendar.override_not_found', null],
    [
      'GET',
      `${preview}?period=2026-M13&cutOff=calendar&kind=fixed_days_after&number=1`,
      undefined,
      400,
      'request.invalid',
      '/query/period period.invalid',
    ],
    [
      'GET',
      `${preview}?period=2026&cutOff=calendar&kind=day_of_last_month&number=32`,
      undefined,
      400,
      'request.invalid',
      '/query/number request.invalid_value',
    ],
    [
      'GET',
      `${preview}?period=2040&cutOff=calendar&kind=working_days_after_cutoff&number=1`,
      undefined,
      422,
      'calendar.outside_table',
      null,
    ],
  ];

  for (const [method, path, body, status, code, issue] of bad) {
    test(`${method} ${path} ${JSON.stringify(body) ?? ''}: ${code}`, async () => {
      const answer = await send(topAdministrator, path, { method, body });
      const refusal = problem.parse(answer.body);
      assert.deepEqual([answer.status, refusal.code], [status, code]);
      if (issue !== null) {
        const [first] = refusal.issues;
        assert.equal(`${first?.pointer} ${first?.code}`, issue);
        if (first?.code === 'date.invalid') assert.equal(first.params['text'], '2026-02-30');
      }
    });
  }
});
