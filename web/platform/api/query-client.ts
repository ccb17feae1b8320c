import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isWorthRetrying } from './api-problem.ts';

const retryDelaysMs = [500, 1500, 4000];

/** One cache for all screens; only a missing or busy server is asked again. */
export function makeQueryClient(onLoggedOut: () => void): QueryClient {
  const noteLoggedOut = (failure: unknown) => {
    if (failure instanceof ApiProblem && failure.code === 'auth.required') onLoggedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteLoggedOut }),
    mutationCache: new MutationCache({ onError: noteLoggedOut }),
    defaultOptions: {
      queries: {
        retry: (failures, failure) => failures < retryDelaysMs.length && isWorthRetrying(failure),
        retryDelay: (attempt) => retryDelaysMs[attempt] ?? 4000,
        staleTime: 10_000,
        // Asked even when the browser thinks it is offline: its guess is wrong on many local networks.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
