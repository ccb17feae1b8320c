import assert from 'node:assert/strict';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import {
  formListResponse,
  formVersionView,
  lineListResponse,
} from '../../../contract/indicators/form-view.ts';
import { packListResponse, vocabulary } from '../../../contract/indicators/pack.ts';
import { publishFormVersionResponse } from '../../../contract/indicators/publish-form-version.ts';
import type { AccountId, AppointmentId, PersonId, PostId, UnitId } from '../../../contract/kernel/ids.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { aDefinition, anIndicator, aRule } from '../../../test/support/form-builder.ts';
import { suiteDatabase } from '../../../test/support/suite-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { createLogger } from '../../platform/logger.ts';
import { createIndicatorsFeature } from './wiring.ts';

const name = { vi: 'Biểu', en: 'Form' };
const form = { formCode: 'F', name, definition: aDefinition([anIndicator('a')]) };

function actorWith(role: Role, unit: number): Actor {
  return {
    accountId: 1 as AccountId,
    personId: 1 as PersonId,
    appointments: [
      {
        appointmentId: 1 as AppointmentId,
        postId: 1 as PostId,
        unitId: unit as UnitId,
        bodyId: null,
        roles: [role],
      },
    ],
    actingAs: null,
    language: 'vi',
    via: 'session',
  };
}

const administrator = actorWith('administrator', 1);
const officer = actorWith('reporting_officer', 2);

describe('forms and packs over HTTP', () => {
  const database = suiteDatabase(async ({ pool }) => {
    await pool.query(`
      insert into structure_revision (revision, made_at) values (1, '2020-01-01Z');
      update structure_head set revision = 1;
      insert into unit (code) values ('QK'), ('TINH');
      insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, valid_from, created_revision)
        values (1, null, 'Quân khu', 'QK', 'region', 'region', '2020-01-01', 1),
               (2, 1, 'Tỉnh', 'T', 'province', 'province', '2020-01-01', 1);
      insert into line_of_work values ('line', 'Mặt công tác', 'Line of work', 1);`);
  });

  beforeEach(async () => {
    await database().pool.query('truncate form cascade');
  });

  async function send(actor: Actor | null, method: string, path: string, request?: unknown) {
    const app = createApp({
      log: createLogger('silent'),
      resolveActor: () => Promise.resolve(actor),
      maxBodyBytes: 100_000,
    });
    const feature = createIndicatorsFeature({
      db: database().kysely,
      clock: fixedClock('2026-06-20T02:00:00Z'),
      packsFolder: join(import.meta.dirname, '../../../packs'),
      packParts: [],
    });
    app.route('/', feature.routes);
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(request === undefined ? {} : { body: JSON.stringify(request) }),
    });
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  const writers: readonly (readonly [name: string, actor: Actor | null, status: number])[] = [
    ['administrator at the top', administrator, 200],
    ['administrator of a lower unit', actorWith('administrator', 2), 403],
    ['nobody logged in', null, 401],
    ...roles
      .filter((role) => role !== 'administrator')
      .map((role) => [`${role} at the top`, actorWith(role, 1), 403] as const),
  ];
  for (const [who, actor, status] of writers) {
    test(`publishing a form and loading a pack as ${who}: ${status}`, async () => {
      assert.equal((await send(actor, 'POST', '/forms', form)).status, status);
      assert.equal((await send(actor, 'POST', '/packs/hoi-chu-thap-do/load')).status, status);
    });
  }

  test('a published form is read with its slots by anybody logged in', async () => {
    const published = publishFormVersionResponse.parse(
      (await send(administrator, 'POST', '/forms', form)).body,
    );
    assert.deepEqual([published.number, published.isNew, published.addedSlots], [1, true, 1]);
    const again = publishFormVersionResponse.parse((await send(administrator, 'POST', '/forms', form)).body);
    assert.deepEqual([again.number, again.isNew], [1, false]);
    for (const path of ['/forms/F', '/forms/F/versions/1']) {
      const version = formVersionView.parse((await send(officer, 'GET', path)).body);
      assert.deepEqual(version.definition, form.definition);
      assert.deepEqual(
        version.slots.map(({ slot, indicator, column }) => [slot, indicator, column]),
        [[0, 'a', null]],
      );
      assert.equal((await send(null, 'GET', path)).status, 401);
    }
    const list = formListResponse.parse((await send(officer, 'GET', '/forms')).body);
    assert.deepEqual(
      list.forms.map(({ code, versions }) => [code, versions.length]),
      [['F', 1]],
    );
    assert.equal(list.mayManage, false);
  });

  test('a definition in bad shape and one with a bad rule are refused with pointers into the request', async () => {
    const shapeless = { ...form, definition: { ...form.definition, rules: [{ code: 'Bad Code' }] } };
    const shape = problem.parse((await send(administrator, 'POST', '/forms', shapeless)).body);
    assert.ok(shape.issues.some(({ pointer }) => pointer === '/definition/rules/0/code'));
    const rule = aRule('cell.a / 2 > 1');
    const refused = await send(administrator, 'POST', '/forms', {
      ...form,
      definition: { ...form.definition, rules: [rule] },
    });
    assert.equal(refused.status, 422);
    const { code, issues } = problem.parse(refused.body);
    assert.equal(code, 'form.invalid');
    assert.deepEqual(
      issues.map((issue) => `${issue.code} ${issue.pointer}`),
      ['rule.not_allowed /definition/rules/0/check'],
    );
  });

  const missing = ['/forms/NONE', '/forms/F/versions/7'];
  for (const path of missing) {
    test(`GET ${path} is not there`, async () => {
      const answer = await send(officer, 'GET', path);
      assert.deepEqual([answer.status, problem.parse(answer.body).code], [404, 'form.not_found']);
    });
  }

  test('packs, lines of work and words are listed', async () => {
    await send(administrator, 'POST', '/packs/hoi-chu-thap-do/load');
    const { packs } = packListResponse.parse((await send(officer, 'GET', '/packs')).body);
    assert.deepEqual(
      packs.map(({ code, isLoaded }) => [code, isLoaded]),
      [
        ['ctd-ctct', false],
        ['hoi-chu-thap-do', true],
      ],
    );
    const { lines } = lineListResponse.parse((await send(officer, 'GET', '/lines-of-work')).body);
    assert.ok(lines.some(({ code }) => code === 'hien-mau'));
    const words = vocabulary.parse((await send(officer, 'GET', '/vocabulary')).body);
    assert.deepEqual(
      words.levels.map(({ code }) => code),
      ['central', 'chapter', 'branch'],
    );
    assert.equal((await send(administrator, 'POST', '/packs/none/load')).status, 404);
  });
});
