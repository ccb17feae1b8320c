import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { findTests, usesDatabase } from './find-tests.ts';
import { emptyTally, lastLine, leaveOut } from './tally.ts';

function makeProject(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-runner-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('the last line counts, and names skipped ones only when there are some', () => {
  const tally = { ...emptyTally(), passed: 3 };
  assert.equal(lastLine(tally), '3 passed, 0 failed');
  leaveOut(tally, ['web/ui/grid.browser.ts'], 'no Chromium here');
  assert.equal(lastLine(tally), '3 passed, 0 failed, 1 skipped');
  assert.deepEqual(tally.leftOut, ['web/ui/grid.browser.ts: no Chromium here']);
});

test('finds tests by kind, also those that reach the database through test support', (t) => {
  const folder = makeProject(t, {
    'test/support/test-database.ts': "import { after } from 'node:test';",
    'test/support/report-world.ts': "import { createTestDatabase } from './test-database.ts';",
    'server/features/reports/submit-report.test.ts':
      "import { world } from '../../../test/support/report-world.ts';",
    'server/features/reports/report-rules.test.ts': "import { rules } from './report-rules.ts';",
    'web/ui/grid.test.tsx': '',
    'web/ui/grid.browser.ts': '',
    'web/ui/grid.tsx': '',
  });
  spawnSync('git', ['init', '-q'], { cwd: folder });
  const found = findTests(folder, []);
  assert.deepEqual(found, {
    node: [
      'server/features/reports/report-rules.test.ts',
      'server/features/reports/submit-report.test.ts',
      'web/ui/grid.test.tsx',
    ],
    database: ['server/features/reports/submit-report.test.ts'],
    browser: ['web/ui/grid.browser.ts'],
  });
  assert.deepEqual(findTests(folder, ['web/']).node, ['web/ui/grid.test.tsx']);
  assert.equal(usesDatabase(folder, 'server/absent.test.ts'), false);
});

test('a failing, a skipped and an unreadable test are all counted', (t) => {
  const folder = makeProject(t, {
    'good.test.mjs':
      "import { test } from 'node:test'; test('good', () => {}); test('off', { skip: 'no reason' }, () => {});",
    'bad.test.mjs':
      "import { test } from 'node:test'; test('outer', async (t) => { await t.test('inner', () => { throw new Error('broken'); }); });",
    'unreadable.test.mjs': 'this is not a program',
    'run.mjs': `
      import { runNodeTests } from ${JSON.stringify(join(import.meta.dirname, 'run-node-tests.ts'))};
      import { emptyTally } from ${JSON.stringify(join(import.meta.dirname, 'tally.ts'))};
      const tally = emptyTally();
      const files = ['good.test.mjs', 'bad.test.mjs', 'unreadable.test.mjs'];
      await runNodeTests(import.meta.dirname, files, { label: '[x]', tally });
      console.log('TALLY' + JSON.stringify(tally));`,
  });
  const env = { ...process.env };
  // Otherwise node:test takes the inner run for a part of this one and runs nothing.
  delete env['NODE_TEST_CONTEXT'];
  const ran = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8', env });
  const tally: unknown = JSON.parse(ran.stdout.split('TALLY')[1] ?? 'null');
  assert.ok(
    typeof tally === 'object' && tally !== null && 'failures' in tally && 'leftOut' in tally,
    ran.stderr,
  );
  assert.partialDeepStrictEqual(tally, {
    passed: 1,
    failed: 3,
    skipped: 1,
    leftOut: ['[x] good.test.mjs: off (no reason)'],
  });
  assert.match(String(tally.failures), /bad\.test\.mjs:\d+ inner/);
  assert.match(String(tally.failures), /unreadable\.test\.mjs/);
  assert.match(ran.stdout, /Error: broken/);
});
