import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The server process of the project, running. */
export interface RunningProgram {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** The code a first set-up asks for; null where the organisation is set up. */
  readonly setupCode: string | null;
  /** Ends it without warning, as a power failure does. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

interface StartOptions {
  /** What the environment names: the data folder or the database, the secret. */
  readonly environment: Readonly<Record<string, string>>;
  readonly isEmpty?: boolean;
  /** The port; any free one when absent. */
  readonly port?: string;
}

const main = join(import.meta.dirname, '../../server/main.ts');
// Variables of the test run, such as the browser's path, are no settings of the program.
const isForeign = (name: string): boolean => name.startsWith('TONGKET_') || name === 'DATABASE_URL';

async function readAddress(
  child: ChildProcess,
  isEmpty: boolean,
): Promise<Pick<RunningProgram, 'url' | 'setupCode'>> {
  const said: string[] = [];
  let url: string | undefined;
  // Not a loop over the lines: leaving that would close the pipe the program goes on writing to.
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      const all = said.join('');
      url ??= /is running at (\S+)/.exec(all)?.[1];
      const setupCode = /First set-up code: (\S+)/.exec(all)?.[1] ?? null;
      if (url !== undefined && (setupCode !== null || !isEmpty))
        resolve({ url: url.replace('localhost', '127.0.0.1'), setupCode });
    });
    child.on('exit', (code, signal) => {
      reject(new Error(`the program ended (${code ?? signal}) before it answered:\n${said.join('')}`));
    });
  });
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** Starts the real server process on a free port and waits until it answers. */
export async function startProgram({
  environment,
  isEmpty = false,
  port = '0',
}: StartOptions): Promise<RunningProgram> {
  const inherited = Object.entries(process.env).filter(([name]) => !isForeign(name));
  const child = spawn(process.execPath, [main, '--port', port, ...(isEmpty ? ['--empty'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...Object.fromEntries(inherited), ...environment },
  });
  try {
    const found = await readAddress(child, isEmpty);
    return { ...found, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
  } catch (error) {
    await end(child, 'SIGKILL');
    throw error;
  }
}
