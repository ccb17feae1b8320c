import { createRoute } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { health } from '../../contract/kernel/health.ts';
import type { Database } from '../platform/db/database.ts';
import type { HttpApp } from '../platform/http/create-app.ts';
import { version } from './version.ts';

const getHealth = createRoute({
  method: 'get',
  path: '/api/v1/health',
  tags: ['service'],
  summary: 'Whether the program and its database answer',
  responses: { 200: { description: 'Both answer', content: { 'application/json': { schema: health } } } },
});

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Tổng Kết',
    version,
    description:
      'Directives, reports, reviews and conclusions of a large organisation over one set of records. Refusals are' +
      ' problem details (RFC 9457) with a stable code. Figures are plain decimal strings; null is missing.',
  },
};

/** The description of the whole HTTP interface (OpenAPI 3.1). */
export function describeInterface(app: HttpApp): ReturnType<HttpApp['getOpenAPI31Document']> {
  return app.getOpenAPI31Document(description);
}

/** Mounts what belongs to no feature: health and the description of the interface. */
export function mountService(app: HttpApp, { kysely }: Pick<Database, 'kysely'>): void {
  app.openapi(getHealth, async (c) => {
    await sql`select 1`.execute(kysely);
    return c.json({ status: 'ok' as const, version, database: 'ok' as const }, 200);
  });
  app.get('/api/v1/openapi.json', (c) => c.json(describeInterface(app)));
}
