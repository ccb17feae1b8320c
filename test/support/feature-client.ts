import { createApp, type HttpApp } from '../../server/platform/http/create-app.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { createAccountsFeature } from '../../server/features/accounts/wiring.ts';
import { createOrgUnitsFeature } from '../../server/features/org-units/wiring.ts';
import type { OrganisationBuilder } from './organisation-builder.ts';

/** What a route answered: its status, its JSON (null without one), and its headers. */
export interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly headers: Headers;
}

/** A caller of the application's routes that keeps its cookie like a browser, or sends a token like a program. */
export class FeatureClient {
  readonly #app: HttpApp;
  readonly #headers: Readonly<Record<string, string>>;
  cookie: string | null = null;

  constructor(app: HttpApp, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = headers;
  }

  /** Sends a request; an object goes as JSON, text and bytes as they are. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    const type = isRaw ? 'application/octet-stream' : 'application/json';
    const response = await this.#app.request(`/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': type }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...this.#headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? new Blob([body as string]) : JSON.stringify(body) }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie.endsWith('=') ? null : cookie;
    const text = await response.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, json, headers: response.headers };
  }

  /** Logs in and throws unless it succeeds. */
  async logIn(login: string, password: string): Promise<this> {
    const { status, json } = await this.send('POST', '/session', { login, password });
    if (status !== 200) throw new Error(`log-in of ${login} answered ${status} ${String(json['code'])}`);
    return this;
  }
}

/** The application with the organisation's structure and accounts only, and callers of it. */
export function serveOrganisation(organisation: OrganisationBuilder, isSecure = false) {
  const accounts = createAccountsFeature({
    db: organisation.db,
    clock: organisation.clock,
    isSecure,
    tokenKey: 'test',
  });
  const units = createOrgUnitsFeature({
    db: organisation.db,
    clock: organisation.clock,
    postsOfUnit: accounts.postsOfUnit,
  });
  const app = createApp({
    log: createLogger('silent'),
    resolveActor: accounts.resolveActor,
    maxBodyBytes: 20 * 1024 * 1024,
  });
  app.route('/', accounts.routes);
  app.route('/', units.routes);
  return {
    accounts,
    client: (headers: Readonly<Record<string, string>> = {}) => new FeatureClient(app, headers),
  };
}
