import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';

const runProgram = pathToFileURL(join(import.meta.dirname, 'run-program.mjs')).href;

function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-bootstrap-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const endings: readonly (readonly [program: string, code: number])[] = [
  ['process.exit(0)', 0],
  ['process.exit(78)', 78],
  ["process.kill(process.pid, 'SIGKILL')", 137],
];
for (const [program, code] of endings) {
  test(`ends as the program it runs: ${program}`, () => {
    const script = `import { runProgram } from '${runProgram}'; runProgram(process.execPath, ['-e', ${JSON.stringify(program)}]);`;
    assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', script]).status, code);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`a server gets ${signal} once and may finish its work`, async (t) => {
    const folder = makeFolder(t);
    const server = join(folder, 'server.mjs');
    writeFileSync(
      server,
      `let count = 0;
       process.on('${signal}', () => { count += 1; setTimeout(() => { console.log('signals ' + count); process.exit(0); }, 200); });
       console.log('ready'); setInterval(() => {}, 1000);`,
    );
    const script = `import { runProgram } from '${runProgram}'; runProgram(process.execPath, [${JSON.stringify(server)}], { isServer: true });`;
    // A group of its own, so that the signal can be sent to all of it, as a terminal does.
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { detached: true });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    while (!output.includes('ready')) await once(child.stdout, 'data');
    assert.ok(child.pid);
    process.kill(-child.pid, signal);
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.match(output, /signals 1\n/);
  });
}

test('the hash of sources follows contents, not tests', async (t) => {
  const { hashOf } = await import(pathToFileURL(join(import.meta.dirname, 'project.mjs')).href);
  const folder = makeFolder(t);
  mkdirSync(join(folder, 'web/ui'), { recursive: true });
  writeFileSync(join(folder, 'web/ui/grid.tsx'), 'one');
  const before: unknown = hashOf([join(folder, 'web')]);
  writeFileSync(join(folder, 'web/ui/grid.test.tsx'), 'a test');
  assert.equal(hashOf([join(folder, 'web')]), before);
  writeFileSync(join(folder, 'web/ui/grid.tsx'), 'two');
  assert.notEqual(hashOf([join(folder, 'web')]), before);
});
