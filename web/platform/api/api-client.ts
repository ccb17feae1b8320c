import type { z } from 'zod';
import { problem as problemSchema } from '../../../contract/kernel/problem.ts';
import { ApiProblem, offlineProblem, unexpectedAnswerProblem } from './api-problem.ts';

const apiRoot = '/api/v1';

export type QueryValue = string | number | boolean | undefined;

/** Address of an API resource, with its query; also for links that download a file. */
export function apiAddress(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? `${apiRoot}${path}` : `${apiRoot}${path}?${text}`;
}

interface ReadRequest<Schema extends z.ZodType> {
  readonly answer: Schema;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
}

interface CommandRequest<Schema extends z.ZodType> extends ReadRequest<Schema> {
  readonly body?: unknown;
  /** Made by `useCommand`, the same for each attempt of one intention. */
  readonly idempotencyKey: string;
}

export type CommandMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The problem inside an answer that is not a success. */
export function problemOfAnswer(status: number, text: string, correlationId?: string): ApiProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unexpectedAnswerProblem(status, correlationId);
  }
  const parsed = problemSchema.safeParse(json);
  return parsed.success ? new ApiProblem(parsed.data) : unexpectedAnswerProblem(status, correlationId);
}

/** The checked content of a successful answer; an empty answer is read as null. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  status: number,
  text: string,
): z.output<Schema> {
  let json: unknown = null;
  if (text !== '') {
    try {
      json = JSON.parse(text);
    } catch {
      throw unexpectedAnswerProblem(status);
    }
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  console.error('An answer of the server does not match its contract', parsed.error.issues);
  throw unexpectedAnswerProblem(status);
}

async function exchange<Schema extends z.ZodType>(
  address: string,
  init: RequestInit,
  schema: Schema,
): Promise<z.output<Schema>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init });
    text = await response.text();
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw offlineProblem();
  }
  if (!response.ok) {
    throw problemOfAnswer(response.status, text, response.headers.get('x-correlation-id') ?? undefined);
  }
  return readAnswer(schema, response.status, text);
}

/** Reads a resource; its answer is checked against the contract. */
export function apiRead<Schema extends z.ZodType>(
  path: string,
  { answer, query, signal }: ReadRequest<Schema>,
): Promise<z.output<Schema>> {
  return exchange(
    apiAddress(path, query),
    { headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) },
    answer,
  );
}

/** Sends a command. The JSON content type keeps other sites from sending it with our cookies. */
export function apiCommand<Schema extends z.ZodType>(
  method: CommandMethod,
  path: string,
  { answer, query, signal, body, idempotencyKey }: CommandRequest<Schema>,
): Promise<z.output<Schema>> {
  return exchange(
    apiAddress(path, query),
    {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
      },
      body: JSON.stringify(body ?? {}),
      ...(signal === undefined ? {} : { signal }),
    },
    answer,
  );
}
