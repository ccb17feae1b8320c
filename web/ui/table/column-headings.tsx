import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { uiWords } from '../ui-words.ts';
import { nextSort, type TableSort } from './sort-rows.ts';
import classes from './table.module.css';
import type { TableColumn } from './table-column.ts';

interface ColumnHeadingsProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort | undefined) => void;
}

/** The frozen headings; one that can be sorted by is a button. */
export function ColumnHeadings<Row>({ columns, sort, onSort }: ColumnHeadingsProps<Row>): ReactNode {
  const w = useWords(uiWords);
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['row']}>
        {columns.map(({ key, title, isFigure, sortBy }) => {
          const isSorted = sort?.column === key;
          const Icon = !isSorted ? IconSelector : sort.isDescending ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={key}
              role="columnheader"
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              data-figure={isFigure || undefined}
              className={classes['cell']}
            >
              {onSort === undefined || sortBy === undefined ? (
                title
              ) : (
                <button
                  type="button"
                  className={classes['sort']}
                  title={w('sortBy', { column: title })}
                  onClick={() => onSort(nextSort(sort, key))}
                >
                  {title}
                  <Icon size={14} aria-hidden className={classes['sortIcon']} />
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
