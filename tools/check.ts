// `npm run check`: types, lint, format, boundaries, unused code and the project's own rules, two at a time.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

interface Part {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const root = join(import.meta.dirname, '..');
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
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', command: 'biome', args: ['format', '.'] },
  { name: 'boundaries', command: process.execPath, args: boundaries },
  { name: 'unused code', command: 'knip', args: ['--no-progress'] },
  { name: 'own rules', command: process.execPath, args: ['tools/check/own-rules.ts'] },
];

interface Outcome {
  readonly part: Part;
  readonly isGood: boolean;
  readonly output: string;
  readonly seconds: number;
}

function run(part: Part): Promise<Outcome> {
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
      resolve({ part, isGood, output, seconds: (performance.now() - startedAt) / 1000 });
    };
    child.on('error', (error) => finish(false, error.message));
    child.on('close', (code) => finish(code === 0));
  });
}

const waiting = [...parts];
const outcomes: Outcome[] = [];
async function work(): Promise<void> {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const outcome = await run(part);
    outcomes.push(outcome);
    console.log(`${outcome.isGood ? 'ok    ' : 'FAILED'} ${part.name} (${outcome.seconds.toFixed(1)} s)`);
  }
}
await Promise.all(Array.from({ length: atOnce }, work));

const failed = outcomes.filter((outcome) => !outcome.isGood);
for (const { part, output } of failed) console.log(`\n--- ${part.name}\n${output.trim()}`);
console.log(
  failed.length === 0 ? 'Every check passed.' : `${failed.length} of ${parts.length} checks failed.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
