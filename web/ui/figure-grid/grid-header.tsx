import type { ReactNode } from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import classes from './figure-grid.module.css';
import type { GridColumn, GridReference } from './grid-model.ts';
import { gridWords } from './grid-words.ts';

interface GridHeaderProps {
  readonly id: string;
  readonly columns: readonly GridColumn[];
  readonly references: readonly GridReference[];
}

/** The frozen headings; with references a second line says which figure is whose. */
export function GridHeader({ id, columns, references }: GridHeaderProps): ReactNode {
  const w = useWords(gridWords);
  const span = 1 + references.length;
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['row']}>
        <div role="columnheader" aria-colindex={1} className={`${classes['cell']} ${classes['first']}`}>
          {w('indicator')}
        </div>
        {columns.map((column, index) => (
          <div
            key={column.key}
            id={`${id}-c${index}`}
            role="columnheader"
            aria-colindex={2 + index * span}
            aria-colspan={span}
            className={`${classes['cell']} ${classes['columnTitle']}`}
            style={{ gridColumn: `span ${span}` }}
          >
            {column.title}
          </div>
        ))}
      </div>
      {references.length === 0 ? null : (
        <div role="row" aria-rowindex={2} className={classes['row']}>
          <div role="columnheader" aria-colindex={1} className={`${classes['cell']} ${classes['first']}`}>
            <span className={classes['unit']}>{w('unit')}</span>
          </div>
          {columns.flatMap((column, index) => [
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={2 + index * span}
              className={`${classes['cell']} ${classes['columnTitle']}`}
            >
              {w('thisPeriod')}
            </div>,
            ...references.map((reference, offset) => (
              <div
                key={`${column.key} ${reference.key}`}
                role="columnheader"
                aria-colindex={3 + index * span + offset}
                className={`${classes['cell']} ${classes['columnTitle']} ${classes['muted']}`}
              >
                {reference.title}
              </div>
            )),
          ])}
        </div>
      )}
    </div>
  );
}
