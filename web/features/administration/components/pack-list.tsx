import { Button, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { packsQuery, useLoadPack } from '../api/packs.ts';
import { administrationWords } from '../words.ts';
import classes from './pack-list.module.css';

interface PackListProps {
  readonly onLoaded?: () => void;
}

/** Domain packs, each with what it is for and a button that loads it. */
export function PackList({ onLoaded }: PackListProps): ReactNode {
  const w = useWords(administrationWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(packsQuery());
  const nameOf = (code: string) => data?.packs.find((pack) => pack.code === code)?.name[language] ?? code;
  const load = useLoadPack(({ pack, changed }) => {
    const name = nameOf(pack);
    notifications.show({
      message:
        changed.length === 0
          ? w('packSame', { pack: name })
          : w('packLoaded', { pack: name, count: changed.length }),
    });
    onLoaded?.();
  });
  if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={160} aria-busy="true" />;
  if (data.packs.length === 0) return <EmptyState title={w('noPacks')} />;
  return (
    <>
      {load.problem === undefined ? null : <ProblemAlert problem={load.problem} takesFocus />}
      <ul className={classes['packs']}>
        {data.packs.map(({ code, name, description, isLoaded }) => (
          <li key={code} className={classes['pack']}>
            <div>
              <Text fw={600} size="lg">
                {name[language]}
              </Text>
              <Text mb="xs">{description[language]}</Text>
              <StateBadge state={isLoaded ? 'approved' : 'missing'}>
                {isLoaded ? w('loaded') : w('notLoaded')}
              </StateBadge>
            </div>
            <Button
              variant={isLoaded ? 'default' : 'filled'}
              loading={load.isSending}
              aria-label={`${isLoaded ? w('loadAgain') : w('load')}: ${name[language]}`}
              onClick={() => load.send(code)}
            >
              {isLoaded ? w('loadAgain') : w('load')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
