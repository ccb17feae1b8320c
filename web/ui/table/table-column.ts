import type { ReactNode } from 'react';

/** A column of a table or tree; the first one names the row and stays in view. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Any CSS track, such as "120px" or "minmax(160px, 1fr)". */
  readonly width?: string;
  /** Figures stand on the right, words on the left. */
  readonly isFigure?: boolean;
  /** What the column is sorted by; without it the column cannot be sorted. Null comes last. */
  readonly sortBy?: (row: Row) => string | number | bigint | null;
}

export function templateOfColumns<Row>(columns: readonly TableColumn<Row>[]): string {
  return columns
    .map(
      ({ width, isFigure }, index) =>
        width ?? (index === 0 ? 'minmax(240px, 2fr)' : isFigure ? '112px' : 'minmax(120px, 1fr)'),
    )
    .join(' ');
}
