import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { firstPassword } from '../../contract/accounts/account.ts';

/** What the running program answered: its status and its JSON, null without one. */
export interface ProgramAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly text: string;
}

/** The program could not say whether it did what was asked: the connection broke, or its database did. */
export class NoAnswer extends Error {}

const problemCode = z.object({ code: z.string() });

/** A caller of a running program that keeps its session like a browser. */
export class ProgramClient {
  readonly #url: string;
  #cookie: string | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    key: string = randomUUID(),
  ): Promise<ProgramAnswer> {
    const isFile = body instanceof Uint8Array;
    const response = await this.#fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined
          ? {}
          : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(this.#cookie === undefined ? {} : { cookie: this.#cookie }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined
        ? {}
        : { body: isFile ? new Blob([new Uint8Array(body)]) : JSON.stringify(body) }),
    });
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    const text = await response.text();
    if (response.status >= 500) throw new NoAnswer(`${path} answered ${response.status} ${text}`);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, json: isJson ? JSON.parse(text) : null, text };
  }

  /** What a read answers, checked; throws with the code of a refusal. */
  async read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(this.#accepted(path, await this.send('GET', path)));
  }

  /** Gives a command that must be accepted. */
  async command(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown = {}): Promise<unknown> {
    return this.#accepted(path, await this.send(method, path, body));
  }

  async logIn(login: string, password: string): Promise<this> {
    await this.command('POST', '/session', { login, password });
    return this;
  }

  /** Gives an account a one-time password, as an administrator does, and answers it. */
  async givePassword(login: string): Promise<string> {
    return firstPassword.parse(await this.command('POST', `/accounts/${login}/reset-password`)).firstPassword;
  }

  async #fetch(url: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, request);
    } catch (cause) {
      throw new NoAnswer(url, { cause });
    }
  }

  #accepted(path: string, { status, json }: ProgramAnswer): unknown {
    if (status < 300) return json;
    const { data } = problemCode.safeParse(json);
    throw new Error(`${path} answered ${status} ${data?.code ?? ''}`);
  }
}
