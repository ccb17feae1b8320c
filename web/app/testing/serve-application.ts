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

/** Builds the application in memory and serves it on a free loopback port; the API is for the test to answer. */
export async function serveApplication(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const built = await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'warn',
    build: { write: false },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[]) {
    for (const file of output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://application');
    const path = files.has(pathname) ? pathname : '/index.html';
    response.writeHead(200, {
      'content-type': contentTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(files.get(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the application has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
