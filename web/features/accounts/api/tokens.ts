import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  type CreatedToken,
  createdToken,
  type CreateTokenRequest,
  tokenList,
  type TokenSummary,
} from '../../../../contract/accounts/account.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

const tokensKey = ['tokens'] as const;

/** The person's own access tokens. */
export function tokensQuery() {
  return queryOptions<readonly TokenSummary[]>({
    queryKey: tokensKey,
    queryFn: ({ signal }) => apiRead('/tokens', { answer: tokenList, signal }),
  });
}

/** Makes an access token; the answer holds it, this once. */
export function useCreateToken(
  onMade: (made: CreatedToken) => void,
): Command<CreateTokenRequest, CreatedToken> {
  return useCommand({
    run: (body: CreateTokenRequest, idempotencyKey) =>
      apiCommand('POST', '/tokens', { body, idempotencyKey, answer: createdToken }),
    invalidates: [tokensKey],
    onDone: onMade,
  });
}

/** Ends an access token. */
export function useRevokeToken(onRevoked: (token: TokenSummary) => void): Command<TokenSummary, null> {
  return useCommand({
    run: ({ id }: TokenSummary, idempotencyKey) =>
      apiCommand('DELETE', `/tokens/${id}`, { idempotencyKey, answer: z.null() }),
    invalidates: [tokensKey],
    onDone: (_, token) => onRevoked(token),
  });
}
