import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export interface ServedBuild {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds a page of the web part in memory and serves it on a free loopback port; unknown addresses get the page itself. */
export async function serveBuilt(root: string, page: string): Promise<ServedBuild> {
  const web = join(import.meta.dirname, '../..');
  const built = await build({
    configFile: join(web, 'vite.config.ts'),
    root,
    logLevel: 'warn',
    css: { postcss: web },
    build: { write: false, rollupOptions: { input: join(root, page) } },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
    for (const file of output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isPage = !files.has(path) && !path.split('/').at(-1)?.includes('.');
    const name = isPage ? `/${page}` : path;
    const file = files.get(name);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
