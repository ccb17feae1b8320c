import { IconArrowsDiff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../platform/i18n/language-context.tsx';
import classes from './figure.module.css';
import { useRowTabIndex } from './table/row-active-context.ts';
import { uiWords } from './ui-words.ts';

interface FigureProps {
  /** The figure as it is shown, or null when it is missing. */
  readonly shown: string | null;
  /** What the figure is, for those who hear it: "Số chuyên đề, Sư đoàn 3". */
  readonly label: string;
  /** Opens where the figure comes from; without it the figure is only text. */
  readonly onOpen?: () => void;
  /** Why it is missing, or how many units stand behind it; shown on focus. */
  readonly note?: string;
  /** The live figure where it differs from the official one, with its drift in words. */
  readonly drift?: string;
  readonly isOpen?: boolean;
}

/** A figure that opens: a button to its trail. A missing one is "–", never 0. */
export function Figure({ shown, label, onOpen, note, drift, isOpen = false }: FigureProps): ReactNode {
  const w = useWords(uiWords);
  const tabIndex = useRowTabIndex();
  const content = (
    <>
      {drift === undefined ? null : <IconArrowsDiff size={14} aria-hidden className={classes['drift']} />}
      {shown ?? '–'}
    </>
  );
  const spoken = [`${label}: ${shown ?? w('noFigure')}`, note, drift]
    .filter((part) => part !== undefined)
    .join('. ');
  if (onOpen === undefined) {
    return (
      <span
        className={classes['figure']}
        title={[note, drift].filter((part) => part !== undefined).join('. ') || undefined}
      >
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={classes['figure']}
      data-open={isOpen || undefined}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={w('openTrail', { figure: spoken })}
      title={[note, drift].filter((part) => part !== undefined).join('. ') || undefined}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
