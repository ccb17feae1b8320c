import type { CellChange } from './grid-model.ts';

type Batch = readonly CellChange[];

/** What can be undone and done again, newest last. */
export interface UndoHistory {
  readonly done: readonly Batch[];
  readonly undone: readonly Batch[];
}

export const emptyHistory: UndoHistory = { done: [], undone: [] };

const deepest = 500;

/** Remembers a batch; what was undone before can no longer be done again. */
export function remember(history: UndoHistory, batch: Batch): UndoHistory {
  if (batch.length === 0) return history;
  return { done: [...history.done, batch].slice(-deepest), undone: [] };
}

function reversed(batch: Batch): Batch {
  return batch.map(({ cell, before, after }) => ({ cell, before: after, after: before })).toReversed();
}

/** The changes that undo the last batch, and the history after it; undefined when there is nothing to undo. */
export function undo(
  history: UndoHistory,
): { readonly changes: Batch; readonly history: UndoHistory } | undefined {
  const last = history.done.at(-1);
  if (last === undefined) return undefined;
  return {
    changes: reversed(last),
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

/** The changes that do the last undone batch again. */
export function redo(
  history: UndoHistory,
): { readonly changes: Batch; readonly history: UndoHistory } | undefined {
  const next = history.undone.at(-1);
  if (next === undefined) return undefined;
  return {
    changes: next,
    history: { done: [...history.done, next], undone: history.undone.slice(0, -1) },
  };
}
