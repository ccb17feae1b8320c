import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readIfAny, root, say } from './project.mjs';

const stampFile = join(root, 'dist', 'web.stamp');

/** Builds the web part when its sources have changed since the last build. */
export function ensureWebBuilt(node) {
  const sources = ['web', 'contract', 'package-lock.json', 'tsconfig.base.json'].map((name) =>
    join(root, name),
  );
  const wanted = hashOf(sources);
  const isThere = readIfAny(join(root, 'dist', 'web', 'index.html')) !== undefined;
  if (isThere && readIfAny(stampFile) === wanted) return;
  say('Đang dựng phần giao diện web…', 'Building the web part…');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(node, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) {
    say(
      'Dựng phần web không thành công; lý do ở trên.',
      'Building the web part failed; the reason is above.',
    );
    process.exit(70);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, wanted);
}
