import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { loadPackResponse, packListResponse, vocabulary } from '../../../contract/indicators/pack.ts';
import { code } from '../../../contract/kernel/ids.ts';
import { commandContext, requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { loadPack, type PackDeps } from './load-pack.ts';
import { readManifests } from './pack-folder.ts';
import { getLoadedPacks, getVocabulary } from './vocabulary-facts.ts';

const tags = ['packs'];

const listPacks = createRoute({
  method: 'get',
  path: '/api/v1/packs',
  tags,
  summary: 'Domain packs that can be loaded',
  responses: { 200: { description: 'Packs', content: { 'application/json': { schema: packListResponse } } } },
});

const load = createRoute({
  method: 'post',
  path: '/api/v1/packs/{code}/load',
  tags,
  summary: 'Load a domain pack, or take in what changed in it (administrator at the top)',
  request: { params: z.strictObject({ code: code.describe('Pack') }) },
  responses: {
    200: { description: 'What changed', content: { 'application/json': { schema: loadPackResponse } } },
  },
});

const readVocabulary = createRoute({
  method: 'get',
  path: '/api/v1/vocabulary',
  tags,
  summary: 'Levels, kinds of unit, ranks and document types of the organisation',
  responses: { 200: { description: 'The words', content: { 'application/json': { schema: vocabulary } } } },
});

/** The HTTP interface of domain packs; every request needs somebody logged in. */
export function packRoutes(deps: PackDeps): HttpApp {
  const router = createRouter();
  router.openapi(listPacks, async (c) => {
    requireActor(c);
    const loaded = await getLoadedPacks(deps.db);
    const manifests = await readManifests(deps.packsFolder);
    const packs = manifests.map(({ code, name, description }) => ({
      code,
      name,
      description,
      isLoaded: loaded.includes(code),
    }));
    return c.json({ packs }, 200);
  });
  router.openapi(load, async (c) => {
    const context = commandContext(c);
    return c.json(await loadPack(deps, context, c.req.valid('param').code), 200);
  });
  router.openapi(readVocabulary, async (c) => {
    requireActor(c);
    return c.json(await getVocabulary(deps.db), 200);
  });
  return router;
}
