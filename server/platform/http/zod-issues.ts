import type { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../../../contract/errors.ts';
import type { ProblemIssue, ProblemParams } from '../../../contract/kernel/problem.ts';

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && value in errorCatalogue;
}

/** JSON pointer (RFC 6901) of a path. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function describe(issue: z.core.$ZodIssue): { code: ErrorCode; params: ProblemParams } {
  const field = String(issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'request.unknown_field', params: { field: issue.keys.join(', ') } };
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? { code: 'request.missing_field', params: { field } }
        : { code: 'request.invalid_type', params: { field, expected: issue.expected } };
    case 'custom': {
      // A schema of the contract may name the refusal itself: refine(…, { params: { code: '…' } }).
      const { code, ...params } = (issue.params ?? {}) as { code?: unknown } & ProblemParams;
      if (isErrorCode(code)) return { code, params };
      return { code: 'request.invalid_value', params: { field } };
    }
    default:
      return { code: 'request.invalid_value', params: { field } };
  }
}

/** Every issue of a refused value with its pointer; `prefix` names the part of the request it stood in. */
export function issuesOfZodError(error: z.core.$ZodError, prefix = ''): ProblemIssue[] {
  return error.issues.map((issue) => ({ ...describe(issue), pointer: prefix + jsonPointer(issue.path) }));
}
