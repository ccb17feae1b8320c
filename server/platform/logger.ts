import { pino } from 'pino';

/** Structured log; never given secrets or the figures of a report. */
export type Logger = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>;

/** A logger that writes JSON lines to standard error, so that standard output stays for results. */
export function createLogger(level: string): Logger {
  return pino(
    { level, redact: ['password', 'token', 'req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  );
}
