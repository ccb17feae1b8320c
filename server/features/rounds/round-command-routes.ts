import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { code } from '../../../contract/kernel/ids.ts';
import {
  extendRoundRequest,
  extendRoundResponse,
  lockRoundRequest,
  repinPreview,
  repinPreviewQuery,
  repinRoundRequest,
  roundStateResponse,
  unlockRoundRequest,
} from '../../../contract/rounds/round-commands.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { extendRound } from './extend-round.ts';
import { lockRound } from './lock-round.ts';
import { planRepin } from './repin-facts.ts';
import { repinRound } from './repin-round.ts';
import { readRound } from './round-detail-views.ts';
import { unlockRound } from './unlock-round.ts';

const tags = ['rounds'];
const roundPath = z.strictObject({ code: code.describe('Round') });

const postExtension = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{code}/extend',
  tags,
  summary: 'Give some units more time, with a reason',
  request: {
    params: roundPath,
    body: { required: true, content: { 'application/json': { schema: extendRoundRequest } } },
  },
  responses: {
    200: { description: 'Extended', content: { 'application/json': { schema: extendRoundResponse } } },
  },
});

const postLock = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{code}/lock',
  tags,
  summary: 'Lock a round: nothing is taken any more',
  request: {
    params: roundPath,
    body: { required: true, content: { 'application/json': { schema: lockRoundRequest } } },
  },
  responses: {
    200: { description: 'Locked', content: { 'application/json': { schema: roundStateResponse } } },
  },
});

const postUnlock = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{code}/unlock',
  tags,
  summary: 'Open a locked round again, with a reason',
  request: {
    params: roundPath,
    body: { required: true, content: { 'application/json': { schema: unlockRoundRequest } } },
  },
  responses: {
    200: { description: 'Open', content: { 'application/json': { schema: roundStateResponse } } },
  },
});

const getRepin = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{code}/repin',
  tags,
  summary: 'Dry run: what pinning the round to the tree of a day would change',
  request: { params: roundPath, query: repinPreviewQuery },
  responses: {
    200: { description: 'The changes', content: { 'application/json': { schema: repinPreview } } },
  },
});

const postRepin = createRoute({
  method: 'post',
  path: '/api/v1/rounds/{code}/repin',
  tags,
  summary: 'Pin the round to another tree after a dry run, with a reason',
  request: {
    params: roundPath,
    body: { required: true, content: { 'application/json': { schema: repinRoundRequest } } },
  },
  responses: {
    200: { description: 'What changed', content: { 'application/json': { schema: repinPreview } } },
  },
});

/** Changing rounds over HTTP, for planning staff. */
export function roundCommandRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(postExtension, async (c) => {
    const context = commandContext(c);
    return c.json(await extendRound(deps, context, c.req.valid('param').code, c.req.valid('json')), 200);
  });
  router.openapi(postLock, async (c) => {
    const context = commandContext(c);
    return c.json(await lockRound(deps, context, c.req.valid('param').code, c.req.valid('json')), 200);
  });
  router.openapi(postUnlock, async (c) => {
    const context = commandContext(c);
    return c.json(await unlockRound(deps, context, c.req.valid('param').code, c.req.valid('json')), 200);
  });
  router.openapi(getRepin, async (c) => {
    const asking = { actor: requireActor(c), today: deps.clock.today(), language: c.get('language') };
    const round = await readRound(deps.db, c.req.valid('param').code, asking);
    const treeOn = Temporal.PlainDate.from(c.req.valid('query').treeOn);
    return c.json((await planRepin(deps.db, round, treeOn)).preview, 200);
  });
  router.openapi(postRepin, async (c) => {
    const context = commandContext(c);
    return c.json(await repinRound(deps, context, c.req.valid('param').code, c.req.valid('json')), 200);
  });
  return router;
}
