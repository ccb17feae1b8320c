import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementId } from '../../../contract/kernel/ids.ts';
import type { ReportContent } from '../../../contract/reports/report-view.ts';
import { cellId } from '../../ui/figure-grid/grid-model.ts';
import { editAdjustment, editCells, editHeading, editText } from './edit-places.ts';
import {
  conflictsOf,
  countEdits,
  dropEdit,
  keepMine,
  noEdits,
  patchOf,
  pendingEdits,
  rebaseEdits,
  refusedEdits,
  savedEdits,
  storedAfter,
  storedContent,
} from './pending-edits.ts';
import { singleColumn } from './section-grids.ts';
import { editsKey, readEdits, writeEdits } from './stored-edits.ts';

interface Given {
  readonly classes?: string | null;
  readonly gifts?: string | null;
  readonly note?: string | null;
  readonly words?: readonly string[];
}

function contentOf({ classes = null, gifts = null, note = null, words = [] }: Given): ReportContent {
  const cell = {
    column: null,
    part: 'value',
    adjustment: null,
    reason: null,
    previous: null,
    lastYear: null,
    plan: null,
  } as const;
  return {
    cells: [
      { ...cell, indicator: 'classes', value: classes },
      { ...cell, indicator: 'gifts', value: gifts },
    ],
    texts: [{ indicator: 'note', value: note, previous: null }],
    narrative: [
      {
        line: 'giao-duc',
        heading: 'results',
        statements: words.map((text, at) => ({
          id: statementId.parse(at + 1),
          kind: 'paragraph',
          text,
          quotedStatementId: null,
          quotedFrom: null,
          isEdited: false,
        })),
      },
    ],
    findings: [],
    copiedFromPrevious: [],
    changed: [],
    changedHeadings: [],
  };
}
const storedOf = (given: Given) => storedContent(contentOf(given));
const place = { line: 'giao-duc', heading: 'results' } as const;

function type(
  indicator: string,
  value: string | null,
  stored = storedOf({}),
  edits = noEdits,
  text?: string,
) {
  return editCells(edits, stored, [
    {
      cell: cellId(indicator, singleColumn),
      before: { value: null },
      after: text === undefined ? { value } : { value, text },
    },
  ]);
}

test('only readable and changed entries are sent, invalid text stays', () => {
  const stored = storedOf({ classes: '5' });
  const edits = type('gifts', null, stored, type('classes', '31', stored), 'mười hai');
  const patch = patchOf(edits, stored);
  assert.deepEqual(patch.request.cells, [{ indicator: 'classes', column: null, part: 'value', value: '31' }]);
  assert.equal(patch.count, 1);
  assert.equal(countEdits(edits), 2);
  assert.equal(edits.cells['gifts//value']?.text, 'mười hai');
});

test('typing what is stored leaves nothing to save', () => {
  const stored = storedOf({ classes: '5' });
  assert.equal(countEdits(type('classes', '5', stored, type('classes', '6', stored))), 0);
});

test('a save settles what was sent and keeps what was typed meanwhile', () => {
  const before = storedOf({ classes: '5' });
  const sentEdits = type('classes', '31', before);
  const patch = patchOf(sentEdits, before);
  const typedOn = type('classes', '32', before, sentEdits);
  const after = savedEdits(typedOn, patch);
  const now = storedOf({ classes: '31' });
  assert.deepEqual(conflictsOf(rebaseEdits(after, now), now), []);
  assert.equal(patchOf(after, now).request.cells[0]?.value, '32');
  assert.equal(countEdits(rebaseEdits(savedEdits(sentEdits, patch), now)), 0);
});

test('between a save and the next reading nothing is a conflict and nothing falls back', () => {
  const before = storedOf({ classes: '5', note: 'A', words: ['Một'] });
  const text = editText(type('classes', '31', before), before, 'note', 'B');
  const told = editHeading(text, before, place, [{ kind: 'bullet', text: 'Hai', quotedStatementId: null }]);
  const edits = editAdjustment(told, before, 'gifts//value', { value: '-1', reason: 'Trùng' });
  const patch = patchOf(edits, before);
  const between = storedAfter(before, patch);
  const settled = rebaseEdits(savedEdits(edits, patch), between);
  assert.deepEqual([countEdits(settled), conflictsOf(settled, between)], [0, []]);
  assert.deepEqual(
    [between.cells.get('classes//value'), between.texts.get('note'), between.adjustments.get('gifts//value')],
    ['31', 'B', { value: '-1', reason: 'Trùng' }],
  );
});

test('undoing an entry while its save is under way sends the old value again', () => {
  const before = storedOf({ classes: '5' });
  const sentEdits = type('classes', '31', before);
  const patch = patchOf(sentEdits, before);
  const saved = savedEdits(sentEdits, patch);
  const undone = type('classes', '5', before, saved);
  const now = storedOf({ classes: '31' });
  assert.equal(patchOf(rebaseEdits(undone, now), now).request.cells[0]?.value, '5');
});

test('another person’s change of the same place is a conflict; of another place it is not', () => {
  const mine = type('classes', '31', storedOf({ classes: '5' }));
  const other = storedOf({ classes: '5', gifts: '8' });
  assert.deepEqual(conflictsOf(mine, other), []);
  assert.equal(patchOf(mine, other).count, 1);
  const same = storedOf({ classes: '7' });
  assert.deepEqual(conflictsOf(mine, same), [
    { list: 'cells', key: 'classes//value', mine: '31', theirs: '7', before: '5' },
  ]);
  assert.equal(patchOf(mine, same).count, 0);
  assert.equal(countEdits(rebaseEdits(mine, storedOf({ classes: '31' }))), 0);
});

test('each conflict ends with mine or with theirs', () => {
  const stored = storedOf({ classes: '7' });
  const mine = type('classes', '31', storedOf({ classes: '5' }));
  const [conflict] = conflictsOf(mine, stored);
  assert.ok(conflict);
  const kept = keepMine(mine, conflict, stored);
  assert.deepEqual(conflictsOf(kept, stored), []);
  assert.equal(patchOf(kept, stored).request.cells[0]?.value, '31');
  assert.equal(countEdits(dropEdit(mine, conflict.list, conflict.key)), 0);
});

test('an adjustment is sent with its reason only, and settles', () => {
  const stored = storedOf({});
  const half = editAdjustment(noEdits, stored, 'classes//value', { value: '-3', reason: ' ' });
  assert.equal(patchOf(half, stored).count, 0);
  const whole = editAdjustment(half, stored, 'classes//value', { value: '-3', reason: ' Hai nơi cùng báo ' });
  const patch = patchOf(whole, stored);
  assert.deepEqual(patch.request.adjustments, [
    { indicator: 'classes', column: null, part: 'value', value: '-3', reason: 'Hai nơi cùng báo' },
  ]);
  assert.equal(patchOf(savedEdits(whole, patch), stored).count, 0);
  const cleared = editAdjustment(whole, stored, 'classes//value', { value: null, reason: '' });
  assert.equal(countEdits(rebaseEdits(cleared, stored)), 0);
});

test('texts and words are compared as the server keeps them', () => {
  const stored = storedOf({ note: 'Đủ chứng từ', words: ['Một'] });
  const same = editText(noEdits, stored, 'note', '  Đủ chứng từ ');
  assert.equal(countEdits(rebaseEdits(same, stored)), 0);
  const words = editHeading(noEdits, stored, place, [
    { kind: 'paragraph', text: 'Một', quotedStatementId: null },
    { kind: 'bullet', text: 'Hai', quotedStatementId: null },
  ]);
  assert.equal(patchOf(words, stored).request.narrative[0]?.statements.length, 2);
  const [conflict] = conflictsOf(words, storedOf({ words: ['Khác'] }));
  assert.deepEqual([conflict?.mine, conflict?.theirs], ['Một\n- Hai', 'Khác']);
});

test('a refusal stays at its place and is not sent again until that place changes', () => {
  const stored = storedOf({});
  const edits = type('gifts', '8', stored, type('classes', '31', stored));
  const patch = patchOf(edits, stored);
  const issue = { code: 'quantity.too_large', params: {}, pointer: '/cells/1/value' };
  const refused = refusedEdits(edits, patch, [issue]);
  assert.deepEqual(
    patchOf(refused, stored).request.cells.map(({ indicator }) => indicator),
    ['classes'],
  );
  assert.equal(patchOf(type('gifts', '9', stored, refused), stored).count, 2);
  assert.equal(refusedEdits(edits, patch, [{ ...issue, pointer: '/unknown/0' }]), edits);
});

test('edits survive a reload of the page and another person’s device has none', () => {
  const memory = new Map<string, string>();
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  };
  const key = editsKey(7, '2026-H1', 'X1');
  const edits = type('gifts', null, storedOf({}), noEdits, 'mười hai');
  assert.ok(writeEdits(storage, key, edits, { version: 1, edit: 4 }, '2026-06-15T03:00:00Z'));
  assert.deepEqual(readEdits(storage, key), edits);
  assert.deepEqual(pendingEdits.parse(JSON.parse(JSON.stringify(edits))), edits);
  assert.deepEqual(readEdits(storage, editsKey(8, '2026-H1', 'X1')), noEdits);
  memory.set(key, '{"old":1}');
  assert.deepEqual(readEdits(storage, key), noEdits);
  writeEdits(storage, key, noEdits, { version: 1, edit: 5 }, '2026-06-15T03:01:00Z');
  assert.equal(memory.size, 0);
  const full = {
    setItem: () => {
      throw new Error('quota');
    },
    removeItem: () => undefined,
  };
  assert.equal(writeEdits(full, key, edits, { version: 1, edit: 4 }, ''), false);
});
