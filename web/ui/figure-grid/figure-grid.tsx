import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../platform/i18n/language-context.tsx';
import { EmptyState } from '../empty-state.tsx';
import { uiWords } from '../ui-words.ts';
import { errorsOf, type ViewSource } from './cell-view.ts';
import { DoubtDialog } from './doubt-dialog.tsx';
import { FigureCards } from './figure-cards.tsx';
import {
  type CellChange,
  type CellId,
  type CellMark,
  type Entries,
  type GridColumn,
  type GridReference,
  type GridRow,
  keysOfCell,
} from './grid-model.ts';
import type { Position } from './grid-position.ts';
import { GridTable, type GridTableHandle } from './grid-table.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { gridWords } from './grid-words.ts';
import { useGridEditing } from './use-grid-editing.ts';

interface FigureGridProps {
  /** Name of the grid for those who hear it. */
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** What the cells hold; the parent keeps it with `applyChanges`. */
  readonly entries: Entries;
  readonly onChange: (changes: readonly CellChange[]) => void;
  /** Read-only figures beside each cell: period before, same period last year, plan. */
  readonly references?: readonly GridReference[];
  readonly markOf?: (cell: CellId) => CellMark | undefined;
  readonly isReadOnly?: boolean;
  /** Opens what belongs to a cell: comments, adjustment, trail. Ctrl Enter on the cell. */
  readonly onOpenCell?: (cell: CellId) => void;
  /** Told which cell the cursor comes to. */
  readonly onActiveCell?: (cell: CellId) => void;
  /** Moves the cursor to a cell each time another object is given. */
  readonly target?: { readonly cell: CellId } | undefined;
  /** Height of the table in px or CSS; the page keeps one scroll bar on phones. */
  readonly height?: number | string;
}

/**
 * The entry grid: type, paste from Excel, undo, fill, find, all by keyboard; errors in the cell and in a list that
 * jumps to it. At phone width a list of cards with one field per figure.
 */
export function FigureGrid(props: FigureGridProps): ReactNode {
  const {
    label,
    rows,
    columns,
    entries,
    onChange,
    references = [],
    markOf,
    isReadOnly = false,
    onOpenCell,
    onActiveCell,
    target,
  } = props;
  const w = useWords(gridWords);
  const u = useWords(uiWords);
  const { language } = useLanguage();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const table = useRef<GridTableHandle>(null);
  const [findText, setFindText] = useState<string | undefined>();

  const source: ViewSource = useMemo(
    () => ({ entries, language, markOf, isReadOnly }),
    [entries, language, markOf, isReadOnly],
  );
  const editing = useGridEditing({ rows, columns, entries, isReadOnly, language, w, onChange });
  const errors = useMemo(() => errorsOf(rows, columns, source), [rows, columns, source]);
  const goTo = useCallback((position: Position) => table.current?.goTo(position), []);
  const reached = useRef<{ readonly cell: CellId } | undefined>(undefined);
  useEffect(() => {
    // Rows drawn anew must not call the cursor back to a target it has left.
    if (target === undefined || target === reached.current) return;
    reached.current = target;
    const keys = keysOfCell(target.cell);
    const row = rows.findIndex(({ key }) => key === keys.row);
    const column = columns.findIndex(({ key }) => key === keys.column);
    if (row !== -1 && column !== -1) table.current?.goTo({ row, column });
  }, [target, rows, columns]);
  const openFind = useCallback(() => setFindText((text) => text ?? ''), []);

  if (rows.length === 0 || columns.length === 0) return <EmptyState title={u('emptyTable')} />;
  const shared = { label, rows, columns, references, source, editing, onOpenCell, onActiveCell };
  return (
    <div>
      <GridToolbar
        rows={rows}
        columns={columns}
        source={source}
        editing={editing}
        errors={errors}
        isReadOnly={isReadOnly}
        findText={findText}
        onFindText={setFindText}
        onGoTo={goTo}
      />
      {isPhone ? (
        <FigureCards {...shared} ref={table} />
      ) : (
        <GridTable {...shared} ref={table} height={props.height ?? '70dvh'} onFind={openFind} />
      )}
      <DoubtDialog doubts={editing.doubts} onDecide={editing.decide} />
    </div>
  );
}
