// `npm test`: the checks, every test on the embedded PostgreSQL, the database tests again on the system's
// PostgreSQL where there is one, and the browser tests. `npm test -- --only server/features/reports` runs a part.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findSystemProgram } from '../../server/platform/postgres/postgres-program.ts';
import { startTestServer, type TestEngine } from '../../test/support/test-server.ts';
import { runChecks } from '../check/run-checks.ts';
import { findTests } from './find-tests.ts';
import { runBrowserTests } from './run-browser-tests.ts';
import { runNodeTests } from './run-node-tests.ts';
import { emptyTally, lastLine, leaveOut } from './tally.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
const only = values.only;
const tally = emptyTally();
const found = findTests(root, only);

// On Ctrl-C the test processes end and the test server is left properly before we go.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interruption.abort());
const { signal: interrupted } = interruption;

function leaveIfInterrupted(): void {
  if (!interrupted.aborted) return;
  console.log('Interrupted.');
  process.exit(130);
}

function announce(title: string): void {
  console.log(`\n== ${title}`);
}

async function countChecks(): Promise<void> {
  announce('checks');
  for (const { name, isGood, seconds } of await runChecks()) {
    if (isGood) tally.passed += 1;
    else {
      tally.failed += 1;
      tally.failures.push(`check: ${name}`);
    }
    tally.seconds.push({ name: `check: ${name}`, seconds });
  }
}

// Joined for the whole run, so that the server is not started and stopped by every file.
async function runOn(engine: TestEngine, title: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  announce(title);
  process.env['TONGKET_TEST_DATABASE'] = engine;
  const server = await startTestServer(engine);
  try {
    await runNodeTests(root, files, { label: `[${engine}]`, tally, signal: interrupted });
  } finally {
    await server.stop();
  }
  leaveIfInterrupted();
}

if (only.length === 0) await countChecks();
leaveIfInterrupted();
await runOn('embedded', 'tests, on the embedded PostgreSQL', found.node);
const system = await findSystemProgram();
if (system) {
  await runOn('system', `database tests, on the system’s PostgreSQL ${system.version}`, found.database);
} else if (found.database.length > 0) {
  leaveOut(
    tally,
    found.database,
    'not run again, because this machine has no PostgreSQL server of version 15 or later',
  );
}
announce('browser tests');
runBrowserTests(root, found.browser, tally);

announce('slowest');
for (const { name, seconds } of tally.seconds.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
if (tally.leftOut.length > 0) announce('left out');
for (const name of tally.leftOut) console.log(name);
if (tally.failures.length > 0) announce('failed');
for (const name of tally.failures) console.log(name);
if (tally.passed + tally.failed + tally.skipped === 0) {
  console.log(`No test begins with ${only.join(' or ')}.`);
  tally.failed = 1;
}
console.log(`\n${lastLine(tally)}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
