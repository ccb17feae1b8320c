import { Skeleton, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemFrom } from '../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { useSession } from '../../platform/session/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { appWords } from '../app-words.ts';
import { navigationFor } from '../navigation.ts';
import { useWaiting } from '../use-waiting.ts';
import classes from './today-page.module.css';

/** The first page of the day: what waits for me, then where I may go. */
export function TodayPage(): ReactNode {
  const w = useWords(appWords);
  const session = useSession();
  const { language } = useLanguage();
  const { groups, count, isLoading } = useWaiting();
  const areas = navigationFor(session).filter(({ to }) => to !== '/');

  return (
    <>
      <PageHeader title={w('today')} waiting={count === 0 ? undefined : w('waitingCount', { count })} />
      <Stack gap="lg">
        {isLoading && groups.every(({ source }) => source.List === undefined) ? (
          <Skeleton height={96} aria-hidden />
        ) : null}
        {groups.map(({ source, things, failure }) => {
          if (source.List !== undefined) return <source.List key={source.key} />;
          if (failure !== undefined) return <ProblemAlert key={source.key} problem={problemFrom(failure)} />;
          if (things === undefined || things.length === 0) return null;
          return (
            <section key={source.key} aria-labelledby={`waiting-${source.key}`}>
              <Title order={2} size="h3" mb="xs" id={`waiting-${source.key}`}>
                {source.label[language]}
              </Title>
              <ul className={classes['list']}>
                {things.map((thing) => (
                  <li key={thing.key}>
                    <Link to={thing.href} className={classes['thing']}>
                      <span className={classes['title']}>{thing.title}</span>
                      <span className={classes['detail']}>{thing.detail}</span>
                      {thing.isLate ? <StateBadge state="late" /> : null}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {count === 0 &&
        !isLoading &&
        groups.every(({ source, failure }) => source.List === undefined && failure === undefined) ? (
          <EmptyState title={w('nothingWaiting')}>
            {areas.length === 0 ? undefined : w('nothingWaitingMore')}
          </EmptyState>
        ) : null}
        {areas.length === 0 ? null : (
          <section aria-labelledby="areas">
            <Title order={2} size="h3" mb="xs" id="areas">
              {w('yourAreas')}
            </Title>
            <ul className={classes['areas']}>
              {areas.map(({ key, label, to, icon: Icon }) => (
                <li key={key}>
                  <Link to={to} className={classes['area']}>
                    <Icon size={20} stroke={1.75} aria-hidden />
                    {label[language]}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </>
  );
}
