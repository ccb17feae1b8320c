import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { Tally } from './tally.ts';

const atOnce = 2;
// A test that hangs must not hang the whole run.
const patienceMs = 600_000;

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return (cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)).trim();
}

/**
 * Runs files of node:test, each in a process of its own, two at a time, and adds to the tally. `label` names the
 * kind of run in the output, such as the database it uses.
 */
export async function runNodeTests(
  root: string,
  files: readonly string[],
  { label, tally, signal }: { label: string; tally: Tally; signal?: AbortSignal },
): Promise<void> {
  const shown = (path: string | undefined) => (path === undefined ? '' : relative(root, path));
  const events = run({
    files: [...files],
    cwd: root,
    concurrency: atOnce,
    isolation: 'process',
    timeout: patienceMs,
    ...(signal === undefined ? {} : { signal }),
  });
  for await (const { type, data } of events) {
    if (type === 'test:fail') {
      // A parent fails because of a child that has been shown already.
      if (data.details.error.failureType === 'subtestsFailed') continue;
      const name = `${label} ${shown(data.file)}:${data.line ?? 0} ${data.name}`;
      tally.failures.push(name);
      console.log(`FAILED ${name}\n${reasonOf(data.details.error)}\n`);
    } else if (type === 'test:pass' && (data.skip ?? data.todo) !== undefined) {
      tally.leftOut.push(
        `${label} ${shown(data.file)}: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}`,
      );
    } else if (type === 'test:diagnostic' && /seed/i.test(data.message)) {
      console.log(`       ${data.message}`);
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      process.stderr.write(data.message);
    } else if (type === 'test:summary') {
      const { passed, failed, cancelled, skipped, todo } = data.counts;
      if (data.file === undefined) {
        tally.passed += passed;
        tally.failed += failed + cancelled;
        tally.skipped += skipped + todo;
      } else {
        const seconds = data.duration_ms / 1000;
        tally.seconds.push({ name: `${label} ${shown(data.file)}`, seconds });
        console.log(
          `${data.success ? 'ok    ' : 'FAILED'} ${label} ${shown(data.file)} (${passed} in ${seconds.toFixed(1)} s)`,
        );
      }
    }
  }
}
