import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCloudOff,
  IconLock,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './state-badge.module.css';
import type { StateName } from './theme/palette.ts';
import { uiWords } from './ui-words.ts';

const icons: Readonly<Record<StateName, typeof IconPencil>> = {
  draft: IconPencil,
  submitted: IconSend,
  approved: IconCircleCheck,
  returned: IconArrowBackUp,
  late: IconAlertTriangle,
  locked: IconLock,
  offline: IconCloudOff,
  missing: IconCircleDashed,
};

interface StateBadgeProps {
  readonly state: StateName;
  /** The field's own word, when it says more than the state's usual one. */
  readonly children?: ReactNode;
}

/** A state by icon and word; its colour comes last. */
export function StateBadge({ state, children }: StateBadgeProps): ReactNode {
  const w = useWords(uiWords);
  const Icon = icons[state];
  return (
    <span className={classes['badge']} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden className={classes['icon']} />
      <span>{children ?? w(state)}</span>
    </span>
  );
}
