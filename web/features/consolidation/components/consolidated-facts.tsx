import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ConsolidatedView } from '../../../../contract/consolidation/consolidated-view.ts';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import { formatCount } from '../../../platform/format/format-count.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { consolidationWords } from '../words.ts';
import classes from './figures.module.css';

const mostNamed = 6;

/** How complete the figures are, what is frozen, and over which structure they are summed. */
export function ConsolidatedFacts({ view }: { readonly view: ConsolidatedView }): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const { completeness, official, notAllocated, pin } = view;
  const number = (value: number) => formatCount(value, language);
  return (
    <div className={classes['facts']}>
      <Text component="p" fw={600}>
        {w('approvedOf', {
          approved: number(completeness.approved),
          expected: number(completeness.expected),
        })}
        {' · '}
        {w('reportedOf', {
          reported: number(completeness.reported),
          expected: number(completeness.expected),
        })}
      </Text>
      <Text component="p">
        {official === null
          ? w('noOfficial')
          : w('official', {
              version: official.version,
              at: formatInstant(official.frozenAt, language),
              count: official.contributors,
            })}
      </Text>
      {notAllocated.length === 0 ? null : (
        <Text component="p" className={classes['warning'] ?? ''}>
          <IconAlertTriangle size={14} aria-hidden />{' '}
          {w('notAllocated', {
            count: notAllocated.length,
            units: `${notAllocated.slice(0, mostNamed).join(', ')}${notAllocated.length > mostNamed ? '…' : ''}`,
          })}
        </Text>
      )}
      <Text component="p" c="dimmed" size="xs">
        {w('pin', { on: formatShortDate(pin.treeOn, language), revision: pin.structureRevision })}
      </Text>
    </div>
  );
}
