import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatPeriod, parsePeriod } from '../../../../contract/kernel/period.ts';
import type { WaitingReport } from '../../../../contract/reports/waiting-reports.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { LongName } from '../../../ui/long-name.tsx';
import { ReportStateBadge } from '../../../ui/report-state-badge.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { todayWords } from '../words.ts';
import classes from './waiting.module.css';

interface WaitingRowProps {
  readonly item: WaitingReport;
  readonly due: string;
}

/** One report that waits: whose, for which period, by when, and the one thing to do. */
export function WaitingRow({ item, due }: WaitingRowProps): ReactNode {
  const w = useWords(todayWords);
  const { language } = useLanguage();
  const period = parsePeriod(item.period);
  const action =
    item.kind === 'sign'
      ? w('doSign')
      : item.kind === 'accept'
        ? w('doAccept')
        : item.kind === 'revise'
          ? w('doRevise')
          : w(item.state === 'none' ? 'doPrepare' : 'doContinue');
  const when =
    item.kind === 'accept' && item.since !== null
      ? w('waitsSince', { at: formatInstant(item.since, language) })
      : due;
  return (
    <li className={classes['item']}>
      <div className={classes['what']}>
        <span className={classes['unit']}>
          <LongName>{item.unitName}</LongName>
        </span>
        <span className={classes['round']}>
          {w('round', { period: period === undefined ? item.period : formatPeriod(period, language) })}
          {' · '}
          {item.round}
        </span>
        {item.reason === null ? null : (
          <Text size="sm" className={classes['reason'] ?? ''}>
            {w('reason', { reason: item.reason })}
          </Text>
        )}
      </div>
      <div className={classes['when']}>
        <span className={item.isLate && item.kind !== 'accept' ? classes['late'] : undefined}>{when}</span>
        <span className={classes['badges']}>
          {item.kind === 'accept' && item.isLate ? (
            <StateBadge state="late">{w('cameLate')}</StateBadge>
          ) : (
            <ReportStateBadge state={item.state} isReady={item.kind === 'sign'} />
          )}
        </span>
      </div>
      <Button
        className={classes['act'] ?? ''}
        variant={item.isLate && item.kind !== 'accept' ? 'filled' : 'default'}
        aria-label={w('actionFor', { action, unit: item.unitName })}
        renderRoot={(props) => <Link {...props} to={`/rounds/${item.round}/reports/${item.unit}`} />}
      >
        {action}
      </Button>
    </li>
  );
}
