import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useDueWords } from '../../../platform/calendar/use-due-words.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { formatDayAndMonth } from '../../../../contract/kernel/vietnamese-date.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import type { TableColumn } from '../../../ui/table/table-column.ts';
import type { ProgressRow } from '../progress-rows.ts';
import { progressWords } from '../progress-words.ts';
import classes from './rounds.module.css';
import { UnitReportLink } from './unit-report-link.tsx';

/** Columns of the board: who, in which state, by when, and what the units below have sent. */
export function useProgressColumns(
  round: string,
  today: string | undefined,
  rows: readonly ProgressRow[],
): readonly TableColumn<ProgressRow>[] {
  const w = useWords(progressWords);
  const { language } = useLanguage();
  const dues = useMemo(() => [...new Set(rows.map(({ dueOn }) => dueOn))], [rows]);
  const { whenText } = useDueWords(today, dues);
  const dueShown = ({ dueOn, state, isLate }: ProgressRow) => {
    if (dueOn === null) return null;
    if (state === 'submitted' || state === 'approved') {
      // Days left say nothing once a report is in.
      return (
        <span className={classes['badges']}>
          {formatDayAndMonth(dueOn, language)}
          {isLate ? <StateBadge state="late">{w('cameLate')}</StateBadge> : null}
        </span>
      );
    }
    if (!isLate) return whenText(dueOn);
    return (
      <span className={classes['late']}>
        <IconAlertTriangle size={14} aria-hidden />
        {whenText(dueOn)}
      </span>
    );
  };
  return [
    {
      key: 'unit',
      title: w('unit'),
      width: 'minmax(260px, 3fr)',
      render: (row) =>
        row.isExpected ? <UnitReportLink round={round} unit={row.key} name={row.name} /> : row.name,
    },
    {
      key: 'state',
      title: w('state'),
      width: '160px',
      render: (row) =>
        row.isExpected ? (
          <ReportStateBadge state={row.state} isReady={row.isReady} />
        ) : (
          <span className={classes['notExpected']}>{w('notExpected')}</span>
        ),
    },
    {
      key: 'due',
      title: w('due'),
      width: '238px',
      render: dueShown,
    },
    {
      key: 'submittedAt',
      title: w('submittedAt'),
      width: '154px',
      render: ({ submittedAt }) => (submittedAt === null ? null : formatInstant(submittedAt, language)),
    },
    {
      key: 'below',
      title: w('below'),
      width: '116px',
      isFigure: true,
      render: ({ hasChildren, expectedBelow, submittedBelow }) =>
        hasChildren || expectedBelow > 1
          ? w('of', {
              done: formatCount(submittedBelow, language),
              all: formatCount(expectedBelow, language),
            })
          : null,
    },
    {
      key: 'lateBelow',
      title: w('lateBelow'),
      width: '88px',
      isFigure: true,
      render: ({ lateBelow, expectedBelow }) =>
        expectedBelow > 1 && lateBelow > 0 ? (
          <span className={classes['late']}>{formatCount(lateBelow, language)}</span>
        ) : null,
    },
  ];
}
