import { queryOptions } from '@tanstack/react-query';
import {
  loadPackResponse,
  type LoadPackResponse,
  packListResponse,
  vocabulary,
} from '../../../../contract/indicators/pack.ts';
import { apiCommand, apiRead } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';

/** Domain packs that can be loaded. */
export function packsQuery() {
  return queryOptions({
    queryKey: ['packs'] as const,
    queryFn: ({ signal }) => apiRead('/packs', { answer: packListResponse, signal }),
  });
}

/** Words of the organisation: levels, ranks, document types. */
export function vocabularyQuery() {
  return queryOptions({
    queryKey: ['vocabulary'] as const,
    queryFn: ({ signal }) => apiRead('/vocabulary', { answer: vocabulary, signal }),
    staleTime: 300_000,
  });
}

/** Loads a pack, or takes in what changed in it. */
export function useLoadPack(onDone: (answer: LoadPackResponse) => void): Command<string, LoadPackResponse> {
  return useCommand({
    run: (pack: string, idempotencyKey) =>
      apiCommand('POST', `/packs/${pack}/load`, { idempotencyKey, answer: loadPackResponse }),
    invalidates: [['packs'], ['forms'], ['vocabulary'], ['levels'], ['regimes'], ['lines']],
    onDone,
  });
}
