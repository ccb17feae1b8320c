import type { Move } from './grid-position.ts';

/** The text being typed into the active cell. */
export interface CellEditing {
  readonly text: string;
  /** After F2 the arrows move within the text; after plain typing they leave the cell, as in Excel. */
  readonly holdsCaret: boolean;
}

export type GridAction =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | {
      readonly kind:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'fillDown'
        | 'selectAll'
        | 'find'
        | 'open';
    };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
};

function commandAction(key: string, shift: boolean, isEditing: boolean): GridAction | undefined {
  switch (key) {
    case 'f':
      return { kind: 'find' };
    case 'enter':
      return { kind: 'open' };
    case 'home':
      return { kind: 'move', move: 'gridStart', extend: shift };
    case 'end':
      return { kind: 'move', move: 'gridEnd', extend: shift };
  }
  // While a text is typed these belong to the text.
  if (isEditing) return undefined;
  switch (key) {
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'd':
      return { kind: 'fillDown' };
    case 'a':
      return { kind: 'selectAll' };
    default:
      return undefined;
  }
}

/** What a key means in the grid; undefined leaves it to the field. */
export function keyAction(event: Key, edit: CellEditing | undefined): GridAction | undefined {
  const { key, shiftKey: shift } = event;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return commandAction(key.toLowerCase(), shift, edit !== undefined);
  switch (key) {
    case 'Enter':
      return { kind: 'move', move: shift ? 'up' : 'down', extend: false };
    case 'Tab':
      return { kind: 'move', move: shift ? 'previous' : 'next', extend: false };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return edit === undefined ? { kind: 'clear' } : undefined;
  }
  const move = moves[key];
  if (move === undefined) return undefined;
  const isSideways = move === 'left' || move === 'right' || move === 'rowStart' || move === 'rowEnd';
  if (edit !== undefined && isSideways && edit.holdsCaret) return undefined;
  return { kind: 'move', move, extend: shift && edit === undefined };
}
