import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShortDate } from '../../../../contract/kernel/vietnamese-date.ts';
import type { RoundEvent } from '../../../../contract/rounds/round-view.ts';
import { formatInstant } from '../../../platform/format/format-instant.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { manageWords } from '../manage-words.ts';
import classes from './rounds.module.css';

/** What happened to a round, the newest first, with who did it and why. */
export function RoundEvents({ events }: { readonly events: readonly RoundEvent[] }): ReactNode {
  const w = useWords(manageWords);
  const { language } = useLanguage();
  const date = (day: string | undefined) => (day === undefined ? '–' : formatShortDate(day, language));
  const what = ({ kind, detail }: RoundEvent): string => {
    switch (kind) {
      case 'opened':
        return w('opened', { count: detail.count ?? 0 });
      case 'extended':
        return w('extendedEvent', { count: detail.count ?? detail.units?.length ?? 1, to: date(detail.to) });
      case 'locked':
        return w('lockedEvent');
      case 'unlocked':
        return w('unlockedEvent');
      case 'repinned':
        return w('repinned', {
          on: date(detail.treeOn),
          entered: detail.entered?.length ?? 0,
          left: detail.left?.length ?? 0,
        });
    }
  };
  return (
    <section aria-labelledby="events">
      <Title order={2} size="h3" mb="xs" id="events">
        {w('events')}
      </Title>
      {events.length === 0 ? <Text c="dimmed">{w('noEvents')}</Text> : null}
      <ul className={classes['events']}>
        {events.map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            <Text fw={600}>
              {what(event)}
              {event.unitName === null ? null : `: ${event.unitName}`}
            </Text>
            {event.reason === '' ? null : <Text>{w('because', { reason: event.reason })}</Text>}
            <Text c="dimmed" size="xs">
              {formatInstant(event.at, language)}
              {' · '}
              {event.personName === null
                ? w('program')
                : event.postTitle === null
                  ? event.personName
                  : w('by', { person: event.personName, post: event.postTitle[language] })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
