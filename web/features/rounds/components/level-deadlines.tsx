import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { RoundDetail } from '../../../../contract/rounds/round-view.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { levelsQuery } from '../api/levels.ts';
import { manageWords } from '../manage-words.ts';
import { DerivationText } from './derivation-text.tsx';

/** By when each level answers, and why that day. */
export function LevelDeadlines({ round }: { readonly round: RoundDetail }): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const names = useQuery(levelsQuery()).data;
  return (
    <section aria-labelledby="deadlines">
      <Title order={2} size="h3" mb="xs" id="deadlines">
        {w('deadlines')}
      </Title>
      <Table maw={960} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{w('level')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {w('expected')}
            </Table.Th>
            <Table.Th scope="col">{w('dueOn')}</Table.Th>
            <Table.Th scope="col">{w('derivation')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {round.levels.map(({ levelCode, expected, dueOn, derivation }) => {
            const name = names?.find(({ code }) => code === levelCode)?.name[language] ?? levelCode;
            return (
              <Table.Tr key={levelCode}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td ta="right">{formatCount(expected, language)}</Table.Td>
                <Table.Td>{formatShortDate(dueOn, language)}</Table.Td>
                <Table.Td>
                  <DerivationText derivation={derivation} of={name} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
