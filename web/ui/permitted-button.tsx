import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProblemParams } from '../../contract/kernel/problem.ts';
import { sentenceOfCode } from '../platform/api/api-problem.ts';
import { useLanguage } from '../platform/i18n/language-context.tsx';

interface PermittedButtonProps extends Omit<ButtonProps, 'children'> {
  /** What the server sent: true, or the code of the refusal the command would give. */
  readonly may: true | string;
  /** Fills the sentence of the refusal. */
  readonly params?: ProblemParams;
  /** Why it cannot be done just now, whatever the server said. */
  readonly why?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An action the person may or may not do; where not, it stays in reach of the keyboard and says why on focus. */
export function PermittedButton({
  may,
  params = {},
  why,
  onClick,
  children,
  ...button
}: PermittedButtonProps): ReactNode {
  const { language } = useLanguage();
  if (may === true && why === undefined) {
    return (
      <Button {...button} onClick={onClick}>
        {children}
      </Button>
    );
  }
  const reason = why ?? sentenceOfCode(may === true ? '' : may, params, language);
  return (
    <Tooltip label={reason}>
      <Button
        {...button}
        variant="default"
        c="dimmed"
        aria-disabled
        aria-description={reason}
        leftSection={<IconLock size={16} aria-hidden />}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
