import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { parsePeriod } from '../../../contract/kernel/period.ts';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { PeriodPicker } from '../../ui/period-picker.tsx';
import { appWords } from '../app-words.ts';

/** The period in view, kept in the address as `period` and carried from page to page. */
export function PeriodInView(): ReactNode {
  const w = useWords(appWords);
  const search = useSearch({ from: '/behind-log-in' });
  const [thisYear] = useState(() => new Date().getFullYear());
  const navigate = useNavigate();
  return (
    <PeriodPicker
      label={w('period')}
      value={search.period === undefined ? undefined : parsePeriod(search.period)}
      year={thisYear}
      onChange={(period) => void navigate({ to: '.', search: (before) => ({ ...before, period }) })}
    />
  );
}
