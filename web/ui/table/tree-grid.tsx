import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { uiWords } from '../ui-words.ts';
import { ColumnHeadings } from './column-headings.tsx';
import { RowActiveContext } from './row-active-context.ts';
import classes from './table.module.css';
import { type TableColumn, templateOfColumns } from './table-column.ts';
import { type TableStates, useTableState } from './table-states.tsx';
import { treeKeyAction } from './tree-keys.ts';
import { findByTyping, siblingPlaces, type TreeItem, visibleItems } from './tree-rows.ts';

interface TreeGridProps<Item extends TreeItem> extends TableStates {
  readonly label: string;
  /** All rows known, depth first; thousands are well. */
  readonly items: readonly Item[] | undefined;
  /** The first column holds the name with its indent and its arrow. */
  readonly columns: readonly TableColumn<Item>[];
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (open: ReadonlySet<string>, changed: Item, isOpen: boolean) => void;
  /** Enter, or a click on the row. */
  readonly onChoose?: (item: Item) => void;
  /** The row the page is about, marked and brought into view. */
  readonly chosenKey?: string | undefined;
  readonly height?: number | string;
}

const typingPauseMs = 700;
const focusable = 'a[href], button:not([disabled]), input:not([disabled])';

/** Index of the row an event happened in; -1 outside the rows. */
function rowIndexOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** Moves the focus to the next or previous button of a row, or from the first back to the row. */
function stepInside(row: HTMLElement, step: 1 | -1): boolean {
  const stops = [...row.querySelectorAll<HTMLElement>(focusable)].filter(
    (stop) => !stop.hasAttribute('data-toggle'),
  );
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at + step;
  if (at === -1 && step === -1) return false;
  if (next < 0) row.focus();
  else stops[next]?.focus();
  return stops.length > 0;
}

/** A tree of units as a table: arrows move and open, letters find, only rows in view are drawn; a list on a phone. */
export function TreeGrid<Item extends TreeItem>(props: TreeGridProps<Item>): ReactNode {
  const { label, items = [], columns, open, onOpenChange, onChoose, chosenKey, height = '70dvh' } = props;
  const w = useWords(uiWords);
  const visible = useMemo(() => visibleItems(items, open), [items, open]);
  const places = useMemo(() => siblingPlaces(visible), [visible]);
  const [activeKey, setActiveKey] = useState<string | undefined>(chosenKey);
  const typed = useRef({ text: '', at: 0 });
  const wantsFocus = useRef(false);
  const scroller = useRef<HTMLDivElement>(null);
  const found = visible.findIndex(({ key }) => key === activeKey);
  const active = Math.max(found, 0);

  const virtualizer = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 6,
    initialOffset: active > 10 ? (active - 5) * 33 : 0,
    scrollPaddingStart: 36,
    getItemKey: (index) => visible[index]?.key ?? index,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, visible.length - 1)])].toSorted(
        (a, b) => a - b,
      ),
  });
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const item = visible[index];
    if (item === undefined) return;
    wantsFocus.current = true;
    setActiveKey(item.key);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const setOpen = (item: Item, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(item.key);
    else next.delete(item.key);
    onOpenChange(next, item, isOpen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = visible[active];
    const row =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (item === undefined || row === null) return;
    const action = treeKeyAction(event, visible, active, open, event.target !== row);
    if (action === undefined) return;
    if (action.kind === 'inside') {
      if (stepInside(row, action.step)) event.preventDefault();
      return;
    }
    event.preventDefault();
    switch (action.kind) {
      case 'go':
        goTo(action.index);
        break;
      case 'open':
        setOpen(item, action.isOpen);
        break;
      case 'choose':
        onChoose?.(item);
        break;
      case 'type': {
        const { text, at } = typed.current;
        const next = event.timeStamp - at > typingPauseMs ? action.letter : text + action.letter;
        typed.current = { text: next, at: event.timeStamp };
        // A space is part of a name that is being typed; alone it chooses, as Enter does.
        if (next.trim() === '') {
          onChoose?.(item);
          break;
        }
        const match = findByTyping(visible, active, next);
        if (match !== -1) goTo(match);
        break;
      }
    }
  };

  const state = useTableState({ ...props, hasRows: items.length > 0 });
  if (state !== undefined) return state;
  const style: CSSProperties & Record<'--table-columns', string> = {
    maxHeight: height,
    '--table-columns': templateOfColumns(columns),
  };
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={visible.length + 1}
      tabIndex={-1}
      className={classes['table']}
      style={style}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const item = visible[rowIndexOf(event.target)];
        if (item !== undefined) setActiveKey(item.key);
      }}
      onClick={(event) => {
        const index = rowIndexOf(event.target);
        const item = visible[index];
        if (
          item === undefined ||
          (event.target instanceof Element && event.target.closest(focusable) !== null)
        )
          return;
        goTo(index);
        onChoose?.(item);
      }}
    >
      <ColumnHeadings columns={columns} />
      <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = visible[index];
          if (item === undefined) return null;
          const isOpen = open.has(item.key);
          const Arrow = isOpen ? IconChevronDown : IconChevronRight;
          return (
            <RowActiveContext key={key} value={index === active}>
              <div
                ref={virtualizer.measureElement}
                role="row"
                aria-level={item.level + 1}
                aria-posinset={places[index]?.place}
                aria-setsize={places[index]?.of}
                aria-rowindex={index + 2}
                aria-expanded={item.hasChildren ? isOpen : undefined}
                aria-selected={item.key === chosenKey}
                tabIndex={index === active ? 0 : -1}
                data-index={index}
                className={classes['row']}
                style={{ top: start }}
              >
                {columns.map(({ key, title, isFigure, render }, at) => (
                  <div
                    key={key}
                    role={at === 0 ? 'rowheader' : 'gridcell'}
                    data-figure={isFigure || undefined}
                    className={classes['cell']}
                    style={at === 0 ? { paddingLeft: 8 + 18 * item.level } : undefined}
                  >
                    {at > 0 ? (
                      <span aria-hidden className={classes['cardLabel']}>
                        {title}
                      </span>
                    ) : item.hasChildren ? (
                      <button
                        type="button"
                        tabIndex={-1}
                        data-toggle
                        aria-label={`${isOpen ? w('collapse') : w('expand')}: ${item.name}`}
                        className={classes['toggle']}
                        onClick={() => setOpen(item, !isOpen)}
                      >
                        <Arrow size={16} aria-hidden />
                      </button>
                    ) : (
                      <span className={classes['toggle']} />
                    )}
                    <div className={classes['content']}>{render(item)}</div>
                  </div>
                ))}
              </div>
            </RowActiveContext>
          );
        })}
      </div>
    </div>
  );
}
