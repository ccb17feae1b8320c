import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { appWords } from './app-words.ts';

export function PageNotFound(): ReactNode {
  const w = useWords(appWords);
  return (
    <div style={{ padding: 16 }}>
      <PageHeader title={w('notFound')} />
      <EmptyState
        title={w('notFoundMore')}
        action={
          <Button component={Link} to="/">
            {w('goToday')}
          </Button>
        }
      />
    </div>
  );
}
