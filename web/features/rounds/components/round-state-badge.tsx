import { IconLockOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RoundState } from '../../../../contract/rounds/regime.ts';
import { useWords } from '../../../platform/i18n/language-context.tsx';
import { StateBadge } from '../../../ui/state-badge.tsx';
import { roundWords } from '../words.ts';
import classes from './rounds.module.css';

/** Whether a round takes reports: an open padlock, or a closed one. */
export function RoundStateBadge({ state }: { readonly state: RoundState }): ReactNode {
  const w = useWords(roundWords);
  if (state === 'locked') return <StateBadge state="locked">{w('locked')}</StateBadge>;
  return (
    <span className={classes['open']}>
      <IconLockOpen size={14} aria-hidden />
      {w('open')}
    </span>
  );
}
