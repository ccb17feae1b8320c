import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { NarrativeHeading } from '../../../../contract/indicators/form-definition.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { DiffText } from '../../../ui/diff-text.tsx';
import { reportVersionQuery } from '../api/report-version.ts';
import { detailWords } from '../detail-words.ts';
import { type DraftStatement, wordsOf } from '../pending-edits.ts';
import { useReportScreen } from '../use-report-screen.ts';
import classes from './narrative.module.css';

interface ChangedWordsProps {
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly statements: readonly DraftStatement[];
}

/** What changed under a heading since the version before; nothing where it did not. */
export function ChangedWords({ line, heading, statements }: ChangedWordsProps): ReactNode {
  const d = useWords(detailWords);
  const { view, content, address } = useReportScreen();
  const number = (address.version ?? view.version) - 1;
  const isChanged = content.changedHeadings.some((place) => place.line === line && place.heading === heading);
  const { data } = useQuery({
    ...reportVersionQuery(view.round.code, view.unit.code, number),
    enabled: isChanged && number > 0,
  });
  if (!isChanged || data === undefined) return null;
  const before =
    data.content.narrative.find((place) => place.line === line && place.heading === heading)?.statements ??
    [];
  return (
    <div className={classes['changedWords']}>
      <Text c="dimmed" size="sm">
        {d('wordsChanged', { version: number })}
      </Text>
      <DiffText before={wordsOf(before)} after={wordsOf(statements)} />
    </div>
  );
}
