import { useEffect } from 'react';

interface Shortcuts {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onToday: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="grid"]') !== null
  );
}

/** Ctrl K, ? and Alt H on every page; "?" is left alone where something is typed. */
export function useShortcuts({ onSearch, onHelp, onToday }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onSearch();
      } else if (event.key === '?' && !isCommand && !event.altKey && !isTyping(event.target)) {
        event.preventDefault();
        onHelp();
      } else if (event.altKey && !isCommand && event.code === 'KeyH') {
        event.preventDefault();
        onToday();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onSearch, onHelp, onToday]);
}
