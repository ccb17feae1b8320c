import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NarrativeHeading } from '../../../../contract/indicators/form-definition.ts';
import type { ShownStatement } from '../../../../contract/reports/report-view.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { subordinateStatementsQuery } from '../api/subordinate-statements.ts';
import { detailWords } from '../detail-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import own from './narrative.module.css';
import classes from './reports.module.css';

interface SubordinateStatementsListProps {
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly quoted: ReadonlySet<number>;
  readonly onQuote: (statement: ShownStatement) => void;
}

/** What the approved reports of the units below say under a heading, each statement to be quoted. */
export function SubordinateStatementsList({
  line,
  heading,
  quoted,
  onQuote,
}: SubordinateStatementsListProps): ReactNode {
  const d = useWords(detailWords);
  const { view } = useReportScreen();
  const round = view.round.code;
  const { data, error, refetch } = useQuery(
    subordinateStatementsQuery(round, view.unit.code, { line, heading }),
  );
  if (error !== null) return <ProblemAlert problem={problemFrom(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={96} aria-busy="true" />;
  if (data.units.length === 0) return <Text c="dimmed">{d('belowNone')}</Text>;
  return (
    <div className={own['below']}>
      {data.units.map(({ unit, unitName, version, statements }) => (
        <section key={unit} aria-label={unitName}>
          <Link to="/rounds/$round/reports/$unit" params={{ round, unit }} className={own['belowUnit']}>
            {unitName}
          </Link>
          <span className={classes['dimmed']}>{` · ${d('versionNumber', { version })}`}</span>
          <ul className={classes['plain']}>
            {statements.map((statement) => (
              <li key={statement.id} className={own['belowStatement']}>
                <span>{statement.text}</span>
                <Button
                  variant="default"
                  disabled={quoted.has(statement.id)}
                  aria-label={`${quoted.has(statement.id) ? d('quoted') : d('quote')}: ${statement.text.slice(0, 60)}`}
                  onClick={() => onQuote(statement)}
                >
                  {quoted.has(statement.id) ? d('quoted') : d('quote')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
