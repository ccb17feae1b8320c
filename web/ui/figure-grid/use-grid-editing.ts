import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { editableText } from './cell-text.ts';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';
import {
  type CellChange,
  cellId,
  emptyEntry,
  type Entries,
  type GridColumn,
  type GridRow,
  specOf,
} from './grid-model.ts';
import type { Area } from './grid-position.ts';
import type { gridWords } from './grid-words.ts';
import type { Speak, Words } from '../../platform/i18n/define-words.ts';
import { type Arrival, type Doubt, planEntry, planPaste } from './plan-entry.ts';
import { emptyHistory, redo, remember, undo, type UndoHistory } from './undo-history.ts';

type GridSpeak = typeof gridWords extends Words<infer V> ? Speak<V> : never;

interface EditingOptions {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly entries: Entries;
  readonly isReadOnly: boolean;
  readonly language: Language;
  readonly w: GridSpeak;
  readonly onChange: (changes: readonly CellChange[]) => void;
}

interface PendingEntry {
  readonly arrivals: readonly Arrival[];
  readonly doubts: readonly Doubt[];
  readonly say: string | undefined;
}

export interface GridEditing {
  /** Puts a typed text into a cell. */
  readonly enter: (row: GridRow, column: GridColumn, text: string) => void;
  readonly paste: (text: string, area: Area) => void;
  readonly copy: (area: Area) => string;
  readonly clear: (area: Area) => void;
  readonly fillDown: (area: Area) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Numbers that wait for the person to say how they are read. */
  readonly doubts: readonly Doubt[];
  readonly decide: (style: Language | undefined) => void;
  /** What was done last, for the status line. */
  readonly said: string;
}

/** Everything that changes cells: typing, pasting, clearing, filling, undo. */
export function useGridEditing(options: EditingOptions): GridEditing {
  // The newest options, so that the functions below stay the same and rows need not be drawn again.
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  const [history, setHistory] = useState<UndoHistory>(emptyHistory);
  const [pending, setPending] = useState<PendingEntry | undefined>();
  const [said, setSaid] = useState('');

  const change = useCallback((changes: readonly CellChange[], say?: string) => {
    if (say !== undefined) setSaid(say);
    if (changes.length === 0) return;
    setHistory((history) => remember(history, changes));
    latest.current.onChange(changes);
  }, []);

  const arrive = useCallback(
    (arrivals: readonly Arrival[], say?: string) => {
      const { entries, language } = latest.current;
      const { changes, doubts } = planEntry(arrivals, entries, language);
      if (doubts.length > 0) setPending({ arrivals, doubts, say });
      else change(changes, say);
    },
    [change],
  );

  const enter = useCallback(
    (row: GridRow, column: GridColumn, text: string) => {
      const spec = specOf(row, column);
      if (spec === undefined || spec.readOnly || latest.current.isReadOnly) return;
      const cell = cellId(row.key, column.key);
      const before = latest.current.entries.get(cell) ?? emptyEntry;
      const shownBefore = before.text ?? editableText(before.value, spec, latest.current.language);
      // Leaving a cell without typing must not question its text again.
      if (text === shownBefore) return;
      arrive([{ cell, spec, text }]);
    },
    [arrive],
  );

  const paste = useCallback(
    (text: string, area: Area) => {
      const { rows, columns, isReadOnly, w } = latest.current;
      if (isReadOnly) return;
      const { arrivals, skipped } = planPaste(
        readClipboardTable(text),
        { row: area.top, column: area.left },
        { row: area.bottom, column: area.right },
        rows,
        columns,
      );
      const count = arrivals.length;
      arrive(arrivals, skipped === 0 ? w('pasted', { count }) : w('pastedSkipped', { count, skipped }));
    },
    [arrive],
  );

  const eachCell = useCallback((area: Area, visit: (row: GridRow, column: GridColumn) => void) => {
    const { rows, columns } = latest.current;
    for (const row of rows.slice(area.top, area.bottom + 1)) {
      if (row.isHeading === true) continue;
      for (const column of columns.slice(area.left, area.right + 1)) visit(row, column);
    }
  }, []);

  const copy = useCallback((area: Area) => {
    const { rows, columns, entries, language, w } = latest.current;
    const lines = rows
      .slice(area.top, area.bottom + 1)
      .filter((row) => row.isHeading !== true)
      .map((row) =>
        columns.slice(area.left, area.right + 1).map((column) => {
          const spec = specOf(row, column);
          const entry = entries.get(cellId(row.key, column.key)) ?? emptyEntry;
          return spec === undefined ? '' : (entry.text ?? editableText(entry.value, spec, language));
        }),
      );
    setSaid(w('copied', { count: lines.length * (area.right - area.left + 1) }));
    return writeClipboardTable(lines);
  }, []);

  const clear = useCallback(
    (area: Area) => {
      const { entries, isReadOnly, w } = latest.current;
      if (isReadOnly) return;
      const changes: CellChange[] = [];
      eachCell(area, (row, column) => {
        const cell = cellId(row.key, column.key);
        const before = entries.get(cell) ?? emptyEntry;
        const isFree = specOf(row, column)?.readOnly === false;
        if (isFree && (before.value !== null || before.text !== undefined))
          changes.push({ cell, before, after: emptyEntry });
      });
      change(changes, w('cleared', { count: changes.length }));
    },
    [change, eachCell],
  );

  const fillDown = useCallback(
    (area: Area) => {
      const { rows, entries, isReadOnly, w } = latest.current;
      if (isReadOnly) return;
      // Alone, a cell takes what stands above it, as in Excel.
      const top = area.top === area.bottom ? area.top - 1 : area.top;
      const first = rows[top];
      if (first === undefined || first.isHeading === true) return;
      const changes: CellChange[] = [];
      eachCell({ ...area, top: top + 1 }, (row, column) => {
        const from = specOf(first, column);
        const spec = specOf(row, column);
        if (from === undefined || spec === undefined || spec.readOnly) return;
        if (from.kind !== spec.kind || from.scale !== spec.scale) return;
        const cell = cellId(row.key, column.key);
        const after = entries.get(cellId(first.key, column.key)) ?? emptyEntry;
        const before = entries.get(cell) ?? emptyEntry;
        if (before.value !== after.value || before.text !== after.text) changes.push({ cell, before, after });
      });
      change(changes, w('filled', { count: changes.length }));
    },
    [change, eachCell],
  );

  const step = (back: boolean) => {
    const outcome = back ? undo(history) : redo(history);
    if (outcome === undefined) return;
    setHistory(outcome.history);
    const count = outcome.changes.length;
    setSaid(back ? options.w('undone', { count }) : options.w('redone', { count }));
    options.onChange(outcome.changes);
  };

  const decide = (style: Language | undefined) => {
    if (pending === undefined) return;
    setPending(undefined);
    change(planEntry(pending.arrivals, options.entries, options.language, style).changes, pending.say);
  };

  return {
    enter,
    paste,
    copy,
    clear,
    fillDown,
    undo: () => step(true),
    redo: () => step(false),
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    doubts: pending?.doubts ?? [],
    decide,
    said,
  };
}
