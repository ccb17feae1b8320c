import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { code } from '../../../contract/kernel/ids.ts';
import { regimeListResponse } from '../../../contract/rounds/regime.ts';
import { openRoundRequest, openRoundResponse } from '../../../contract/rounds/round-commands.ts';
import {
  roundDetail,
  roundListQuery,
  roundListResponse,
  roundUnitsQuery,
  roundUnitsResponse,
  unitDeadline,
} from '../../../contract/rounds/round-view.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { type AppEnv, commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { openRound } from './open-round.ts';
import { listRegimes, viewRegime } from './regime-facts.ts';
import { type Asking, viewRound, viewRoundUnits, viewUnitDeadline } from './round-detail-views.ts';
import { viewRounds } from './round-list-views.ts';

const tags = ['rounds'];
const roundPath = z.strictObject({ code: code.describe('Round') });
const unitPath = z.strictObject({ code: code.describe('Round'), unit: code.describe('Unit') });

const getRegimes = createRoute({
  method: 'get',
  path: '/api/v1/regimes',
  tags,
  summary: 'Reporting regimes',
  responses: {
    200: { description: 'Regimes', content: { 'application/json': { schema: regimeListResponse } } },
  },
});

const getRounds = createRoute({
  method: 'get',
  path: '/api/v1/rounds',
  tags,
  summary: 'Rounds that concern the caller, the newest period first',
  request: { query: roundListQuery },
  responses: {
    200: { description: 'Rounds', content: { 'application/json': { schema: roundListResponse } } },
  },
});

const getOne = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{code}',
  tags,
  summary: 'A round with its deadlines and everything that happened to it',
  request: { params: roundPath },
  responses: { 200: { description: 'The round', content: { 'application/json': { schema: roundDetail } } } },
});

const getUnits = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{code}/units',
  tags,
  summary: 'Units that are to answer, with their last day',
  request: { params: roundPath, query: roundUnitsQuery },
  responses: {
    200: { description: 'Units', content: { 'application/json': { schema: roundUnitsResponse } } },
  },
});

const getUnitDeadline = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{code}/units/{unit}/deadline',
  tags,
  summary: 'The last day of a unit and how it came about',
  request: { params: unitPath },
  responses: {
    200: { description: 'The deadline', content: { 'application/json': { schema: unitDeadline } } },
  },
});

const postRound = createRoute({
  method: 'post',
  path: '/api/v1/rounds',
  tags,
  summary: 'Open a round (planner at its root or above)',
  request: { body: { required: true, content: { 'application/json': { schema: openRoundRequest } } } },
  responses: {
    200: { description: 'The round', content: { 'application/json': { schema: openRoundResponse } } },
  },
});

/** Reading and opening rounds over HTTP; every request needs somebody logged in. */
export function roundRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  const askingOf = (c: Context<AppEnv>): Asking => ({
    actor: requireActor(c),
    today: deps.clock.today(),
    language: c.get('language'),
  });
  router.openapi(getRegimes, async (c) => {
    requireActor(c);
    return c.json({ regimes: (await listRegimes(deps.db)).map(viewRegime) }, 200);
  });
  router.openapi(getRounds, async (c) => {
    const { actor, today } = askingOf(c);
    return c.json(await viewRounds(deps.db, today, actor, c.req.valid('query')), 200);
  });
  router.openapi(getOne, async (c) => {
    return c.json(await viewRound(deps.db, c.req.valid('param').code, askingOf(c)), 200);
  });
  router.openapi(getUnits, async (c) => {
    const { code } = c.req.valid('param');
    return c.json(await viewRoundUnits(deps.db, code, c.req.valid('query'), askingOf(c)), 200);
  });
  router.openapi(getUnitDeadline, async (c) => {
    const { code, unit } = c.req.valid('param');
    return c.json(await viewUnitDeadline(deps.db, code, unit, askingOf(c)), 200);
  });
  router.openapi(postRound, async (c) => {
    const context = commandContext(c);
    return c.json(await openRound(deps, context, c.req.valid('json')), 200);
  });
  return router;
}
