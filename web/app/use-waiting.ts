import { type QueryClient, useQueries } from '@tanstack/react-query';
import { useLanguage } from '../platform/i18n/language-context.tsx';
import { useSession } from '../platform/session/session.ts';
import { type WaitingSource, waitingSources } from './waiting-sources.ts';
import type { WaitingThing } from './waiting-thing.ts';

interface WaitingGroup {
  readonly source: WaitingSource;
  readonly things: readonly WaitingThing[] | undefined;
  readonly failure: unknown;
}

/** What waits for the person, by feature; loaded side by side, so that one that fails hides no other. */
export function useWaiting(): {
  readonly groups: readonly WaitingGroup[];
  readonly count: number;
  readonly isLoading: boolean;
} {
  const session = useSession();
  const { language } = useLanguage();
  const sources = waitingSources.filter((source) => source.visible(session));
  const answers = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['waiting', source.key, language, session.actingAs ?? null],
      queryFn: ({ client }: { client: QueryClient }) => source.load(language, client),
    })),
  });
  const groups = sources.map((source, index) => ({
    source,
    things: answers[index]?.data,
    failure: answers[index]?.error ?? undefined,
  }));
  return {
    groups,
    count: groups.reduce((sum, { things }) => sum + (things?.length ?? 0), 0),
    isLoading: answers.some((answer) => answer.isPending),
  };
}
