import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Context } from 'hono';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { Actor } from '../actor.ts';
import { DomainError } from '../domain-error.ts';
import type { Logger } from '../logger.ts';
import type { AppEnv } from './app-env.ts';
import { answerProblem } from './problem-response.ts';
import { issuesOfZodError } from './zod-issues.ts';

export type HttpApp = OpenAPIHono<AppEnv>;

const parts: Readonly<Record<string, string>> = {
  json: '',
  query: '/query',
  param: '/path',
  header: '/header',
  form: '',
};

/** An empty router with the house's validation answer: 422 `request.invalid` with every issue and its pointer. */
export function createRouter(): HttpApp {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new DomainError(
        'request.invalid',
        {},
        issuesOfZodError(result.error, parts[result.target] ?? ''),
      );
    },
  });
}

export interface AppOptions {
  readonly log: Logger;
  /** Finds who asks from the session cookie or the bearer token; null when nobody is logged in. */
  readonly resolveActor: (c: Context<AppEnv>) => Promise<Actor | null>;
  /** Greatest body of a request in bytes. */
  readonly maxBodyBytes: number;
}

function languageOf(c: Context<AppEnv>): Language {
  return (c.req.header('accept-language') ?? 'vi').toLowerCase().startsWith('en') ? 'en' : 'vi';
}

// A browser sends these with a form or script of another site as well, so the cookie alone proves nothing.
function isForeignWrite(c: Context<AppEnv>): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return false;
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  return origin !== undefined && new URL(origin).host !== c.req.header('host');
}

/** The application of a process: correlation id, language, who asks, limits, and one shape for every refusal. */
export function createApp({ log, resolveActor, maxBodyBytes }: AppOptions): HttpApp {
  const app = createRouter();
  app.use(async (c, next) => {
    c.set('correlationId', randomUUID());
    c.set('language', languageOf(c));
    c.set('actor', null);
    await next();
    c.header('x-correlation-id', c.get('correlationId'));
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new DomainError('request.too_large', { limit: maxBodyBytes });
      },
    }),
  );
  app.use('/api/*', async (c, next) => {
    if (isForeignWrite(c)) throw new DomainError('auth.forbidden');
    const actor = await resolveActor(c);
    c.set('actor', actor);
    if (actor && c.req.header('accept-language') === undefined) c.set('language', actor.language);
    c.header('cache-control', 'no-store');
    await next();
  });
  app.onError((error, c) => answerProblem(error, c, log));
  app.notFound((c) => answerProblem(new DomainError('resource.not_found'), c, log));
  return app;
}
