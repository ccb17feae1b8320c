import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellEditing, keyAction } from './grid-keys.ts';
import { areaBetween, moveFrom } from './grid-position.ts';

function press(text: string, edit?: CellEditing): string | undefined {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const event = {
    key,
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  };
  const action = keyAction(event, edit);
  return action?.kind === 'move' ? `${action.move}${action.extend ? ' extend' : ''}` : action?.kind;
}

const typing = { text: '1', holdsCaret: false };
const caret = { text: '1', holdsCaret: true };
const keys: readonly (readonly [string, CellEditing | undefined, string | undefined])[] = [
  ['ArrowDown', undefined, 'down'],
  ['Shift+ArrowDown', undefined, 'down extend'],
  ['Shift+ArrowRight', typing, 'right'],
  ['ArrowLeft', typing, 'left'],
  ['ArrowLeft', caret, undefined],
  ['ArrowDown', caret, 'down'],
  ['Home', caret, undefined],
  ['Ctrl+Home', undefined, 'gridStart'],
  ['Enter', typing, 'down'],
  ['Shift+Enter', undefined, 'up'],
  ['Tab', caret, 'next'],
  ['Shift+Tab', undefined, 'previous'],
  ['Escape', typing, 'cancel'],
  ['F2', undefined, 'edit'],
  ['Delete', undefined, 'clear'],
  ['Delete', typing, undefined],
  ['Ctrl+z', undefined, 'undo'],
  ['Ctrl+z', typing, undefined],
  ['Ctrl+Shift+Z', undefined, 'redo'],
  ['Ctrl+y', undefined, 'redo'],
  ['Ctrl+d', undefined, 'fillDown'],
  ['Ctrl+f', typing, 'find'],
  ['Ctrl+Enter', undefined, 'open'],
  ['Ctrl+c', undefined, undefined],
  ['Alt+ArrowDown', undefined, undefined],
  ['5', undefined, undefined],
];
for (const [key, edit, action] of keys) {
  test(`${key} ${edit === undefined ? '' : edit.holdsCaret ? 'after F2' : 'while typing'}: ${action ?? 'left to the field'}`, () => {
    assert.equal(press(key, edit), action);
  });
}

const at = (row: number, column: number) => ({ row, column });

test('moves step over headings and stay within the grid', () => {
  const bounds = { rows: 4, columns: 2, hasCells: (row: number) => row !== 0 && row !== 2 };
  assert.deepEqual(moveFrom(at(1, 0), 'down', bounds), at(3, 0));
  assert.deepEqual(moveFrom(at(1, 0), 'up', bounds), at(1, 0));
  assert.deepEqual(moveFrom(at(1, 1), 'next', bounds), at(3, 0));
  assert.deepEqual(moveFrom(at(3, 1), 'next', bounds), at(3, 1));
  assert.deepEqual(moveFrom(at(3, 0), 'previous', bounds), at(1, 1));
  assert.deepEqual(moveFrom(at(3, 0), 'gridStart', bounds), at(1, 0));
  assert.deepEqual(moveFrom(at(1, 0), 'gridEnd', bounds), at(3, 1));
  assert.deepEqual(moveFrom(at(1, 0), 'pageDown', bounds), at(3, 0));
  assert.deepEqual(areaBetween(at(3, 0), at(1, 1)), { top: 1, bottom: 3, left: 0, right: 1 });
});
