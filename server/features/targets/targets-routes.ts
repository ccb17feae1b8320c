import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../../contract/kernel/ids.ts';
import { period } from '../../../contract/kernel/period.ts';
import { targetPatch, unitTargets } from '../../../contract/targets/target.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { setTargets, viewTargets } from './set-targets.ts';

const tags = ['targets'];
const path = '/api/v1/targets/{form}/{period}/{unit}';
const params = z.strictObject({
  form: code.describe('Code of the form'),
  period: period.describe('Period code'),
  unit: code.describe('Code of the unit'),
});
const responses = {
  200: { description: 'Targets of the unit', content: { 'application/json': { schema: unitTargets } } },
};

const getTargets = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'Targets of a unit for a period',
  request: { params },
  responses,
});

const putTargets = createRoute({
  method: 'put',
  path,
  tags,
  summary: 'Set targets of a unit for a period (planning staff)',
  request: { params, body: { required: true, content: { 'application/json': { schema: targetPatch } } } },
  responses,
});

/** The HTTP interface of the targets. */
export function targetsRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(getTargets, async (c) =>
    c.json(await viewTargets(deps, requireActor(c), c.req.valid('param')), 200),
  );
  router.openapi(putTargets, async (c) =>
    c.json(await setTargets(deps, commandContext(c), c.req.valid('param'), c.req.valid('json')), 200),
  );
  return router;
}
