import { createRoute, z } from '@hono/zod-openapi';
import type { Kysely } from 'kysely';
import { code } from '../../../contract/kernel/ids.ts';
import { isoDate } from '../../../contract/kernel/iso-date.ts';
import { problem } from '../../../contract/kernel/problem.ts';
import { packLevels } from '../../../contract/org-units/level.ts';
import { unitPage, unitQuery, unitTree } from '../../../contract/org-units/unit.ts';
import { unitDetail } from '../../../contract/org-units/unit-detail.ts';
import type { Clock } from '../../platform/clock.ts';
import { requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { getLevels } from './levels-facts.ts';
import { currentPin } from './structure-facts.ts';
import { type PostsOfUnit, readUnit, readUnitTree, searchUnits } from './units-views.ts';

const problems = {
  default: { description: 'Refused', content: { 'application/problem+json': { schema: problem } } },
};

function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

const onQuery = z.strictObject({
  on: isoDate.optional().describe('Day of the structure; today when absent'),
});

const search = createRoute({
  method: 'get',
  path: '/api/v1/units',
  tags: ['units'],
  summary: 'Search units by name or code',
  request: { query: unitQuery },
  responses: { 200: json(unitPage, 'A page of units'), ...problems },
});

const tree = createRoute({
  method: 'get',
  path: '/api/v1/units/tree',
  tags: ['units'],
  summary: 'The whole tree of a day in columns; the ETag names the pin',
  request: { query: onQuery },
  responses: {
    200: json(unitTree, 'The tree'),
    304: { description: 'The caller has this tree' },
    ...problems,
  },
});

const levels = createRoute({
  method: 'get',
  path: '/api/v1/levels',
  tags: ['units'],
  summary: 'Levels of the domain pack, the highest first',
  responses: { 200: json(packLevels, 'Levels'), ...problems },
});

const detail = createRoute({
  method: 'get',
  path: '/api/v1/units/{code}',
  tags: ['units'],
  summary: 'Everything about one unit: history, bodies, posts',
  request: { params: z.strictObject({ code }), query: onQuery },
  responses: { 200: json(unitDetail, 'The unit'), ...problems },
});

/** Routes that read units: search, tree, levels, one unit. */
export function unitReadingRoutes(db: Kysely<unknown>, clock: Clock, postsOfUnit: PostsOfUnit): HttpApp {
  const dayOf = (on: string | undefined) => (on === undefined ? clock.today() : Temporal.PlainDate.from(on));
  const router = createRouter();
  router.openapi(search, async (c) => {
    requireActor(c);
    const query = c.req.valid('query');
    return c.json(await searchUnits(db, dayOf(query.on), query), 200);
  });
  router.openapi(tree, async (c) => {
    requireActor(c);
    const pin = await currentPin(db, dayOf(c.req.valid('query').on));
    const tag = `"${pin.on.toString()}@${pin.revision}"`;
    c.header('etag', tag);
    // The application forbids keeping answers; this one may be kept by the browser and asked for again by its tag.
    c.header('cache-control', 'private, no-cache');
    const held = c.req.header('if-none-match')?.replaceAll('W/', '');
    if (held === tag) return c.body(null, 304);
    return c.json(await readUnitTree(db, pin), 200);
  });
  router.openapi(levels, async (c) => {
    requireActor(c);
    return c.json(await getLevels(db), 200);
  });
  router.openapi(detail, async (c) => {
    const actor = requireActor(c);
    const on = dayOf(c.req.valid('query').on);
    return c.json(await readUnit(db, postsOfUnit, actor, c.req.valid('param').code, on), 200);
  });
  return router;
}
