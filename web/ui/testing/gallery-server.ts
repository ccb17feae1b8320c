import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
};

/** Builds the widgets' test page in memory and serves it on a free loopback port. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const built = await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    root: import.meta.dirname,
    logLevel: 'warn',
    css: { postcss: join(import.meta.dirname, '../..') },
    build: { write: false, rollupOptions: { input: join(import.meta.dirname, 'gallery.html') } },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
    for (const file of output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    const file = files.get(path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': contentTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    url: `http://127.0.0.1:${address.port}/gallery.html`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
