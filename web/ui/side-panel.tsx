import {
  ActionIcon,
  CopyButton,
  Drawer,
  Group,
  Skeleton,
  Stack,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconChevronRight, IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../platform/api/api-problem.ts';
import { useWords } from '../platform/i18n/language-context.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import classes from './side-panel.module.css';
import { uiWords } from './ui-words.ts';

/** One level of what was opened on the way, from the widest. */
export interface PanelStep {
  readonly key: string;
  readonly title: string;
  /** Goes back to this level; the last one has none. */
  readonly onGo?: () => void;
}

interface SidePanelProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly steps?: readonly PanelStep[];
  readonly isLoading?: boolean;
  readonly problem?: ApiProblem | undefined;
  readonly onRetry?: () => void;
  /** What can be done with what is shown. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A panel on the right for the trail of a figure and the like; at phone width it fills the screen. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const {
    isOpen,
    onClose,
    title,
    steps = [],
    isLoading = false,
    problem,
    onRetry,
    actions,
    children,
  } = props;
  const w = useWords(uiWords);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={isPhone ? '100%' : 440}
      title={title}
      // The page stays in sight and in reach of the eye: figures are compared across.
      overlayProps={{ backgroundOpacity: isPhone ? 0.5 : 0.08 }}
      closeButtonProps={{ 'aria-label': w('close') }}
      classNames={{ title: classes['title'] ?? '' }}
    >
      {steps.length === 0 ? null : (
        <nav aria-label={w('trail')}>
          <ol className={classes['steps']}>
            {steps.map(({ key, title, onGo }, index) => (
              <li key={key}>
                {index === 0 ? null : <IconChevronRight size={14} aria-hidden />}
                {onGo === undefined ? (
                  <span aria-current="step">{title}</span>
                ) : (
                  <UnstyledButton className={classes['step'] ?? ''} onClick={onGo}>
                    {title}
                  </UnstyledButton>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {problem === undefined ? null : (
        <ProblemAlert problem={problem} {...(onRetry === undefined ? {} : { onRetry })} />
      )}
      {isLoading ? (
        <Stack gap="sm" aria-busy="true">
          <span role="status" className="tk-hidden">
            {w('loading')}
          </span>
          <Skeleton height={40} />
          <Skeleton height={20} width="70%" />
          <Skeleton height={120} />
        </Stack>
      ) : (
        children
      )}
      <Group gap="sm" mt="lg">
        {actions}
        <CopyButton value={window.location.href}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? w('copied') : w('copyLink')}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={copied ? w('copied') : w('copyLink')}
                onClick={copy}
              >
                {copied ? <IconCheck size={16} aria-hidden /> : <IconLink size={16} aria-hidden />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </Group>
    </Drawer>
  );
}
