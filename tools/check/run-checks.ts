import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

interface Part {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules', '.bin');
const atOnce = 2;
const boundaries = [
  '--import',
  './tools/check/give-typescript-6.mjs',
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.mjs',
  'contract',
  'server',
  'web',
  'tools',
  'test',
];

const parts: readonly Part[] = [
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the web part', command: 'tsc', args: ['-p', 'web/tsconfig.json'] },
  { name: 'types of the web tests', command: 'tsc', args: ['-p', 'web/tsconfig.test.json'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', command: 'biome', args: ['format', '.'] },
  { name: 'boundaries', command: process.execPath, args: boundaries },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  { name: 'own rules', command: process.execPath, args: ['tools/check/own-rules.ts'] },
];

/** How one check ended. */
export interface CheckOutcome {
  readonly name: string;
  readonly isGood: boolean;
  readonly output: string;
  readonly seconds: number;
}

function run(part: Part): Promise<CheckOutcome> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(part.command, part.args, {
      cwd: root,
      env: { ...process.env, PATH: [dirname(process.execPath), bin, process.env['PATH']].join(delimiter) },
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (isGood: boolean, note = '') => {
      const output = `${Buffer.concat(chunks).toString('utf8')}${note}`;
      resolve({ name: part.name, isGood, output, seconds: (performance.now() - startedAt) / 1000 });
    };
    child.on('error', (error) => finish(false, error.message));
    child.on('close', (code) => finish(code === 0));
  });
}

/** Runs every check, two at a time; tells how each ended and, at the end, what the failed ones wrote. */
export async function runChecks(): Promise<readonly CheckOutcome[]> {
  const waiting = [...parts];
  const outcomes: CheckOutcome[] = [];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const outcome = await run(part);
      outcomes.push(outcome);
      console.log(`${outcome.isGood ? 'ok    ' : 'FAILED'} ${part.name} (${outcome.seconds.toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const { name, output, isGood } of outcomes) {
    if (!isGood) console.log(`\n--- ${name}\n${output.trim()}`);
  }
  return outcomes;
}
