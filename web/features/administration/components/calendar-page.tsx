import { ActionIcon, Alert, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { todayHere } from '../../../platform/format/today-here.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { calendarYearQuery } from '../api/calendar.ts';
import { isSpecial } from '../calendar-months.ts';
import { calendarWords } from '../calendar-words.ts';
import { AdministrationHead } from './administration-head.tsx';
import { DayPanel } from './day-panel.tsx';
import { DeadlineTrial } from './deadline-trial.tsx';
import { SpecialDays } from './special-days.tsx';
import { YearCalendar } from './year-calendar.tsx';

/** The working calendar of a year: which days are worked, why, changes by decision, and what deadlines follow. */
export function CalendarPage(): ReactNode {
  const w = useWords(calendarWords);
  const today = todayHere();
  const search = useSearch({ from: '/behind-log-in/administration/calendar' });
  const navigate = useNavigate({ from: '/administration/calendar' });
  const year = search.year ?? Number((search.day ?? today).slice(0, 4));
  const { data, error, refetch } = useQuery(calendarYearQuery(year));
  const days = data?.days ?? [];
  const working = days.filter(({ isWorking }) => isWorking).length;
  const goTo = (next: number) =>
    void navigate({ search: { year: next === Number(today.slice(0, 4)) ? undefined : next } });
  const choose = (day: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, day }), replace: true });
  return (
    <>
      <AdministrationHead
        part="calendar"
        waiting={data === undefined ? undefined : w('lead', { working, free: days.length - working })}
      />
      <Group gap="sm" mb="md">
        <ActionIcon
          variant="default"
          size={32}
          aria-label={w('previousYear')}
          disabled={year <= 1900}
          onClick={() => goTo(year - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <Title order={2} size="h3" aria-live="polite">
          {w('year', { year })}
        </Title>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={w('nextYear')}
          disabled={year >= 2199}
          onClick={() => goTo(year + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {error === null ? null : <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <Skeleton height={480} aria-busy="true" />
        ) : null
      ) : (
        <Stack gap="xl">
          {days.some(({ basis }) => basis === 'rule_only') ? (
            <Alert variant="outline" color="yellow" icon={<IconInfoCircle aria-hidden />}>
              <Text>{w('provisional')}</Text>
            </Alert>
          ) : null}
          <div>
            <YearCalendar days={days} chosen={search.day} today={today} onChoose={choose} />
          </div>
          <SpecialDays days={days.filter(isSpecial)} onChoose={choose} />
          <DeadlineTrial key={year} year={year} />
        </Stack>
      )}
      <DayPanel
        day={days.find(({ date }) => date === search.day)}
        mayChange={data?.mayChange ?? false}
        onClose={() => choose(undefined)}
      />
    </>
  );
}
