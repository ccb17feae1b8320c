import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { actorText } from '../actor-text.ts';
import { detailWords } from '../detail-words.ts';
import { useReportScreen } from '../use-report-screen.ts';
import classes from './reports.module.css';

/** The versions of the report: who did what, as which post, when and why. */
export function HistoryPanel(): ReactNode {
  const d = useWords(detailWords);
  const { language } = useLanguage();
  const { view, onAddress } = useReportScreen();
  if (view.versions.length === 0) return <EmptyState title={d('noVersions')} />;
  return (
    <ol className={classes['versions']}>
      {view.versions.map(({ number, state, source, isLate, events }) => (
        <li key={number}>
          <div className={classes['versionHead']}>
            <strong>{d('versionNumber', { version: number })}</strong>
            <ReportStateBadge state={state} />
            {isLate === true ? <StateBadge state="late" /> : null}
            <Text span c="dimmed" size="sm">
              {[d(`source_${source}`), number === view.version ? d('current') : undefined]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </Text>
            {number === view.version ? null : (
              <Button
                variant="default"
                onClick={() =>
                  onAddress({ version: number, tab: 'check', section: undefined, cell: undefined })
                }
              >
                {d('openVersion', { version: number })}
              </Button>
            )}
          </div>
          <ol className={classes['events']}>
            {events.map(({ kind, at, by, reason }) => (
              <li key={`${kind} ${at}`}>
                <span className={classes['eventKind']}>{d(`event_${kind}`)}</span>
                <span>{actorText(by, language, d('unknownPerson'))}</span>
                <span className={classes['dimmed']}>{formatInstant(at, language)}</span>
                {reason === null ? null : (
                  <span className={classes['eventReason']}>{d('reason', { reason })}</span>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
