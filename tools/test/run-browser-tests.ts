import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { leaveOut, type Tally } from './tally.ts';

const debianChromium = '/usr/bin/chromium';
const stats = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function hasChromium(): boolean {
  const named = process.env['TONGKET_CHROMIUM'];
  return [named, debianChromium].some((path) => path !== undefined && existsSync(path));
}

function apt(args: readonly string[]): boolean {
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] }).status === 0;
}

/** Installs Debian's Chromium where we may; returns why there is none, or undefined when there is one. */
function ensureChromium(): string | undefined {
  if (hasChromium()) return undefined;
  if (!existsSync('/etc/debian_version'))
    return 'no Chromium here, and this is not Debian; name one in TONGKET_CHROMIUM';
  if (process.getuid?.() !== 0) return 'no Chromium here; install it as root with: apt-get install chromium';
  console.log('Installing Chromium from the system’s packages…');
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  if (!apt(install)) {
    apt(['update']);
    apt(install);
  }
  return hasChromium() ? undefined : 'Chromium could not be installed from the system’s packages';
}

/** Runs the browser tests with Playwright and adds to the tally; leaves them out by name where there is no browser. */
export function runBrowserTests(root: string, files: readonly string[], tally: Tally): void {
  if (files.length === 0) return;
  const lack = ensureChromium();
  if (lack !== undefined) return leaveOut(tally, files, lack);
  const folder = mkdtempSync(join(tmpdir(), 'tongket-browser-'));
  const reportFile = join(folder, 'report.json');
  const startedAt = performance.now();
  const ran = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...files],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    },
  );
  tally.seconds.push({ name: 'browser tests', seconds: (performance.now() - startedAt) / 1000 });
  const text = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined;
  rmSync(folder, { recursive: true });
  const read = text === undefined ? undefined : stats.safeParse(JSON.parse(text)).data;
  if (read === undefined) {
    tally.failed += 1;
    tally.failures.push('browser tests: Playwright did not finish');
    return;
  }
  const { expected, unexpected, flaky, skipped } = read.stats;
  tally.passed += expected;
  tally.failed += unexpected + flaky;
  tally.skipped += skipped;
  if (skipped > 0) tally.leftOut.push(`browser tests: ${skipped} skipped, named above`);
  if (unexpected + flaky > 0) tally.failures.push(`browser tests: ${unexpected + flaky}, named above`);
  if (ran.status !== 0 && unexpected + flaky === 0) {
    tally.failed += 1;
    tally.failures.push('browser tests: Playwright ended with an error');
  }
}
