import { DomainError } from '../../server/platform/domain-error.ts';

/** The refusal an action ends with; fails when it is done, and lets what nobody foresaw through. */
export async function refusalOf(action: Promise<unknown>): Promise<DomainError> {
  try {
    await action;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The code of the refusal an action ends with. */
export async function codeOfRefusal(action: Promise<unknown>): Promise<string> {
  return (await refusalOf(action)).code;
}
