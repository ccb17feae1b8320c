import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The real program, started as people start it. */
export interface ShownProgram {
  readonly address: string;
  /** Log-ins of the demonstration as the start printed them; empty without one. */
  readonly logins: readonly string[];
  readonly password: string;
  /** Code of the first set-up; empty where the organisation is there. */
  readonly setupCode: string;
  stop(): Promise<void>;
}

interface Greeting {
  address: string;
  readonly logins: string[];
  password: string;
  setupCode: string;
}

const start = join(import.meta.dirname, '../bootstrap/start.mjs');
const quietMs = 300;

function readGreeting(line: string, greeting: Greeting): void {
  greeting.address = /is running at (\S+)/.exec(line)?.[1] ?? greeting.address;
  greeting.password = /password of all: (\S+)/.exec(line)?.[1] ?? greeting.password;
  greeting.setupCode = /First set-up code: (\S+)/.exec(line)?.[1] ?? greeting.setupCode;
  const login = greeting.password === '' ? undefined : /^ {2}(\S+) +\S/.exec(line)?.[1];
  if (login !== undefined) greeting.logins.push(login);
}

/** Starts the program on a free port with its own database in a folder; throws when it ends before it answers. */
export async function startProgram(dataDir: string, args: readonly string[] = []): Promise<ShownProgram> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [start, ...args], {
    env: { ...env, PORT: '0', TONGKET_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const greeting: Greeting = { address: '', logins: [], password: '', setupCode: '' };
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the program ended with ${code} before it answered`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.error(line);
      readGreeting(line, greeting);
      // The log-ins follow the address in the same breath.
      if (greeting.address !== '') setTimeout(resolve, quietMs);
    });
  });
  return { ...greeting, stop };
}
