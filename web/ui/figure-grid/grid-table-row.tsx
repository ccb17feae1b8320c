import { Fragment, memo, type ReactNode } from 'react';
import { showCell } from './cell-text.ts';
import { type ViewSource, viewOf } from './cell-view.ts';
import classes from './figure-grid.module.css';
import { GridCell, readOnlyCell } from './grid-cell.tsx';
import type { CellEditing } from './grid-keys.ts';
import type { GridColumn, GridReference, GridRow } from './grid-model.ts';
import type { Position } from './grid-position.ts';

interface GridTableRowProps {
  readonly id: string;
  readonly row: GridRow;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly GridColumn[];
  readonly references: readonly GridReference[];
  readonly source: ViewSource;
  readonly activeColumn: number | undefined;
  readonly edit: CellEditing | undefined;
  readonly selectedFrom: number | undefined;
  readonly selectedTo: number | undefined;
  readonly measure: (node: HTMLElement | null) => void;
  readonly onSelect: (position: Position, extend: boolean) => void;
  readonly onType: (text: string) => void;
}

function GridTableRowView(props: GridTableRowProps): ReactNode {
  const {
    id,
    row,
    index,
    start,
    columns,
    references,
    source,
    activeColumn,
    edit,
    measure,
    onSelect,
    onType,
  } = props;
  const headingRows = references.length > 0 ? 2 : 1;
  const span = 1 + references.length;
  const titleId = `${id}-r${index}`;
  const title = (
    <div
      role="rowheader"
      id={titleId}
      aria-colindex={1}
      className={`${classes['cell']} ${classes['first']}`}
      style={{ paddingLeft: 8 + 16 * (row.level ?? 0) }}
    >
      <span>{row.title}</span>
      {row.unitOfMeasure === undefined ? null : <span className={classes['unit']}>{row.unitOfMeasure}</span>}
    </div>
  );
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={index + 1 + headingRows}
      data-index={index}
      data-heading={row.isHeading || undefined}
      data-total={row.totalOf !== undefined || undefined}
      className={classes['row']}
      style={{ top: start }}
    >
      {title}
      {row.isHeading === true
        ? null
        : columns.map((column, columnIndex) => {
            const view = viewOf(row, column, source);
            const colIndex = 2 + columnIndex * span;
            const isSelected =
              props.selectedFrom !== undefined &&
              props.selectedTo !== undefined &&
              columnIndex >= props.selectedFrom &&
              columnIndex <= props.selectedTo;
            return (
              <Fragment key={column.key}>
                <GridCell
                  view={view}
                  language={source.language}
                  labelledBy={`${titleId} ${id}-c${columnIndex}`}
                  colIndex={colIndex}
                  isActive={columnIndex === activeColumn}
                  isSelected={isSelected}
                  isTotal={column.totalOf !== undefined}
                  edit={columnIndex === activeColumn ? edit : undefined}
                  row={index}
                  column={columnIndex}
                  onSelect={onSelect}
                  onType={onType}
                />
                {references.map((reference, offset) => (
                  <div
                    key={reference.key}
                    role="gridcell"
                    {...readOnlyCell}
                    aria-colindex={colIndex + 1 + offset}
                    className={`${classes['cell']} ${classes['reference']}`}
                  >
                    {view === undefined
                      ? ''
                      : showCell(reference.valueOf(row.key, column.key), view.spec, source.language)}
                  </div>
                ))}
              </Fragment>
            );
          })}
    </div>
  );
}

/** One row of the grid, drawn again only when something in it changes. */
export const GridTableRow = memo(GridTableRowView);
