import { ActionIcon, Button, Group, Popover, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCalendar, IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import {
  formatPeriod,
  partsOfPeriod,
  type Period,
  periodOf,
  type PeriodParts,
} from '../../contract/kernel/period.ts';
import { romanNumeral } from '../../contract/kernel/roman-numeral.ts';
import { capitalizeFirst } from '../../contract/kernel/vietnamese-text.ts';
import { defineWords } from '../platform/i18n/define-words.ts';
import { useLanguage, useWords } from '../platform/i18n/language-context.tsx';
import classes from './period-picker.module.css';

const words = defineWords({
  vi: {
    any: 'Mọi kỳ',
    yearBefore: 'Năm trước',
    yearAfter: 'Năm sau',
    months: 'Tháng',
    quarters: 'Quý',
    longer: 'Dài hơn',
    label: '{label}: {period}',
    month: 'Tháng {n}',
    quarter: 'Quý {n}',
  },
  en: {
    any: 'All periods',
    yearBefore: 'Year before',
    yearAfter: 'Year after',
    months: 'Months',
    quarters: 'Quarters',
    longer: 'Longer',
    label: '{label}: {period}',
    month: 'Month {n}',
    quarter: 'Quarter {n}',
  },
});

interface PeriodPickerProps {
  readonly label: string;
  readonly value: Period | undefined;
  readonly onChange: (period: Period | undefined) => void;
  /** The year shown first when no period is chosen. */
  readonly year: number;
}

function yearOf(period: Period): number {
  const parts = partsOfPeriod(period);
  return parts.kind === 'several_years' ? parts.lastYear : parts.year;
}

function counted(count: number): readonly number[] {
  return Array.from({ length: count }, (_, before) => before + 1);
}

/** Chooses a reporting period: months, quarters, halves, nine months and the year of one year at a time. */
export function PeriodPicker({ label, value, onChange, year }: PeriodPickerProps): ReactNode {
  const w = useWords(words);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [shownYear, setShownYear] = useState(value === undefined ? year : yearOf(value));
  const shown = value === undefined ? w('any') : capitalizeFirst(formatPeriod(value, language));

  const choose = (period: Period | undefined) => {
    setOpen(false);
    onChange(period);
  };
  const option = (parts: PeriodParts, text: string): ReactNode => {
    const period = periodOf(parts);
    return (
      <Button
        key={period}
        variant={period === value ? 'filled' : 'default'}
        aria-pressed={period === value}
        px="xs"
        onClick={() => choose(period)}
      >
        {text}
      </Button>
    );
  };
  const whole = (parts: PeriodParts) =>
    option(parts, capitalizeFirst(formatPeriod(periodOf(parts), language)));

  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus withRoles>
      <Popover.Target>
        <UnstyledButton
          className={classes['target'] ?? ''}
          aria-label={w('label', { label, period: shown })}
          onClick={() => {
            setShownYear(value === undefined ? year : yearOf(value));
            setOpen(!isOpen);
          }}
        >
          <IconCalendar size={16} aria-hidden />
          <span>{shown}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown w={320} aria-label={label}>
        <Stack gap="sm">
          <Group justify="space-between">
            <ActionIcon
              variant="subtle"
              aria-label={w('yearBefore')}
              onClick={() => setShownYear(shownYear - 1)}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Text fw={600} aria-live="polite">
              {shownYear}
            </Text>
            <ActionIcon
              variant="subtle"
              aria-label={w('yearAfter')}
              onClick={() => setShownYear(shownYear + 1)}
            >
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
          <SimpleGrid cols={3} spacing={4} verticalSpacing={4} role="group" aria-label={w('months')}>
            {counted(12).map((n) => option({ kind: 'month', year: shownYear, index: n }, w('month', { n })))}
          </SimpleGrid>
          <SimpleGrid cols={4} spacing={4} verticalSpacing={4} role="group" aria-label={w('quarters')}>
            {counted(4).map((n) =>
              option({ kind: 'quarter', year: shownYear, index: n }, w('quarter', { n: romanNumeral(n) })),
            )}
          </SimpleGrid>
          <SimpleGrid cols={1} spacing={4} verticalSpacing={4} role="group" aria-label={w('longer')}>
            {counted(2).map((n) => whole({ kind: 'half_year', year: shownYear, index: n }))}
            {whole({ kind: 'nine_months', year: shownYear })}
            {whole({ kind: 'year', year: shownYear })}
          </SimpleGrid>
          <Button variant="subtle" onClick={() => choose(undefined)}>
            {w('any')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
