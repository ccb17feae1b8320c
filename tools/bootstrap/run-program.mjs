import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program of the project with the right Node and ends as it ends. A server gets a process group of its own
 * and every signal from here exactly once; otherwise Ctrl-C would reach it twice, from the terminal and from us.
 */
export function runProgram(node, args, { isServer = false, env = {} } = {}) {
  const ownGroup = isServer && process.platform !== 'win32';
  const child = spawn(node, args, { stdio: 'inherit', detached: ownGroup, env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (ownGroup || signal !== 'SIGINT') child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(71);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}
