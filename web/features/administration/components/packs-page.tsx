import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { administrationWords } from '../words.ts';
import { AdministrationHead } from './administration-head.tsx';
import { PackList } from './pack-list.tsx';

/** Domain packs of the installation. */
export function PacksPage(): ReactNode {
  const w = useWords(administrationWords);
  const { rights } = useSession();
  return (
    <>
      <AdministrationHead part="packs" />
      {rights.manageSettings ? (
        <>
          <Text mb="md" maw={720}>
            {w('packsLead')}
          </Text>
          <PackList />
        </>
      ) : (
        <EmptyState title={w('mayNot')} />
      )}
    </>
  );
}
