import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { compress } from 'hono/compress';
import { DomainError } from '../domain-error.ts';
import type { AppEnv } from './app-env.ts';
import type { HttpApp } from './create-app.ts';

/**
 * Serves the built staff application: files with a hash in their name for ever, the page itself anew each time, and
 * the page for every address that is not a file, since the application keeps its state in the address.
 */
export function serveStaffApplication(app: HttpApp, folder: string): void {
  const page = join(folder, 'index.html');
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(compress());
  app.use('/*', serveStatic({ root: folder }));
  app.get('/*', async (c, next) => {
    const isApplication = !c.req.path.startsWith('/api/') && !c.req.path.startsWith('/assets/');
    if (!isApplication) throw new DomainError('resource.not_found');
    if (!existsSync(page)) throw new DomainError('server.busy');
    c.header('cache-control', 'no-cache');
    return serveStatic<AppEnv>({ path: page })(c, next);
  });
}
