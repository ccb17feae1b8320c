import type { Period } from '../../../contract/kernel/period.ts';
import type { FigureLine } from './figure-lines.ts';
import type { CellKey } from './line-cells.ts';

/** Codes of the rounds that the figures beside the live one come from; undefined where there was none. */
export interface RoundsBeside {
  readonly previous: string | undefined;
  readonly lastYear: string | undefined;
}

/** Finds the rounds of the period before and of the same period last year. */
export function roundsBeside(
  previous: Period | undefined,
  lastYear: Period | undefined,
  roundOf: (period: Period) => string | undefined,
): RoundsBeside {
  return {
    previous: previous === undefined ? undefined : roundOf(previous),
    lastYear: lastYear === undefined ? undefined : roundOf(lastYear),
  };
}

interface OpenedFigure {
  readonly figure?: string;
  readonly at?: undefined;
  readonly in?: string | undefined;
  readonly targets?: boolean;
}

/** What a click on a figure opens: its trail in this round or the one it comes from, or the targets. */
export function figureOpening(
  beside: RoundsBeside,
  open: (change: OpenedFigure) => void,
): (line: FigureLine, cell: CellKey) => (() => void) | undefined {
  return ({ key: figure, parts }, cell) => {
    // A missing figure has nothing behind it; a missing live one shows who has not given it yet.
    if (cell !== 'live' && parts.every((part) => part[cell] === null)) return undefined;
    switch (cell) {
      case 'live':
      case 'official':
        return () => open({ figure, at: undefined, in: undefined });
      case 'previous':
      case 'lastYear': {
        const round = beside[cell];
        return round === undefined ? undefined : () => open({ figure, at: undefined, in: round });
      }
      case 'plan':
        return () => open({ targets: true });
      case 'planRate':
      case 'yearToDate':
        return undefined;
    }
  };
}
