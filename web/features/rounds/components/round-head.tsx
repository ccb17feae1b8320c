import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useDueWords } from '../../../platform/calendar/use-due-words.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { roundBoardQuery } from '../api/round-board.ts';
import { roundQuery } from '../api/round.ts';
import { roundWords } from '../words.ts';
import { RoundStateBadge } from './round-state-badge.tsx';

/** The head of every page of a round: which round, whether it is open, by when. */
export function RoundHead({ code }: { readonly code: string }): ReactNode {
  const w = useWords(roundWords);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(roundQuery(code));
  const today = useQuery(roundBoardQuery(code)).data?.today;
  const dues = useMemo(() => (data === undefined ? [] : [data.lastDeadline]), [data]);
  const { dueText } = useDueWords(today, dues);
  const trail = (
    <Anchor key="rounds" renderRoot={(props) => <Link {...props} to="/rounds" />}>
      {w('rounds')}
    </Anchor>
  );
  if (data === undefined) {
    return (
      <>
        <PageHeader title={code} trail={trail} />
        {error === null ? (
          <Skeleton height={20} maw={480} mb="md" />
        ) : (
          <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  return (
    <PageHeader
      title={w('roundTitle', { period: data.periodName[language] })}
      trail={trail}
      status={<RoundStateBadge state={data.state} />}
      waiting={
        data.state === 'locked'
          ? w('lockedBy', { unlockers: data.unlockers.join('; ') || '–' })
          : w('headFacts', {
              regime: data.regime.name[language],
              count: formatCount(data.expected, language),
              due: dueText(data.lastDeadline),
            })
      }
    />
  );
}
