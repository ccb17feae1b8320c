import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { WaitingReport } from '../../../../contract/reports/waiting-reports.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { stepWords } from '../step-words.ts';
import type { WaitingQueue } from '../waiting-queue.ts';
import classes from './reports.module.css';

/** The unit before and the unit after among the reports that wait to be accepted; Alt PageUp and Alt PageDown. */
export function QueueLinks({ queue }: { readonly queue: WaitingQueue }): ReactNode {
  const w = useWords(stepWords);
  const navigate = useNavigate();
  const { previous, next, at, count } = queue;
  const canMove = previous !== undefined || next !== undefined;
  useEffect(() => {
    const go = (report: WaitingReport | undefined) => {
      if (report === undefined) return;
      void navigate({
        to: '/rounds/$round/reports/$unit',
        params: { round: report.round, unit: report.unit },
      });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
      event.preventDefault();
      go(event.key === 'PageUp' ? previous : next);
    };
    if (!canMove) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [canMove, previous, next, navigate]);
  if (count === 0) return null;
  const link = (report: WaitingReport | undefined, label: string, Icon: typeof IconChevronLeft) => (
    <Tooltip label={report === undefined ? label : `${label}: ${report.unitName} (${w('queueKeys')})`}>
      <ActionIcon
        variant="default"
        size={32}
        disabled={report === undefined}
        aria-label={report === undefined ? label : `${label}: ${report.unitName}`}
        onClick={() => {
          if (report !== undefined)
            void navigate({
              to: '/rounds/$round/reports/$unit',
              params: { round: report.round, unit: report.unit },
            });
        }}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <nav aria-label={w('queue')} className={classes['queue']}>
      {link(previous, w('previousUnit'), IconChevronLeft)}
      <span>{at === undefined ? w('queueCount', { count }) : w('queueAt', { at, count })}</span>
      {link(next, w('nextUnit'), IconChevronRight)}
    </nav>
  );
}
