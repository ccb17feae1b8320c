import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { Actor } from '../actor.ts';
import type { CommandContext } from '../command.ts';
import type { Context } from 'hono';
import { DomainError } from '../domain-error.ts';

/** What every request carries: who asks (null before log-in), in which language, under which correlation id. */
export interface AppEnv {
  Variables: {
    actor: Actor | null;
    language: Language;
    correlationId: string;
  };
}

/** The person or token behind the request. Errors: `auth.required`. */
export function requireActor(c: Context<AppEnv>): Actor {
  const actor = c.get('actor');
  if (!actor) throw new DomainError('auth.required');
  return actor;
}

/** The command context of the request; the client's key comes in the header `Idempotency-Key`. */
export function commandContext(c: Context<AppEnv>): CommandContext {
  const key = c.req.header('idempotency-key') ?? null;
  if (key !== null && (key.length < 8 || key.length > 100)) {
    throw new DomainError('request.invalid_value', { field: 'Idempotency-Key' });
  }
  return { actor: requireActor(c), correlationId: c.get('correlationId'), idempotencyKey: key };
}
