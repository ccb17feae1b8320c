import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CalendarDay } from '../../../../contract/calendar/calendar-day.ts';
import { formatDayReason } from '../../../../contract/calendar/derivation.ts';
import { formatShortDate, weekdayName } from '../../../../contract/kernel/vietnamese-date.ts';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { calendarWords } from '../calendar-words.ts';

interface SpecialDaysProps {
  readonly days: readonly CalendarDay[];
  readonly onChoose: (date: string) => void;
}

/** The days that are other than their day of the week says, as a list. */
export function SpecialDays({ days, onChoose }: SpecialDaysProps): ReactNode {
  const w = useWords(calendarWords);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="special-days">
      <Title order={2} size="h3" mb="xs" id="special-days">
        {w('special')}
      </Title>
      <DataTable
        label={w('special')}
        rows={days}
        keyOf={({ date }) => date}
        height="50dvh"
        columns={[
          {
            key: 'day',
            title: w('day'),
            width: '216px',
            render: ({ date }) => (
              <Button variant="subtle" px={4} onClick={() => onChoose(date)}>
                {capitalizeFirst(`${weekdayName(date, language)} ${formatShortDate(date, language)}`)}
              </Button>
            ),
          },
          {
            key: 'reason',
            title: w('reason'),
            width: 'minmax(240px, 2fr)',
            render: (day) => capitalizeFirst(formatDayReason(day, language)),
          },
          { key: 'basis', title: w('basis'), width: 'minmax(176px, 1fr)', render: ({ basis }) => w(basis) },
          {
            key: 'source',
            title: w('source'),
            width: 'minmax(200px, 2fr)',
            render: ({ source }) => source ?? '–',
          },
        ]}
      />
    </section>
  );
}
