import { createRoute } from '@hono/zod-openapi';
import { issuedNumbersQuery, issuedNumbersResponse } from '../../../contract/documents/issued-number.ts';
import type { CommandDeps } from '../../platform/command.ts';
import { requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import { viewRegister } from './register-views.ts';

const readRegister = createRoute({
  method: 'get',
  path: '/api/v1/documents/numbers',
  tags: ['documents'],
  summary: 'Register of document numbers of a unit for a year',
  request: { query: issuedNumbersQuery },
  responses: {
    200: { description: 'The register', content: { 'application/json': { schema: issuedNumbersResponse } } },
  },
});

/** The HTTP interface of the register of numbers. */
export function documentRoutes(deps: CommandDeps): HttpApp {
  const router = createRouter();
  router.openapi(readRegister, async (c) => {
    const actor = requireActor(c);
    const numbers = await viewRegister(deps.db, deps.clock.today(), actor, c.req.valid('query'));
    return c.json({ numbers }, 200);
  });
  return router;
}
