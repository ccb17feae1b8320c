import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ErrorCode, errorCatalogue } from '../../../contract/errors.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { Problem } from '../../../contract/kernel/problem.ts';
import { fillSentence } from '../../../contract/kernel/sentence.ts';
import { DomainError } from '../domain-error.ts';
import type { Logger } from '../logger.ts';
import type { AppEnv } from './app-env.ts';

/** The refusal as RFC 9457 problem details in the language of the request. */
function problemOf(error: DomainError, language: Language, correlationId: string): Problem {
  const definition = errorCatalogue[error.code];
  return {
    type: `urn:tongket:error:${error.code}`,
    title: fillSentence(definition[language], error.params),
    status: definition.status,
    code: error.code,
    params: error.params,
    correlationId,
    issues: [...error.issues],
  };
}

const unavailableStates = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
]);

function domainErrorOf(error: Error): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HTTPException) {
    const byStatus: Partial<Record<number, ErrorCode>> = {
      400: 'request.malformed_json',
      404: 'resource.not_found',
      413: 'request.too_large',
      415: 'request.unsupported_media_type',
    };
    const code = byStatus[error.status];
    if (code) return new DomainError(code);
  }
  const state = 'code' in error ? String(error.code) : '';
  if (unavailableStates.has(state)) return new DomainError('server.database_unavailable');
  return new DomainError('server.unexpected');
}

/** Answers a thrown error; what nobody foresaw is logged with its correlation id and shown as a bare 500. */
export function answerProblem(error: Error, c: Context<AppEnv>, log: Logger): Response {
  const refusal = domainErrorOf(error);
  const correlationId = c.get('correlationId');
  const body = problemOf(refusal, c.get('language'), correlationId);
  if (body.status >= 500) log.error({ err: error, correlationId, path: c.req.path }, 'request failed');
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'x-correlation-id': correlationId },
  });
}
