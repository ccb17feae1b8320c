import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type ViewSource, viewOf } from './cell-view.ts';
import classes from './figure-grid.module.css';
import { GridHeader } from './grid-header.tsx';
import { type CellEditing, keyAction } from './grid-keys.ts';
import { type CellId, cellId, type GridColumn, type GridReference, type GridRow } from './grid-model.ts';
import { type Area, areaBetween, moveFrom, type Position } from './grid-position.ts';
import { GridTableRow } from './grid-table-row.tsx';
import type { GridEditing } from './use-grid-editing.ts';

export interface GridTableHandle {
  /** Moves the cursor to a cell, into view and into focus. */
  readonly goTo: (position: Position) => void;
}

interface GridTableProps {
  readonly ref: Ref<GridTableHandle>;
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly references: readonly GridReference[];
  readonly source: ViewSource;
  readonly editing: GridEditing;
  readonly onOpenCell: ((cell: CellId) => void) | undefined;
  readonly onActiveCell: ((cell: CellId) => void) | undefined;
  readonly height: number | string;
  readonly onFind: () => void;
}

const rowHeight = 32;

/** Widths of the frozen column, then of each cell with its references; the sum is given too, since adding up is slow in CSS. */
function widthsOf(columns: readonly GridColumn[], references: readonly GridReference[]) {
  const widths = columns.flatMap((column) => [column.width ?? 128, ...references.map(() => 96)]);
  const sum = widths.reduce((total, width) => total + width, 0);
  return {
    '--grid-columns': `var(--grid-first) ${widths.map((width) => `${width}px`).join(' ')} minmax(0, 1fr)`,
    '--grid-width': `calc(var(--grid-first) + ${sum}px)`,
  };
}

/** The grid as a table: frozen headings and first column, only the rows in view drawn. */
export function GridTable(props: GridTableProps): ReactNode {
  const { ref, label, rows, columns, references, source, editing, onOpenCell, onActiveCell, height, onFind } =
    props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const firstRow = rows.findIndex((row) => row.isHeading !== true);
  const [active, setActive] = useState<Position>({ row: Math.max(firstRow, 0), column: 0 });
  const [anchor, setAnchor] = useState<Position | undefined>();
  const [edit, setEdit] = useState<CellEditing | undefined>();
  const wantsFocus = useRef(false);
  const area: Area = areaBetween(anchor ?? active, active);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: 40,
    // The row of the cursor is always drawn, so that the focus is never lost by scrolling.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].toSorted((a, b) => a - b),
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const input = scroller.current?.querySelector<HTMLInputElement>('[data-active] input');
    if (input === null || input === undefined) return;
    wantsFocus.current = false;
    input.focus({ preventScroll: true });
    const box = scroller.current;
    const first = box?.querySelector<HTMLElement>('[role="columnheader"]')?.offsetWidth ?? 0;
    const cell = input.closest<HTMLElement>('[data-active]');
    if (box === null || cell === null) return;
    // Only sideways: upright the virtual list has already brought the row into view.
    if (cell.offsetLeft - first < box.scrollLeft) box.scrollLeft = cell.offsetLeft - first;
    else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth) {
      box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
    }
  });

  const goTo = useCallback(
    (position: Position, extend = false, from?: Position) => {
      wantsFocus.current = true;
      setAnchor((anchor) => (extend ? (anchor ?? from) : undefined));
      setEdit(undefined);
      setActive(position);
      virtualizer.scrollToIndex(position.row, { align: 'auto' });
    },
    [virtualizer],
  );
  useImperativeHandle(ref, () => ({ goTo: (position) => goTo(position) }), [goTo]);

  const commit = useCallback(() => {
    const row = rows[active.row];
    const column = columns[active.column];
    if (edit !== undefined && row !== undefined && column !== undefined)
      editing.enter(row, column, edit.text);
    setEdit(undefined);
  }, [edit, rows, columns, active, editing]);

  const bounds = {
    rows: rows.length,
    columns: columns.length,
    hasCells: (row: number) => rows[row]?.isHeading !== true,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const action = keyAction(event, edit);
    if (action === undefined) {
      // A click into the cell of the cursor leaves a caret there; what is typed next still replaces the figure.
      const isTyped = (event.key.length === 1 || event.key === 'Process') && !event.ctrlKey && !event.metaKey;
      if (isTyped && edit === undefined && event.target instanceof HTMLInputElement) event.target.select();
      return;
    }
    if (action.kind === 'move') {
      const target = moveFrom(active, action.move, bounds);
      const leaves = target.row === active.row && target.column === active.column;
      // At the first and last cell Tab goes on to the rest of the page, so that nobody is held in the grid.
      if (leaves && (action.move === 'next' || action.move === 'previous')) {
        commit();
        return;
      }
      event.preventDefault();
      commit();
      goTo(target, action.extend, active);
      return;
    }
    event.preventDefault();
    switch (action.kind) {
      case 'edit': {
        const row = rows[active.row];
        const column = columns[active.column];
        const view = row === undefined || column === undefined ? undefined : viewOf(row, column, source);
        if (view !== undefined && !view.spec.readOnly) setEdit({ text: currentText(), holdsCaret: true });
        break;
      }
      case 'cancel':
        setEdit(undefined);
        setAnchor(undefined);
        wantsFocus.current = true;
        break;
      case 'clear':
        editing.clear(area);
        break;
      case 'undo':
        editing.undo();
        break;
      case 'redo':
        editing.redo();
        break;
      case 'fillDown':
        editing.fillDown(area);
        break;
      case 'selectAll':
        setAnchor({ row: 0, column: 0 });
        setActive({ row: rows.length - 1, column: columns.length - 1 });
        wantsFocus.current = true;
        break;
      case 'find':
        onFind();
        break;
      case 'open': {
        const row = rows[active.row];
        const column = columns[active.column];
        if (row !== undefined && column !== undefined) onOpenCell?.(cellId(row.key, column.key));
        break;
      }
    }
  };
  const currentText = () =>
    scroller.current?.querySelector<HTMLInputElement>('[data-active] input')?.dataset['text'] ?? '';

  // One function for all cells and all moves, so that moving the cursor draws two rows and not all.
  const select = useRef((_position: Position, _extend: boolean): void => undefined);
  useLayoutEffect(() => {
    select.current = (position, extend) => {
      commit();
      goTo(position, extend, active);
    };
  });
  const onSelect = useCallback((position: Position, extend: boolean) => select.current(position, extend), []);
  const onType = useCallback(
    (text: string) => setEdit((edit) => ({ text, holdsCaret: edit?.holdsCaret ?? false })),
    [],
  );
  const style: CSSProperties & ReturnType<typeof widthsOf> = {
    maxHeight: height,
    ...widthsOf(columns, references),
  };
  const virtualRows = virtualizer.getVirtualItems();

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.length + (references.length > 0 ? 2 : 1)}
      aria-colcount={1 + columns.length * (1 + references.length)}
      aria-multiselectable="true"
      aria-readonly={source.isReadOnly || undefined}
      className={classes['grid']}
      style={style}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (edit !== undefined) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', editing.copy(area));
      }}
      onCut={(event) => {
        if (edit !== undefined) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', editing.copy(area));
        editing.clear(area);
      }}
      onPaste={(event) => {
        if (edit !== undefined) return;
        event.preventDefault();
        editing.paste(event.clipboardData.getData('text/plain'), area);
      }}
      onFocus={() => {
        const row = rows[active.row];
        const column = columns[active.column];
        if (row !== undefined && column !== undefined) onActiveCell?.(cellId(row.key, column.key));
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit();
      }}
    >
      <GridHeader id={id} columns={columns} references={references} />
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualRows.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isActiveRow = index === active.row;
          const isInArea = index >= area.top && index <= area.bottom && anchor !== undefined;
          return (
            <GridTableRow
              key={row.key}
              id={id}
              row={row}
              index={index}
              start={start}
              columns={columns}
              references={references}
              source={source}
              activeColumn={isActiveRow ? active.column : undefined}
              edit={isActiveRow ? edit : undefined}
              selectedFrom={isInArea ? area.left : undefined}
              selectedTo={isInArea ? area.right : undefined}
              measure={virtualizer.measureElement}
              onSelect={onSelect}
              onType={onType}
            />
          );
        })}
      </div>
    </div>
  );
}
