import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { ProblemParams } from '../../contract/kernel/problem.ts';
import { StartupError, type StartupErrorCode, type StartupIssue } from './startup-error.ts';

const secretLength = 32;

/** What the environment decides about this process. */
export interface Settings {
  /** TCP port of the web server; 0 means any free one. */
  readonly port: number;
  /** Address to listen on; only this machine by default. */
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Another PostgreSQL than the private one. */
  readonly databaseUrl: string | undefined;
  /** Key of sessions and tokens; undefined means the one kept in the data folder. */
  readonly secret: string | undefined;
  /** Origin people use, when a proxy stands before the program. */
  readonly publicUrl: string | undefined;
}

function refuse(context: z.RefinementCtx, code: StartupErrorCode, params: ProblemParams): typeof z.NEVER {
  context.addIssue({ code: 'custom', params: { code, params } });
  return z.NEVER;
}

const port = z.string().transform((value, context) => {
  const isWhole = /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
  return isWhole ? Number(value) : refuse(context, 'settings.port_invalid', { value });
});

const host = z.string().transform((value, context) => {
  return value === 'localhost' || isIP(value) !== 0
    ? value
    : refuse(context, 'settings.host_invalid', { value });
});

const dataDir = z.string().transform((value, context) => {
  const path = resolve(value);
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.isDirectory()
    ? path
    : refuse(context, 'settings.data_invalid', { value });
});

// The reason never repeats the value: it may hold a password.
function databaseUrlFault(value: string): string | undefined {
  if (!URL.canParse(value)) return 'not a URL';
  const url = new URL(value);
  if (!['postgres:', 'postgresql:'].includes(url.protocol)) return `protocol ${url.protocol}`;
  if (url.pathname.length < 2) return 'no database name';
  return undefined;
}

const databaseUrl = z.string().transform((value, context) => {
  const reason = databaseUrlFault(value);
  return reason === undefined ? value : refuse(context, 'settings.database_url_invalid', { reason });
});

const secret = z.string().transform((value, context) => {
  const { length } = value;
  return length >= secretLength
    ? value
    : refuse(context, 'settings.secret_too_short', { minimum: secretLength, length });
});

const publicUrl = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  return isOrigin ? url.origin : refuse(context, 'settings.public_url_invalid', { value });
});

const environment = z.object({
  PORT: port.optional(),
  TONGKET_HOST: host.optional(),
  TONGKET_DATA: dataDir.optional(),
  DATABASE_URL: databaseUrl.optional(),
  TONGKET_SECRET: secret.optional(),
  TONGKET_PUBLIC_URL: publicUrl.optional(),
});

const known = Object.keys(environment.shape);
const issueParams = z.object({
  code: z.custom<StartupErrorCode>((value) => typeof value === 'string'),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

function unknownNames(names: readonly string[]): StartupIssue[] {
  return names
    .filter(
      (name) => name.startsWith('TONGKET_') && !/^TONGKET_(TEST|DEV)_/.test(name) && !known.includes(name),
    )
    .map((name) => ({ code: 'settings.unknown', params: { name, known: known.join(', ') } }));
}

/**
 * Reads the settings from the environment; an empty variable counts as absent. Lists every mistake at once:
 * throws `settings.invalid` (exit code 78) with one issue each, among them a misspelt TONGKET_* name.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const trimmed = Object.fromEntries(given.map(([name, value]) => [name, value?.trim()]));
  const read = environment.safeParse(trimmed);
  const mistakes = read.success
    ? []
    : read.error.issues.map((issue) => issueParams.parse(issue.code === 'custom' ? issue.params : {}));
  const issues = [...mistakes, ...unknownNames(given.map(([name]) => name))];
  if (!read.success || issues.length > 0) throw new StartupError('settings.invalid', {}, { issues });
  const found = read.data;
  return {
    port: found.PORT ?? 8080,
    host: found.TONGKET_HOST ?? '127.0.0.1',
    dataDir: found.TONGKET_DATA ?? resolve(import.meta.dirname, '../../.data'),
    databaseUrl: found.DATABASE_URL,
    secret: found.TONGKET_SECRET,
    publicUrl: found.TONGKET_PUBLIC_URL,
  };
}
