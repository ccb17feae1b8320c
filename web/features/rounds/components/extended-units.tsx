import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { LongName } from '../../../ui/long-name.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { extendedUnitsQuery } from '../api/round-units.ts';
import { manageWords } from '../manage-words.ts';

/** Units that got more time, with the reason of each. */
export function ExtendedUnits({ round }: { readonly round: string }): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useQuery(extendedUnitsQuery(round));
  return (
    <section aria-labelledby="extended">
      <Title order={2} size="h3" mb="xs" id="extended">
        {w('extended', { count: data?.total ?? 0 })}
      </Title>
      <DataTable
        label={w('extended', { count: data?.total ?? 0 })}
        rows={data?.units}
        keyOf={({ unitCode }) => unitCode}
        isLoading={isPending}
        problem={error === null ? undefined : problemFrom(error)}
        onRetry={() => void refetch()}
        empty={<Text c="dimmed">{w('noneExtended')}</Text>}
        height={320}
        columns={[
          { key: 'unit', title: w('unit'), render: ({ unitName }) => <LongName>{unitName}</LongName> },
          {
            key: 'byRule',
            title: w('byRule'),
            width: '120px',
            render: ({ dueOn }) => formatShortDate(dueOn, language),
          },
          {
            key: 'extendedTo',
            title: w('extendedTo'),
            width: '120px',
            sortBy: ({ deadline }) => deadline,
            render: ({ extendedTo }) => (extendedTo === null ? '–' : formatShortDate(extendedTo, language)),
          },
          {
            key: 'reason',
            title: w('reason'),
            width: 'minmax(200px, 2fr)',
            render: ({ extensionReason }) => extensionReason ?? '–',
          },
        ]}
      />
    </section>
  );
}
