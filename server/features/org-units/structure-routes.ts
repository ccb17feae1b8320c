import { createRoute, z } from '@hono/zod-openapi';
import { code } from '../../../contract/kernel/ids.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { importUnitsQuery, importUnitsResult } from '../../../contract/org-units/import-units.ts';
import {
  lineageChanged,
  mergeUnitsRequest,
  splitUnitRequest,
} from '../../../contract/org-units/reorganise-units.ts';
import {
  closeUnitRequest,
  correctUnitRequest,
  createUnitRequest,
  moveUnitRequest,
  renameUnitRequest,
  structureChanged,
} from '../../../contract/org-units/unit.ts';
import { closeBodyRequest, createBodyRequest } from '../../../contract/org-units/unit-detail.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { commandContext } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { closeBody } from './close-body.ts';
import { closeUnit } from './close-unit.ts';
import { correctUnit } from './correct-unit.ts';
import { createBody } from './create-body.ts';
import { createUnit } from './create-unit.ts';
import { importUnits } from './import-units.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { renameUnit } from './rename-unit.ts';
import { splitUnit } from './split-unit.ts';

const problems = {
  default: { description: 'Refused', content: { 'application/problem+json': { schema: problem } } },
};
const byCode = z.strictObject({ code });
const bodyChanged = z
  .strictObject({ code: z.string().describe('Code of the body') })
  .describe('The body was changed');

function body<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

function answer<T extends z.ZodType>(schema: T) {
  return { description: 'Done', content: { 'application/json': { schema } } };
}

function changeRoute<Path extends string, T extends z.ZodType>(path: Path, summary: string, schema: T) {
  return createRoute({
    method: 'post',
    path,
    tags: ['units'],
    summary,
    request: { params: byCode, ...body(schema) },
    responses: { 200: answer(structureChanged), ...problems },
  });
}

const create = createRoute({
  method: 'post',
  path: '/api/v1/units',
  tags: ['units'],
  summary: 'Found a unit',
  request: body(createUnitRequest),
  responses: { 201: answer(structureChanged), ...problems },
});
const rename = changeRoute(
  '/api/v1/units/{code}/rename',
  'Give a unit another name from a day on',
  renameUnitRequest,
);
const move = changeRoute(
  '/api/v1/units/{code}/move',
  'Put a unit below another from a day on',
  moveUnitRequest,
);
const close = changeRoute('/api/v1/units/{code}/close', 'End a unit from a day on', closeUnitRequest);
const correct = changeRoute(
  '/api/v1/units/{code}/correct',
  'Set right what was entered wrongly',
  correctUnitRequest,
);

const merge = createRoute({
  method: 'post',
  path: '/api/v1/units/merge',
  tags: ['units'],
  summary: 'Merge two or more units into one',
  request: body(mergeUnitsRequest),
  responses: { 200: answer(lineageChanged), ...problems },
});

const split = createRoute({
  method: 'post',
  path: '/api/v1/units/{code}/split',
  tags: ['units'],
  summary: 'Split a unit into two or more, with or without ratios for its figures',
  request: { params: byCode, ...body(splitUnitRequest) },
  responses: { 200: answer(lineageChanged), ...problems },
});

const importing = createRoute({
  method: 'post',
  path: '/api/v1/units/import',
  tags: ['units'],
  summary: 'Found all units of a CSV or XLSX file, or none; the file is the body of the request',
  request: {
    query: importUnitsQuery,
    body: {
      required: true,
      content: {
        'application/octet-stream': {
          schema: z.string().meta({ format: 'binary' }).describe('The file: CSV (UTF-8, UTF-16) or XLSX'),
        },
      },
    },
  },
  responses: { 200: answer(importUnitsResult), ...problems },
});

const createBodyRoute = createRoute({
  method: 'post',
  path: '/api/v1/bodies',
  tags: ['units'],
  summary: 'Set up a party body, committee, council or mass organisation beside a unit',
  request: body(createBodyRequest),
  responses: { 201: answer(bodyChanged), ...problems },
});

const closeBodyRoute = createRoute({
  method: 'post',
  path: '/api/v1/bodies/{code}/close',
  tags: ['units'],
  summary: 'End a body from a day on',
  request: { params: byCode, ...body(closeBodyRequest) },
  responses: { 200: answer(bodyChanged), ...problems },
});

/** Routes that change the structure; rights are checked by the commands. */
export function structureRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(importing, async (c) => {
    const context = commandContext(c);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(await importUnits(deps, context, bytes, c.req.valid('query')), 200);
  });
  router.openapi(create, async (c) =>
    c.json(await createUnit(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(merge, async (c) =>
    c.json(await mergeUnits(deps, commandContext(c), c.req.valid('json')), 200),
  );
  router.openapi(split, async (c) =>
    c.json(await splitUnit(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(rename, async (c) =>
    c.json(await renameUnit(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(move, async (c) =>
    c.json(await moveUnit(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(close, async (c) =>
    c.json(await closeUnit(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(correct, async (c) =>
    c.json(await correctUnit(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  router.openapi(createBodyRoute, async (c) =>
    c.json(await createBody(deps, commandContext(c), c.req.valid('json')), 201),
  );
  router.openapi(closeBodyRoute, async (c) =>
    c.json(await closeBody(deps, commandContext(c), c.req.valid('param').code, c.req.valid('json')), 200),
  );
  return router;
}
