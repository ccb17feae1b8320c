import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  accountPage,
  type CreateAccountRequest,
  firstPassword,
  type FirstPassword,
} from '../../../../contract/accounts/account.ts';
import { personPage } from '../../../../contract/accounts/person.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

const changed = z.strictObject({ login: z.string() });
type Changed = z.infer<typeof changed>;

export const accountsPerPage = 50;
const touched = [['accounts'], ['persons']] as const;

/** Accounts whose person's name, code or login holds the words, a page of them. */
export function accountsQuery(term: string, offset: number) {
  return queryOptions({
    queryKey: ['accounts', term, offset] as const,
    queryFn: ({ signal }) =>
      apiRead('/accounts', {
        answer: accountPage,
        query: { q: term, offset, limit: accountsPerPage },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

/** Persons the words fit, to give one of them an account. */
export function personsQuery(term: string) {
  return queryOptions({
    queryKey: ['persons', 'without-account', term] as const,
    queryFn: ({ signal }) =>
      apiRead('/persons', { answer: personPage, query: { q: term, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Gives a person an account; the answer holds its one-time password. */
export function useCreateAccount(
  onDone: (made: FirstPassword) => void,
): Command<CreateAccountRequest, FirstPassword> {
  return useCommand({
    run: (body: CreateAccountRequest, idempotencyKey) =>
      apiCommand('POST', '/accounts', { body, idempotencyKey, answer: firstPassword }),
    invalidates: touched,
    onDone,
  });
}

/** Gives an account a new one-time password. */
export function useResetPassword(onDone: (made: FirstPassword) => void): Command<string, FirstPassword> {
  return useCommand({
    run: (login: string, idempotencyKey) =>
      apiCommand('POST', `/accounts/${login}/reset-password`, { idempotencyKey, answer: firstPassword }),
    invalidates: touched,
    onDone,
  });
}

/** Disables or enables an account, or ends its sessions. */
export function useAccountChange(
  change: 'disable' | 'enable' | 'revoke-sessions',
  onDone: (login: string) => void,
): Command<string, Changed> {
  return useCommand({
    run: (login: string, idempotencyKey) =>
      apiCommand('POST', `/accounts/${login}/${change}`, { idempotencyKey, answer: changed }),
    invalidates: touched,
    onDone: ({ login }) => onDone(login),
  });
}
