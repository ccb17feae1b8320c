import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Entrance } from '../features/accounts/components/entrance.tsx';
import { useWords } from '../platform/i18n/language-context.tsx';
import { appWords } from './app-words.ts';

/** An address that leads nowhere, for people inside and outside alike. */
export function PageNotFound(): ReactNode {
  const w = useWords(appWords);
  return (
    <Entrance title={w('notFound')} lead={w('notFoundMore')}>
      <Button component={Link} to="/">
        {w('goToday')}
      </Button>
    </Entrance>
  );
}
