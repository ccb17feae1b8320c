import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import { uiWords } from '../ui/ui-words.ts';

/** The shape of a page while its code or first data is on the way. */
export function PagePending(): ReactNode {
  const w = useWords(uiWords);
  return (
    <Stack gap="sm" aria-busy="true">
      <span role="status" className="tk-hidden">
        {w('loading')}
      </span>
      <Skeleton height={28} width="40%" />
      <Skeleton height={16} width="60%" mb="md" />
      {['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((row) => (
        <Skeleton key={row} height={28} />
      ))}
    </Stack>
  );
}
