import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyChanges,
  type CellEntry,
  type CellId,
  cellId,
  type GridColumn,
  type GridRow,
} from './grid-model.ts';
import { planEntry, planPaste } from './plan-entry.ts';
import { emptyHistory, redo, remember, undo } from './undo-history.ts';

const columns: readonly GridColumn[] = [
  { key: 'a', title: 'A' },
  { key: 'b', title: 'B' },
  { key: 't', title: 'T', totalOf: ['a', 'b'] },
];
const rows: readonly GridRow[] = [
  { key: 'r1', title: 'Một' },
  { key: 'h', title: 'Mục', isHeading: true },
  { key: 'r2', title: 'Hai', closedColumns: ['b'] },
];
const entries = new Map<CellId, CellEntry>([[cellId('r1', 'a'), { value: '5' }]]);
const start = { row: 0, column: 0 };

test('a pasted table steps over headings and counts what has no place', () => {
  const { arrivals, skipped } = planPaste(
    [['1', '2', '3'], ['4', '5', ''], ['6']],
    start,
    start,
    rows,
    columns,
  );
  assert.deepEqual(
    arrivals.map(({ cell, text }) => [cell, text]),
    [
      [cellId('r1', 'a'), '1'],
      [cellId('r1', 'b'), '2'],
      [cellId('r2', 'a'), '4'],
    ],
  );
  assert.equal(skipped, 3);
});

test('one copied cell fills the selection', () => {
  const { arrivals } = planPaste([['7']], start, { row: 2, column: 1 }, rows, columns);
  assert.deepEqual(
    arrivals.map(({ cell }) => cell),
    [cellId('r1', 'a'), cellId('r1', 'b'), cellId('r2', 'a')],
  );
});

test('unreadable text goes in as it is; nothing that stays the same is a change', () => {
  const { arrivals } = planPaste([['5', 'mười']], start, start, rows, columns);
  const { changes } = planEntry(arrivals, entries, 'vi');
  assert.deepEqual(changes, [
    { cell: cellId('r1', 'b'), before: { value: null }, after: { value: null, text: 'mười' } },
  ]);
});

test('undo gives back what stood there, redo what was put in, and a new change ends redo', () => {
  const { arrivals } = planPaste([['1', '2']], start, start, rows, columns);
  const { changes } = planEntry(arrivals, entries, 'vi');
  const after = applyChanges(entries, changes);
  const back = undo(remember(emptyHistory, changes));
  assert.ok(back);
  const before = applyChanges(after, back.changes);
  assert.equal(before.get(cellId('r1', 'a'))?.value, '5');
  assert.equal(before.get(cellId('r1', 'b'))?.value, null);
  const again = redo(back.history);
  assert.ok(again);
  assert.deepEqual(applyChanges(before, again.changes), after);
  assert.equal(redo(remember(back.history, changes)), undefined);
  assert.equal(undo(emptyHistory), undefined);
});
