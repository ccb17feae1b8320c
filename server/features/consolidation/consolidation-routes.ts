import { createRoute, z } from '@hono/zod-openapi';
import { consolidatedView, figureTrail } from '../../../contract/consolidation/consolidated-view.ts';
import { cellCode, slotPart } from '../../../contract/indicators/form-definition.ts';
import { code } from '../../../contract/kernel/ids.ts';
import { requireActor } from '../../platform/http/app-env.ts';
import { createRouter, type HttpApp } from '../../platform/http/create-app.ts';
import type { PlanFigures } from '../reports/public.ts';
import { viewConsolidated } from './consolidated-views.ts';
import type { ConsolidationDeps } from './consolidation-node.ts';
import { viewFigureTrail } from './figure-trail-views.ts';

const tags = ['consolidation'];
const nodePath = z.strictObject({
  round: code.describe('Code of the round'),
  unit: code.describe('Code of the unit'),
});

const getConsolidated = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{round}/units/{unit}/figures',
  tags,
  summary:
    'Consolidated figures of a unit’s subtree: live, official, drift, plan, year to date, periods before',
  request: { params: nodePath },
  responses: {
    200: { description: 'The figures', content: { 'application/json': { schema: consolidatedView } } },
  },
});

const getTrail = createRoute({
  method: 'get',
  path: '/api/v1/rounds/{round}/units/{unit}/figures/{indicator}',
  tags,
  summary: 'One level of the way from a figure down to the cell it comes from',
  request: {
    params: nodePath.extend({ indicator: cellCode.describe('Indicator') }),
    query: z.strictObject({
      column: cellCode.optional().describe('Column; left out where the indicator has none'),
      part: slotPart.default('value').describe('The figure itself, or one of the two parts of a ratio'),
    }),
  },
  responses: {
    200: { description: 'The level', content: { 'application/json': { schema: figureTrail } } },
  },
});

/** The HTTP interface of the consolidation; it only reads. */
export function consolidationRoutes(deps: ConsolidationDeps, planFigures: PlanFigures): HttpApp {
  const router = createRouter();
  router.openapi(getConsolidated, async (c) => {
    const { round, unit } = c.req.valid('param');
    return c.json(await viewConsolidated(deps, planFigures, requireActor(c), round, unit), 200);
  });
  router.openapi(getTrail, async (c) => {
    const { column, part } = c.req.valid('query');
    const address = { ...c.req.valid('param'), column: column ?? null, part };
    return c.json(await viewFigureTrail(deps, requireActor(c), address), 200);
  });
  return router;
}
