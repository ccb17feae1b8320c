import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useDueWords } from '../../../platform/calendar/use-due-words.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { uiWords } from '../../../ui/ui-words.ts';
import { waitingReportsQuery } from '../api/waiting-reports.ts';
import { groupWaiting, type WaitingGroup } from '../waiting-groups.ts';
import { todayWords } from '../words.ts';
import { WaitingRow } from './waiting-row.tsx';
import classes from './waiting.module.css';

const shownFirst = 8;

interface GroupListProps {
  readonly group: WaitingGroup;
  readonly dueText: (due: string) => string;
}

function GroupList({ group: { key, items }, dueText }: GroupListProps): ReactNode {
  const w = useWords(todayWords);
  const [showsAll, setShowsAll] = useState(false);
  const hidden = showsAll ? 0 : Math.max(0, items.length - shownFirst);
  return (
    <section aria-labelledby={`waiting-${key}`}>
      <Title order={2} size="h3" id={`waiting-${key}`}>
        {`${w(key)} (${items.length})`}
      </Title>
      <Text c="dimmed" mb="xs">
        {w(`${key}Lead`)}
      </Text>
      <ul className={classes['list']}>
        {items.slice(0, items.length - hidden).map((item) => (
          <WaitingRow key={`${item.round} ${item.unit} ${item.kind}`} item={item} due={dueText(item.dueOn)} />
        ))}
      </ul>
      {hidden === 0 ? null : (
        <Button variant="subtle" mt="xs" onClick={() => setShowsAll(true)}>
          {w('more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

/** Reports that wait for the person, late ones first, each with its last day and one thing to do. */
export function WaitingReportsList(): ReactNode {
  const w = useWords(todayWords);
  const u = useWords(uiWords);
  const { data, error, refetch } = useQuery(waitingReportsQuery());
  const dues = useMemo(() => (data?.items ?? []).map(({ dueOn }) => dueOn), [data]);
  const { dueText } = useDueWords(data?.today, dues);
  const groups = useMemo(() => groupWaiting(data?.items ?? []), [data]);

  if (data === undefined) {
    if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
    return (
      <Stack gap="sm" maw={1040} aria-busy="true">
        <span role="status" className="tk-hidden">
          {u('loading')}
        </span>
        <Skeleton height={24} width={220} />
        <Skeleton height={56} />
        <Skeleton height={56} />
        <Skeleton height={56} />
      </Stack>
    );
  }
  if (groups.length === 0) {
    return (
      <EmptyState
        title={w('nothing')}
        action={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/rounds" />}>
            {w('seeRounds')}
          </Button>
        }
      >
        {w('nothingMore')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      {groups.map((group) => (
        <GroupList key={group.key} group={group} dueText={dueText} />
      ))}
    </Stack>
  );
}
