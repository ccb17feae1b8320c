import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { type Language, languages } from '../../../contract/kernel/bilingual.ts';
import { speakIn, type Speak, type Words } from './define-words.ts';

const storageKey = 'tongket.language';

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Takes the account's language unless the person has chosen one in this browser. */
  readonly suggestLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return languages.find((language) => language === stored);
  } catch {
    // Storage may be closed to us (private window, policy): then the choice lasts for this page only.
    return undefined;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, show] = useState<Language>(() => storedLanguage() ?? 'vi');

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const setLanguage = useCallback((next: Language) => {
    storeLanguage(next);
    show(next);
  }, []);
  const suggestLanguage = useCallback((next: Language) => {
    if (storedLanguage() === undefined) show(next);
  }, []);

  const choice = useMemo(
    () => ({ language, setLanguage, suggestLanguage }),
    [language, setLanguage, suggestLanguage],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === undefined) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
}

/** The words of a catalogue in the language in use: `const w = useWords(reportWords); w('title')`. */
export function useWords<V extends Readonly<Record<string, string>>>(words: Words<V>): Speak<V> {
  const { language } = useLanguage();
  return useMemo(() => speakIn(words, language), [words, language]);
}
