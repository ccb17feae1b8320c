import type { z } from '@hono/zod-openapi';
import { problem } from '../../../contract/kernel/problem.ts';

/** The refusals every route may answer. */
export const problems = {
  default: { description: 'Refused', content: { 'application/problem+json': { schema: problem } } },
};

/** An answer of a route. */
export function answer<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The body of a request. */
export function body<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}
