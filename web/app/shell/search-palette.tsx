import { Modal, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { appWords } from '../app-words.ts';
import { navigationFor } from '../navigation.ts';
import { type SearchResult, searchSources } from '../search-sources.ts';
import classes from './search-palette.module.css';

interface SearchPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface ResultGroup {
  readonly key: string;
  readonly label: string;
  readonly results: readonly SearchResult[];
}

function useResults(term: string): readonly ResultGroup[] {
  const w = useWords(appWords);
  const session = useSession();
  const { language } = useLanguage();
  const folded = foldForSearch(term);
  const sources = searchSources.filter((source) => source.visible(session));
  const answers = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['search', source.key, language, folded],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search(term.trim(), language, signal),
      enabled: folded.length >= 2,
      placeholderData: keepPreviousData,
    })),
  });
  const pages = navigationFor(session)
    .filter(({ label }) => foldForSearch(`${label.vi} ${label.en}`).includes(folded))
    .map(({ key, label, to }) => ({ key, title: label[language], href: to }));
  const found = sources.map((source, index) => ({
    key: source.key,
    label: source.label[language],
    results: folded.length >= 2 ? (answers[index]?.data ?? []) : [],
  }));
  return [{ key: 'pages', label: w('pages'), results: pages }, ...found].filter(
    ({ results }) => results.length > 0,
  );
}

function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const w = useWords(appWords);
  const navigate = useNavigate();
  const [term, setTerm] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const groups = useResults(useDeferredValue(term));
  const flat = groups.flatMap(({ key, results }) =>
    results.map((result) => ({ ...result, id: `${listId}-${key}-${result.key}` })),
  );
  const active = flat[Math.min(chosen, flat.length - 1)];

  const open = (href: string) => {
    onClose();
    void navigate({ href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((flat.length + Math.min(chosen, flat.length - 1) + step) % Math.max(flat.length, 1));
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      open(active.href);
    }
  };

  return (
    <>
      <div className={classes['field']}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-label={w('search')}
          aria-expanded={flat.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active?.id}
          autoComplete="off"
          spellCheck={false}
          placeholder={w('searchHint')}
          value={term}
          onChange={(event) => {
            setTerm(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={w('search')} className={classes['list']}>
        {groups.map(({ key, label, results }) => (
          <div key={key} role="group" aria-label={label}>
            <div className={classes['label']} aria-hidden>
              {label}
            </div>
            {results.map((result) => {
              const id = `${listId}-${key}-${result.key}`;
              return (
                <button
                  key={result.key}
                  id={id}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  aria-selected={id === active?.id}
                  className={classes['option']}
                  onMouseMove={() => setChosen(flat.findIndex((other) => other.id === id))}
                  onClick={() => open(result.href)}
                >
                  <span>{result.title}</span>
                  {result.detail === undefined ? null : (
                    <span className={classes['detail']}>{result.detail}</span>
                  )}
                </button>
              );
            })}
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed" px="md" py="sm" aria-live="polite">
        {flat.length === 0 ? w('searchNothing', { term }) : w('searchResults', { count: flat.length })}
      </Text>
    </>
  );
}

/** Search over everything the person may open, by keyboard alone: Ctrl K, type, arrows, Enter. */
export function SearchPalette({ isOpen, onClose }: SearchPaletteProps): ReactNode {
  const w = useWords(appWords);
  const u = useWords(uiWords);
  return (
    <Modal.Root opened={isOpen} onClose={onClose} size={620} yOffset="10dvh">
      <Modal.Overlay />
      <Modal.Content aria-label={w('search')}>
        <Modal.CloseButton className={classes['close'] ?? ''} aria-label={u('close')} />
        <Modal.Body p={0}>{isOpen ? <Palette onClose={onClose} /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
