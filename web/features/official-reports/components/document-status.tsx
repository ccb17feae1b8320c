import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { OfficialReportView } from '../../../../contract/official-reports/official-report.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { documentWords } from '../words.ts';
import classes from './document.module.css';

/** What the document prints, whether it has a number, and when its figures were frozen. */
export function DocumentStatus({ view }: { readonly view: OfficialReportView }): ReactNode {
  const w = useWords(documentWords);
  const { language } = useLanguage();
  const { version, frozenAt, issued, isApproved, isSaved, issuerSymbol } = view;
  const at = frozenAt === null ? '–' : formatInstant(frozenAt, language);
  return (
    <section className={classes['status']} aria-label={w('status')}>
      {issued === null ? (
        <StateBadge state={isApproved ? 'submitted' : 'draft'}>{w('draftBadge')}</StateBadge>
      ) : (
        <>
          <span className={classes['symbol']}>{issued.symbol}</span>{' '}
          <StateBadge state="locked">{w('issuedBadge')}</StateBadge>
        </>
      )}
      {version === null ? (
        <>
          <Text component="p" fw={600}>
            {w('notSubmitted')}
          </Text>
          <Text component="p">{w('notSubmittedMore')}</Text>
        </>
      ) : (
        <Text component="p">
          {issued === null
            ? w(isApproved ? 'approved' : 'submitted', { version, at })
            : w('issued', {
                symbol: issued.symbol,
                date: formatShortDate(issued.issuedOn, language),
                version: issued.version,
                at,
              })}
        </Text>
      )}
      {issued === null ? (
        <Text component="p" c="dimmed">
          {w('symbolWill', { symbol: issuerSymbol })}
          {isSaved ? null : ` ${w('proposed')}`}
        </Text>
      ) : null}
    </section>
  );
}
