import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { unitDeadlineQuery } from '../api/round-units.ts';
import { manageWords } from '../manage-words.ts';
import type { ProgressRow } from '../progress-rows.ts';
import { DerivationText } from './derivation-text.tsx';

interface UnitDeadlineSectionProps {
  readonly round: string;
  readonly units: readonly ProgressRow[] | undefined;
  readonly unit: string | undefined;
  readonly onUnit: (unit: string) => void;
}

/** The last day of one unit with its derivation, extension included. */
export function UnitDeadlineSection({ round, units, unit, onUnit }: UnitDeadlineSectionProps): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const { data, error, isFetching } = useQuery({
    ...unitDeadlineQuery(round, unit ?? ''),
    enabled: unit !== undefined,
  });
  const date = (day: string) => formatShortDate(day, language);
  return (
    <section aria-labelledby="unit-deadline">
      <Title order={2} size="h3" mb="xs" id="unit-deadline">
        {w('unitDeadline')}
      </Title>
      <Text c="dimmed" mb="xs">
        {w('unitDeadlineLead')}
      </Text>
      <UnitPicker label={w('unit')} units={units} value={unit} onChange={onUnit} />
      <Stack gap="xs" mt="sm" role="status">
        {error === null ? null : <ProblemAlert problem={problemFrom(error)} />}
        {data === undefined && isFetching ? <Skeleton height={40} maw={480} /> : null}
        {data === undefined ? null : (
          <>
            <Text fw={600}>{w('counts', { date: date(data.deadline) })}</Text>
            {data.extendedTo === null ? null : (
              <Text>
                {w('byLevel', {
                  date: date(data.dueOn),
                  to: date(data.extendedTo),
                  reason: data.extensionReason ?? '–',
                })}
              </Text>
            )}
            <DerivationText derivation={data.derivation} of={data.unitName} isOpen />
          </>
        )}
      </Stack>
    </section>
  );
}
