import { Skeleton, Table, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Period } from '../../../../contract/kernel/period.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { RegimeView } from '../../../../contract/rounds/regime.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { deadlinePreviewQuery } from '../api/deadline-preview.ts';
import { levelsQuery } from '../api/levels.ts';
import { roundWords } from '../words.ts';
import { DerivationText } from './derivation-text.tsx';

interface DeadlinePreviewsProps {
  readonly regime: RegimeView;
  readonly period: Period;
}

/** The last day of each level before a round is opened, and how each comes about. */
export function DeadlinePreviews({ regime, period }: DeadlinePreviewsProps): ReactNode {
  const w = useWords(roundWords);
  const { language } = useLanguage();
  const levels = useQuery(levelsQuery()).data;
  const { levels: rules } = regime.definition;
  const previews = useQueries({
    queries: rules.map(({ deadline }) => deadlinePreviewQuery(period, regime.cutOffRule, deadline)),
  });
  const failure = previews.find(({ error }) => error !== null)?.error;
  if (failure !== undefined && failure !== null) return <ProblemAlert problem={problemFrom(failure)} />;
  return (
    <div>
      <Text fw={600}>{w('preview')}</Text>
      <Text c="dimmed" size="xs" mb="xs">
        {w('previewLead')}
      </Text>
      <Table horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{w('level')}</Table.Th>
            <Table.Th scope="col">{w('dueOn')}</Table.Th>
            <Table.Th scope="col">{w('why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map(({ levelCode }, at) => {
            const name = levels?.find(({ code }) => code === levelCode)?.name[language] ?? levelCode;
            const preview = previews[at]?.data;
            return (
              <Table.Tr key={levelCode}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>
                  {preview === undefined ? (
                    <Skeleton height={18} width={80} />
                  ) : (
                    formatShortDate(preview.date, language)
                  )}
                </Table.Td>
                <Table.Td>
                  {preview === undefined ? null : (
                    <DerivationText derivation={preview.derivation} of={name} />
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
