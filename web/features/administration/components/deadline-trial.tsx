import { NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { deadlinePreviewQuery as previewSchema } from '../../../../contract/calendar/deadline-preview.ts';
import { formatDerivation } from '../../../../contract/calendar/derivation.ts';
import { cutOffRules, parsePeriod, periodOf } from '../../../../contract/kernel/period.ts';
import { formatShortDate, weekdayName } from '../../../../contract/kernel/vietnamese-date.ts';
import { problemFrom } from '../../../platform/api/api-problem.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { deadlinePreviewQuery } from '../api/calendar.ts';
import { calendarWords } from '../calendar-words.ts';
import classes from './administration.module.css';

const kinds = previewSchema.shape.kind.options;
const rolls = previewSchema.shape.roll.unwrap().options;
const rollWords = {
  none: 'rollNone',
  next_working_day: 'rollNext',
  previous_working_day: 'rollPrevious',
} as const;

/** Tries a deadline rule on a period and tells how the day comes about. */
export function DeadlineTrial({ year }: { readonly year: number }): ReactNode {
  const w = useWords(calendarWords);
  const { language } = useLanguage();
  const [periodText, setPeriodText] = useState(`${year}-H1`);
  const [cutOff, setCutOff] = useState<(typeof cutOffRules)[number]>('day15to14');
  const [kind, setKind] = useState<(typeof kinds)[number]>('working_days_after_cutoff');
  const [number, setNumber] = useState('2');
  const [roll, setRoll] = useState<(typeof rolls)[number]>('next_working_day');
  const period = parsePeriod(periodText.trim());
  const count = /^\d{1,3}$/.test(number.trim()) && Number(number) <= 366 ? Number(number) : undefined;
  const asked = useDeferredValue({
    period: period ?? periodOf({ kind: 'year', year }),
    cutOff,
    kind,
    number: count ?? 0,
    roll: kind === 'working_days_after_cutoff' ? ('none' as const) : roll,
  });
  const isWhole = period !== undefined && count !== undefined;
  const { data, error } = useQuery({ ...deadlinePreviewQuery(asked), enabled: isWhole });
  return (
    <section aria-labelledby="deadline-trial">
      <Title order={2} size="h3" id="deadline-trial">
        {w('preview')}
      </Title>
      <Text c="dimmed" mb="sm">
        {w('previewLead')}
      </Text>
      <div className={classes['filters']}>
        <TextInput
          label={w('period')}
          description={w('periodHint')}
          value={periodText}
          w={280}
          error={period === undefined ? w('badPeriod') : undefined}
          onChange={(event) => setPeriodText(event.currentTarget.value)}
        />
        <NativeSelect
          label={w('cutOff')}
          value={cutOff}
          onChange={({ currentTarget: { value } }) =>
            setCutOff(cutOffRules.find((one) => one === value) ?? 'calendar')
          }
          data={cutOffRules.map((one) => ({
            value: one,
            label: one === 'calendar' ? w('calendarCut') : w('day15to14'),
          }))}
        />
        <NativeSelect
          label={w('rule')}
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            setKind(kinds.find((one) => one === value) ?? 'working_days_after_cutoff')
          }
          data={kinds.map((one) => ({ value: one, label: w(one) }))}
        />
        <TextInput
          label={w('number')}
          inputMode="numeric"
          value={number}
          error={count === undefined ? w('badNumber') : undefined}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        {kind === 'working_days_after_cutoff' ? null : (
          <NativeSelect
            label={w('roll')}
            value={roll}
            onChange={({ currentTarget: { value } }) => setRoll(rolls.find((one) => one === value) ?? 'none')}
            data={rolls.map((one) => ({ value: one, label: w(rollWords[one]) }))}
          />
        )}
      </div>
      <div role="status">
        {!isWhole ? null : error !== null ? (
          <ProblemAlert problem={problemFrom(error)} />
        ) : data === undefined ? null : (
          <>
            <Text fw={600}>
              {w('deadline', {
                date: `${weekdayName(data.date, language)} ${formatShortDate(data.date, language)}`,
              })}
            </Text>
            <Text maw={800}>{formatDerivation(data.derivation, language)}</Text>
          </>
        )}
      </div>
    </section>
  );
}
