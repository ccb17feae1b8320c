import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useMemo, useRef, useState } from 'react';
import { ColumnHeadings } from './column-headings.tsx';
import { sortRows, type TableSort } from './sort-rows.ts';
import classes from './table.module.css';
import { type TableColumn, templateOfColumns } from './table-column.ts';
import { type TableStates, useTableState } from './table-states.tsx';

interface DataTableProps<Row> extends TableStates {
  readonly label: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** With `onSort` the order is kept by the caller, as in the address; without it by the table. */
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort | undefined) => void;
  readonly height?: number | string;
}

/** A scrolled area without a button in it must be reachable by keyboard. */
const scrollStop = { tabIndex: 0 };

/** A table to read: sorted by its headings, headings and first column frozen, only rows in view drawn; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, rows = [], columns, keyOf, height = '70dvh' } = props;
  const [ownSort, setOwnSort] = useState<TableSort | undefined>();
  const sort = props.onSort === undefined ? ownSort : props.sort;
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 6,
    getItemKey: (index) => {
      const row = sorted[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const state = useTableState({ ...props, hasRows: rows.length > 0 });
  if (state !== undefined) return state;

  const style: CSSProperties & Record<'--table-columns', string> = {
    maxHeight: height,
    '--table-columns': templateOfColumns(columns),
  };
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={sorted.length + 1}
      {...scrollStop}
      className={classes['table']}
      style={style}
    >
      <ColumnHeadings columns={columns} sort={sort} onSort={props.onSort ?? setOwnSort} />
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = sorted[index];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              className={classes['row']}
              style={{ top: start }}
            >
              {columns.map(({ key, title, isFigure, render }, at) => (
                <div
                  key={key}
                  role={at === 0 ? 'rowheader' : 'cell'}
                  data-figure={isFigure || undefined}
                  className={classes['cell']}
                >
                  {at === 0 ? null : (
                    <span aria-hidden className={classes['cardLabel']}>
                      {title}
                    </span>
                  )}
                  <div className={classes['content']}>{render(row)}</div>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
