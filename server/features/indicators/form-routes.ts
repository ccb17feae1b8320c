import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  formListResponse,
  formVersionView,
  lineListResponse,
} from '../../../contract/indicators/form-view.ts';
import {
  publishFormVersionRequest,
  publishFormVersionResponse,
} from '../../../contract/indicators/publish-form-version.ts';
import { code } from '../../../contract/kernel/ids.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { getFormVersionByNumber } from './form-facts.ts';
import { viewForms, viewFormVersion } from './form-views.ts';
import { findManageRight } from './indicators-rights.ts';
import { publishFormVersion } from './publish-form-version.ts';
import { getLines } from './vocabulary-facts.ts';

const tags = ['forms'];
const formPath = z.strictObject({ code: code.describe('Form') });
const versionPath = z.strictObject({
  code: code.describe('Form'),
  number: z.coerce.number().int().positive().max(100_000).describe('Number of the version'),
});

const listForms = createRoute({
  method: 'get',
  path: '/api/v1/forms',
  tags,
  summary: 'Forms with their versions',
  responses: { 200: { description: 'Forms', content: { 'application/json': { schema: formListResponse } } } },
});

const newestVersion = createRoute({
  method: 'get',
  path: '/api/v1/forms/{code}',
  tags,
  summary: 'The newest version of a form',
  request: { params: formPath },
  responses: {
    200: { description: 'The version', content: { 'application/json': { schema: formVersionView } } },
  },
});

const oneVersion = createRoute({
  method: 'get',
  path: '/api/v1/forms/{code}/versions/{number}',
  tags,
  summary: 'One version of a form',
  request: { params: versionPath },
  responses: {
    200: { description: 'The version', content: { 'application/json': { schema: formVersionView } } },
  },
});

const publish = createRoute({
  method: 'post',
  path: '/api/v1/forms',
  tags,
  summary: 'Publish the next version of a form (administrator at the top)',
  request: {
    body: { required: true, content: { 'application/json': { schema: publishFormVersionRequest } } },
  },
  responses: {
    200: {
      description: 'What was published',
      content: { 'application/json': { schema: publishFormVersionResponse } },
    },
  },
});

const listLines = createRoute({
  method: 'get',
  path: '/api/v1/lines-of-work',
  tags,
  summary: 'Lines of work in their order',
  responses: { 200: { description: 'Lines', content: { 'application/json': { schema: lineListResponse } } } },
});

/** The HTTP interface of forms; every request needs somebody logged in. */
export function formRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(listForms, async (c) => {
    const actor = requireActor(c);
    const mayManage = await findManageRight(deps.db, deps.clock, actor);
    return c.json({ forms: await viewForms(deps.db), mayManage }, 200);
  });
  router.openapi(newestVersion, async (c) => {
    requireActor(c);
    return c.json(viewFormVersion(await getFormVersionByNumber(deps.db, c.req.valid('param').code)), 200);
  });
  router.openapi(oneVersion, async (c) => {
    requireActor(c);
    const { code, number } = c.req.valid('param');
    return c.json(viewFormVersion(await getFormVersionByNumber(deps.db, code, number)), 200);
  });
  router.openapi(publish, async (c) => {
    const context = commandContext(c);
    return c.json(await publishFormVersion(deps, context, c.req.valid('json')), 200);
  });
  router.openapi(listLines, async (c) => {
    requireActor(c);
    return c.json({ lines: await getLines(deps.db) }, 200);
  });
  return router;
}
