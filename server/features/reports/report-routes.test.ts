import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type Role, roles } from '../../../contract/accounts/role.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { reportStanding, type ShownReportState } from '../../../contract/reports/report-state.ts';
import {
  reportView,
  reportVersionView,
  subordinateStatements,
} from '../../../contract/reports/report-view.ts';
import { roundBoard } from '../../../contract/reports/round-board.ts';
import { waitingReports } from '../../../contract/reports/waiting-reports.ts';
import { givenRound } from '../../../test/support/report-builder.ts';
import type { UnitTree } from '../../../test/support/report-world.ts';
import type { Actor } from '../../platform/actor.ts';
import { createApp } from '../../platform/http/create-app.ts';
import { createLogger } from '../../platform/logger.ts';
import { createReportsFeature } from './wiring.ts';

// Each cell of the rights table gets a unit of its own, so that nothing has to be undone.
const actions = [
  'draft',
  'save',
  'ready',
  'unready',
  'submit',
  'return',
  'approve',
  'reopen',
  'comments',
] as const;
type Action = (typeof actions)[number];
type Seat = 'own' | 'superior' | 'above' | 'sibling';
const seats: readonly Seat[] = ['own', 'superior', 'above', 'sibling'];

function leafOf(action: Action, role: Role, seat: Seat): string {
  return `L.${action}.${role}.${seat}`;
}

const leaves: UnitTree = Object.fromEntries(
  actions.flatMap((action) => roles.flatMap((role) => seats.map((seat) => [leafOf(action, role, seat), {}]))),
);
const tree = { QK: { TINH: { ...leaves, NEAR: {}, READ: {} }, FAR: {} } };

const stateFor: Readonly<Record<Action, ShownReportState | 'ready'>> = {
  draft: 'none',
  save: 'none',
  ready: 'draft',
  unready: 'ready',
  submit: 'ready',
  return: 'submitted',
  approve: 'submitted',
  reopen: 'approved',
  comments: 'submitted',
};

const allowed: Readonly<Record<Action, readonly string[]>> = {
  draft: ['own reporting_officer', 'own planner'],
  save: ['own reporting_officer', 'own planner'],
  ready: ['own reporting_officer', 'own planner'],
  unready: ['own reporting_officer', 'own planner', 'own signer'],
  submit: ['own signer'],
  return: ['superior approver', 'superior planner'],
  approve: ['superior approver', 'superior planner'],
  reopen: ['superior approver', 'superior planner'],
  comments: ['own reporting_officer', 'own planner', 'own signer', 'superior approver', 'superior planner'],
};

const readers: readonly Role[] = ['reporting_officer', 'signer', 'approver', 'planner', 'auditor'];

function unitOfSeat(seat: Seat, own: string): string {
  return { own, superior: 'TINH', above: 'QK', sibling: 'NEAR' }[seat];
}

function requestOf(action: Action, unit: string): [method: string, path: string, body: object] {
  const path = `/rounds/BC-2026-H1/reports/${unit}/${action === 'save' ? 'draft' : action}`;
  const seen = ['draft', 'save'].includes(action) ? { version: 0, edit: 0 } : { version: 1, edit: 1 };
  if (action === 'save') return ['PUT', path, { ...seen, cells: [{ indicator: 'classes', value: '1' }] }];
  if (action === 'approve') return ['POST', path, { version: 1 }];
  if (action === 'return' || action === 'reopen') return ['POST', path, { version: 1, reason: 'Lý do' }];
  if (action === 'comments') return ['POST', path, { indicator: 'classes', text: 'Xem lại' }];
  return ['POST', path, seen];
}

describe('reports over HTTP', async () => {
  const scenario = await givenRound({ after }, { tree });
  const { routes } = createReportsFeature(scenario.deps);

  async function send(
    actor: Actor | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const app = createApp({
      log: createLogger('silent'),
      resolveActor: () => Promise.resolve(actor),
      maxBodyBytes: 1_000_000,
    });
    app.route('/', routes);
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  async function bring(unit: string, state: ShownReportState | 'ready'): Promise<void> {
    const story = scenario.unit(unit);
    if (state === 'none') return;
    if (state === 'draft') {
      const officer = scenario.actor(unit, 'reporting_officer');
      const answer = await send(officer, 'PUT', `/rounds/BC-2026-H1/reports/${unit}/draft`, {
        version: 0,
        edit: 0,
        cells: [{ indicator: 'classes', value: '1' }],
      });
      assert.equal(answer.status, 200);
      return;
    }
    story.prepares({ classes: '1' });
    if (state !== 'ready') story.signs();
    if (state === 'approved') story.isApprovedBy('TINH');
    await story.happens();
  }

  for (const action of actions) {
    test(`${action}: who may, by role and seat`, async () => {
      for (const role of roles) {
        for (const seat of seats) {
          const unit = leafOf(action, role, seat);
          await bring(unit, stateFor[action]);
          const actor = scenario.actor(unitOfSeat(seat, unit), role);
          const [method, path, body] = requestOf(action, unit);
          const answer = await send(actor, method, path, body);
          const sees = seat !== 'sibling' && readers.includes(role);
          const expected = allowed[action].includes(`${seat} ${role}`) ? 200 : sees ? 403 : 404;
          assert.equal(answer.status, expected, `${seat} ${role}: ${JSON.stringify(answer.body)}`);
          if (expected === 200 && action !== 'comments') reportStanding.parse(answer.body);
          if (expected !== 200) problem.parse(answer.body);
        }
      }
      const [method, path, body] = requestOf(action, 'READ');
      assert.equal((await send(null, method, path, body)).status, 401, 'nobody logged in');
    });
  }

  test('the root of a round is accepted by its own approver only', async () => {
    await scenario.unit('QK').prepares({ classes: '1' }).signs().happens();
    const path = '/rounds/BC-2026-H1/reports/QK/approve';
    for (const role of ['planner', 'signer', 'auditor', 'reporting_officer'] as const) {
      assert.equal((await send(scenario.actor('QK', role), 'POST', path, { version: 1 })).status, 403, role);
    }
    assert.equal((await send(scenario.actor('QK', 'approver'), 'POST', path, { version: 1 })).status, 200);
  });

  const views: readonly (readonly [path: string, parse: (body: unknown) => unknown])[] = [
    ['/rounds/BC-2026-H1/reports/READ', (body) => reportView.parse(body)],
    ['/rounds/BC-2026-H1/reports/READ/versions/1', (body) => reportVersionView.parse(body)],
    [
      '/rounds/BC-2026-H1/reports/READ/statements?line=training&heading=results',
      (body) => subordinateStatements.parse(body),
    ],
  ];

  test('the screens: who reads, and their shapes', async () => {
    await bring('READ', 'submitted');
    for (const [path, parse] of views) {
      for (const role of roles) {
        for (const seat of seats) {
          const answer = await send(scenario.actor(unitOfSeat(seat, 'READ'), role), 'GET', path);
          const sees = seat !== 'sibling' && readers.includes(role);
          assert.equal(answer.status, sees ? 200 : 404, `${path} ${seat} ${role}`);
          if (sees) parse(answer.body);
        }
      }
      assert.equal((await send(null, 'GET', path)).status, 401);
    }
  });

  test('the board and what waits', async () => {
    for (const role of roles) {
      const board = await send(scenario.actor('TINH', role), 'GET', '/rounds/BC-2026-H1/board');
      assert.equal(board.status, readers.includes(role) ? 200 : 404, role);
      if (board.status === 200) roundBoard.parse(board.body);
      const waiting = await send(scenario.actor('TINH', role), 'GET', '/reports/waiting');
      assert.equal(waiting.status, 200);
      waitingReports.parse(waiting.body);
    }
  });

  const bad: readonly (readonly [
    name: string,
    method: string,
    path: string,
    body: unknown,
    status: number,
    code: string,
    pointer?: string,
  ])[] = [
    ['an unknown round', 'GET', '/rounds/NONE/reports/READ', undefined, 404, 'round.not_found'],
    ['an unknown unit', 'GET', '/rounds/BC-2026-H1/reports/NONE', undefined, 404, 'resource.not_found'],
    [
      'an unknown version',
      'GET',
      '/rounds/BC-2026-H1/reports/READ/versions/9',
      undefined,
      404,
      'report.version_not_found',
    ],
    [
      'a version that is no number',
      'GET',
      '/rounds/BC-2026-H1/reports/READ/versions/x',
      undefined,
      400,
      'request.invalid',
      '/path/number',
    ],
    [
      'an unknown heading',
      'GET',
      '/rounds/BC-2026-H1/reports/READ/statements?line=policy&heading=lessons',
      undefined,
      422,
      'report.unknown_heading',
    ],
    [
      'a return without a reason',
      'POST',
      '/rounds/BC-2026-H1/reports/READ/return',
      { version: 1, reason: '  ' },
      400,
      'request.invalid',
      '/reason',
    ],
    [
      'a character that cannot be kept',
      'POST',
      '/rounds/BC-2026-H1/reports/READ/comments',
      { indicator: 'classes', text: 'a\0b' },
      400,
      'request.invalid',
      '/text',
    ],
    [
      'a field nobody knows',
      'PUT',
      '/rounds/BC-2026-H1/reports/READ/draft',
      { version: 0, edit: 0, cell: [] },
      400,
      'request.invalid',
      '',
    ],
    [
      'a figure as a number',
      'PUT',
      '/rounds/BC-2026-H1/reports/READ/draft',
      { version: 1, edit: 1, cells: [{ indicator: 'classes', value: 1 }] },
      400,
      'request.invalid',
      '/cells/0/value',
    ],
    [
      'a decision in the wrong state',
      'POST',
      '/rounds/BC-2026-H1/reports/READ/reopen',
      { version: 1, reason: 'x' },
      409,
      'report.wrong_state',
    ],
    [
      'a comment on no cell',
      'POST',
      '/rounds/BC-2026-H1/reports/READ/comments',
      { indicator: 'nothing', text: 'x' },
      422,
      'report.unknown_cell',
    ],
    [
      'an unknown comment',
      'POST',
      '/rounds/BC-2026-H1/reports/READ/comments/77/resolve',
      undefined,
      404,
      'report.comment_not_found',
    ],
  ];
  for (const [name, method, path, body, status, code, pointer] of bad) {
    test(`refuses ${name}`, async () => {
      const answer = await send(scenario.actor('TINH', 'planner'), method, path, body);
      const refused = problem.parse(answer.body);
      assert.deepEqual([answer.status, refused.code], [status, code]);
      if (pointer !== undefined) assert.equal(refused.issues[0]?.pointer, pointer);
    });
  }

  test('a comment is made, seen and resolved once', async () => {
    const planner = scenario.actor('TINH', 'planner');
    const base = '/rounds/BC-2026-H1/reports/READ';
    const made = await send(planner, 'POST', `${base}/comments`, {
      indicator: 'people',
      column: 'total',
      text: 'Đủ chưa?',
    });
    const { comment } = made.body as { comment: number };
    const officer = scenario.actor('READ', 'reporting_officer');
    const [shown] = reportView.parse((await send(officer, 'GET', base)).body).comments;
    assert.deepEqual(
      [shown?.id, shown?.column, shown?.text, shown?.by?.name, shown?.resolvedAt],
      [comment, 'total', 'Đủ chưa?', 'Người planner TINH', null],
    );
    const resolve = `${base}/comments/${comment}/resolve`;
    assert.equal((await send(officer, 'POST', resolve)).status, 200);
    const again = await send(officer, 'POST', resolve);
    assert.deepEqual([again.status, problem.parse(again.body).code], [409, 'report.comment_resolved']);
  });

  test('a key sent twice does it once; a bad key is refused', async () => {
    const officer = scenario.actor('NEAR', 'reporting_officer');
    const path = '/rounds/BC-2026-H1/reports/NEAR/draft';
    const body = { version: 0, edit: 0, cells: [{ indicator: 'classes', value: '1' }] };
    const key = { 'idempotency-key': 'a-key-of-a-client' };
    const first = await send(officer, 'PUT', path, body, key);
    assert.deepEqual(await send(officer, 'PUT', path, body, key), first);
    assert.equal((await send(officer, 'PUT', path, body, { 'idempotency-key': 'short' })).status, 400);
  });
});
