import type { ReactNode } from 'react';
import type { ConsolidatedView } from '../../../../contract/consolidation/consolidated-view.ts';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { Figure } from '../../../ui/figure.tsx';
import type { FigureLine } from '../figure-lines.ts';
import { type CellKey, lineCells, lineName } from '../line-cells.ts';
import { consolidationWords } from '../words.ts';

interface LineFigureProps {
  readonly line: FigureLine;
  readonly view: ConsolidatedView;
  readonly cell: CellKey;
  readonly title: string;
  readonly onOpen: (() => void) | undefined;
  readonly isOpen: boolean;
}

/** One figure of a line; it opens where it comes from. */
export function LineFigure({ line, view, cell, title, onOpen, isOpen }: LineFigureProps): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const { shown, note, drift } = lineCells(line, view, language, w)[cell];
  return (
    <Figure
      shown={shown}
      label={w('labelOf', { column: title, name: lineName(line, language, w) })}
      isOpen={isOpen}
      {...(onOpen === undefined ? {} : { onOpen })}
      {...(note === '' ? {} : { note })}
      {...(drift === undefined ? {} : { drift })}
    />
  );
}
