import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { shortenMiddle } from './shorten-middle.ts';

interface LongNameProps {
  readonly children: string;
  /** With a number the name is shortened in the middle and the whole is in a tooltip; without, it wraps. */
  readonly maxLetters?: number;
}

/** A unit's name that may be long: wrapped, or shortened in the middle with the whole at hand. */
export function LongName({ children, maxLetters }: LongNameProps): ReactNode {
  const shown = maxLetters === undefined ? children : shortenMiddle(children, maxLetters);
  if (shown === children || shown === children.normalize('NFC')) return <span>{children}</span>;
  return (
    <Tooltip label={children}>
      <span>
        <span aria-hidden>{shown}</span>
        <span className="tk-hidden">{children}</span>
      </span>
    </Tooltip>
  );
}
