import { searchPersons } from '../features/organisation/api/persons.ts';
import { searchUnits } from '../features/organisation/api/units.ts';
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
export const searchSources: readonly SearchSource[] = [
  {
    key: 'units',
    label: { vi: 'Đơn vị', en: 'Units' },
    visible: () => true,
    search: async (term, _language, signal) => {
      const { items } = await searchUnits(term, signal);
      return items.map(({ code, name }) => ({
        key: code,
        title: name,
        detail: code,
        href: `/organisation/units/${code}`,
      }));
    },
  },
  {
    key: 'persons',
    label: { vi: 'Nhân sự', en: 'People' },
    visible: ({ rights }) => rights.manageAccounts,
    search: async (term, _language, signal) => {
      const { items } = await searchPersons(term, signal);
      return items.map(({ code, fullName, posts }) => ({
        key: code,
        title: fullName,
        detail: posts.map(({ title, unitName }) => `${title}, ${unitName}`).join('; '),
        href: `/organisation/people?q=${encodeURIComponent(JSON.stringify(code))}`,
      }));
    },
  },
];
