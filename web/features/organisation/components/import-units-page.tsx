import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { useSession } from '../../../platform/session/session.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { importWords } from '../import-words.ts';
import { organisationWords } from '../words.ts';
import { UnitImport } from './unit-import.tsx';

/** Import of units as a page of its own. */
export function ImportUnitsPage(): ReactNode {
  const w = useWords(importWords);
  const o = useWords(organisationWords);
  const { rights } = useSession();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={w('importUnits')}
        trail={[
          <Link key="organisation" to="/organisation">
            {o('title')}
          </Link>,
        ]}
      />
      {rights.manageStructure ? (
        <>
          <Text mb="md" maw={720}>
            {w('importUnitsLead')}
          </Text>
          <UnitImport
            onImported={(count) => {
              notifications.show({ message: w('applied', { count }) });
              void navigate({ to: '/organisation' });
            }}
          />
        </>
      ) : (
        <EmptyState title={w('mayNot')} />
      )}
    </>
  );
}
