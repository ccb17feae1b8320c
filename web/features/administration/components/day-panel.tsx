import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CalendarDay } from '../../../../contract/calendar/calendar-day.ts';
import { formatDayReason } from '../../../../contract/calendar/derivation.ts';
import { formatShortDate, weekdayName } from '../../../../contract/kernel/vietnamese-date.ts';
import { capitalizeFirst } from '../../../../contract/kernel/vietnamese-text.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useRemoveDay, useSetDay } from '../api/calendar.ts';
import { calendarWords } from '../calendar-words.ts';
import classes from './administration.module.css';

interface ChangeFormProps {
  readonly day: CalendarDay;
  readonly onClose: () => void;
}

/** Makes a working day free or a free day worked, naming the decision behind it. */
function ChangeForm({ day, onClose }: ChangeFormProps): ReactNode {
  const w = useWords(calendarWords);
  const { language } = useLanguage();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [source, setSource] = useState('');
  const [isTried, setTried] = useState(false);
  const set = useSetDay(({ date }) => {
    notifications.show({ message: w('changed', { date: formatShortDate(date, language) }) });
    onClose();
  });
  const needed = (text: string) => (isTried && text.trim() === '' ? w('needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ([vi, en, source].some((text) => text.trim() === '')) return;
    set.send({
      date: day.date,
      override: {
        kind: day.isWorking ? 'day_off' : 'worked',
        name: { vi: vi.trim(), en: en.trim() },
        source: source.trim(),
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={3} size="h4">
          {day.isWorking ? w('makeOff') : w('makeWorked')}
        </Title>
        <Text size="sm" c="dimmed">
          {w('consequence')}
        </Text>
        {set.problem === undefined ? null : <ProblemAlert problem={set.problem} takesFocus />}
        <TextInput
          label={w('nameVi')}
          value={vi}
          maxLength={200}
          error={needed(vi)}
          onChange={(event) => setVi(event.currentTarget.value)}
        />
        <TextInput
          label={w('nameEn')}
          value={en}
          maxLength={200}
          error={needed(en)}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
        <TextInput
          label={w('sourceLabel')}
          description={w('sourceHint')}
          value={source}
          maxLength={200}
          error={needed(source)}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={set.isSending}>
            {day.isWorking ? w('makeOff') : w('makeWorked')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface DayPanelProps {
  readonly day: CalendarDay | undefined;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One day: whether it is worked, why, on what that rests, and its change by decision. */
export function DayPanel({ day, mayChange, onClose }: DayPanelProps): ReactNode {
  const w = useWords(calendarWords);
  const { language } = useLanguage();
  const remove = useRemoveDay(({ date }) => {
    notifications.show({ message: w('removed', { date: formatShortDate(date, language) }) });
    onClose();
  });
  return (
    <SidePanel
      isOpen={day !== undefined}
      onClose={onClose}
      title={
        day === undefined
          ? ''
          : capitalizeFirst(`${weekdayName(day.date, language)}, ${formatShortDate(day.date, language)}`)
      }
    >
      {day === undefined ? null : (
        <>
          <dl className={classes['facts']}>
            <dt>{w('day')}</dt>
            <dd>{capitalizeFirst(day.isWorking ? w('worked') : w('free'))}</dd>
            <dt>{w('reason')}</dt>
            <dd>{capitalizeFirst(formatDayReason(day, language))}</dd>
            <dt>{w('basis')}</dt>
            <dd>{w(day.basis)}</dd>
            {day.source === null ? null : (
              <>
                <dt>{w('source')}</dt>
                <dd>{day.source}</dd>
              </>
            )}
          </dl>
          {!mayChange ? (
            <Text c="dimmed">{w('mayNot')}</Text>
          ) : day.basis === 'override' ? (
            <>
              {remove.problem === undefined ? null : <ProblemAlert problem={remove.problem} takesFocus />}
              <Button variant="default" loading={remove.isSending} onClick={() => remove.send(day.date)}>
                {w('remove')}
              </Button>
            </>
          ) : (
            <ChangeForm key={day.date} day={day} onClose={onClose} />
          )}
        </>
      )}
    </SidePanel>
  );
}
