import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type CreatePersonRequest,
  personPage,
  type SetRankRequest,
} from '../../../../contract/accounts/person.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

const changed = z.strictObject({ code: z.string() });
type Changed = z.infer<typeof changed>;

export const personsPerPage = 50;

/** Persons whose name, code or login holds the words, a page of them; for administrators. */
export function personsQuery(term: string, offset = 0, limit = personsPerPage) {
  return queryOptions({
    queryKey: ['persons', term, offset, limit] as const,
    queryFn: ({ signal }) =>
      apiRead('/persons', { answer: personPage, query: { q: term, offset, limit }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The first ten persons the words fit, for the search of the top bar. */
export function searchPersons(term: string, signal: AbortSignal) {
  return apiRead('/persons', { answer: personPage, query: { q: term, limit: 10 }, signal });
}

export function useCreatePerson(onDone: () => void): Command<CreatePersonRequest, Changed> {
  return useCommand({
    run: (body: CreatePersonRequest, idempotencyKey) =>
      apiCommand('POST', '/persons', { body, idempotencyKey, answer: changed }),
    invalidates: [['persons']],
    onDone,
  });
}

/** Records the rank of a person from a day on. */
export function useSetRank(person: string, onDone: () => void): Command<SetRankRequest, Changed> {
  return useCommand({
    run: (body: SetRankRequest, idempotencyKey) =>
      apiCommand('POST', `/persons/${encodeURIComponent(person)}/ranks`, {
        body,
        idempotencyKey,
        answer: changed,
      }),
    invalidates: [['persons'], ['posts']],
    onDone,
  });
}
