/** A place in the grid by index of row and column. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four bounds included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function areaBetween(one: Position, other: Position): Area {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'next'
  | 'previous';

interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Whether a row has cells; headings have none and are stepped over. */
  readonly hasCells: (row: number) => boolean;
}

const page = 12;

function seek(from: number, step: 1 | -1, { rows, hasCells }: Bounds): number | undefined {
  for (let row = from; row >= 0 && row < rows; row += step) if (hasCells(row)) return row;
  return undefined;
}

/** Where a move leads; the same place when it leads out of the grid. */
export function moveFrom(position: Position, move: Move, bounds: Bounds): Position {
  const { row, column } = position;
  const lastColumn = bounds.columns - 1;
  const toRow = (target: number, step: 1 | -1): Position => {
    const clamped = Math.max(0, Math.min(bounds.rows - 1, target));
    const found = seek(clamped, step, bounds) ?? seek(clamped, step === 1 ? -1 : 1, bounds) ?? row;
    return { row: found, column };
  };
  switch (move) {
    case 'up':
      return { row: seek(row - 1, -1, bounds) ?? row, column };
    case 'down':
      return { row: seek(row + 1, 1, bounds) ?? row, column };
    case 'pageUp':
      return toRow(row - page, -1);
    case 'pageDown':
      return toRow(row + page, 1);
    case 'left':
      return { row, column: Math.max(0, column - 1) };
    case 'right':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: lastColumn };
    case 'gridStart':
      return { row: seek(0, 1, bounds) ?? row, column: 0 };
    case 'gridEnd':
      return { row: seek(bounds.rows - 1, -1, bounds) ?? row, column: lastColumn };
    case 'next': {
      if (column < lastColumn) return { row, column: column + 1 };
      const below = seek(row + 1, 1, bounds);
      return below === undefined ? position : { row: below, column: 0 };
    }
    case 'previous': {
      if (column > 0) return { row, column: column - 1 };
      const above = seek(row - 1, -1, bounds);
      return above === undefined ? position : { row: above, column: lastColumn };
    }
  }
}
