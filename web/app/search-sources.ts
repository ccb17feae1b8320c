import type { Session } from '../platform/session/session.ts';
import type { Bilingual, Language } from '../../contract/kernel/bilingual.ts';

export interface SearchResult {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly href: string;
}

/** A feature's answer to the search of the top bar (Ctrl K). */
export interface SearchSource {
  readonly key: string;
  readonly label: Bilingual;
  readonly visible: (session: Session) => boolean;
  /** At most ten results for a term of at least two letters. */
  readonly search: (
    term: string,
    language: Language,
    signal: AbortSignal,
  ) => Promise<readonly SearchResult[]>;
}

/** Features that can be searched. A new one adds its line here. */
export const searchSources: readonly SearchSource[] = [];
