import type { CellRef, SlotPart } from '../../../contract/indicators/form-definition.ts';

/** Names one figure of a report. */
export interface FigurePlace {
  readonly indicator: string;
  readonly column: string | null;
  readonly part: SlotPart;
}

/** The name of a figure as a key of maps and of what is kept on this device. */
export function placeKey({ indicator, column, part }: FigurePlace): string {
  return `${indicator}/${column ?? ''}/${part}`;
}

export function placeOfKey(key: string): FigurePlace {
  const [indicator = '', column = '', part] = key.split('/');
  return {
    indicator,
    column: column === '' ? null : column,
    part: part === 'numerator' || part === 'denominator' ? part : 'value',
  };
}

/** The name of a cell, both parts of a ratio together. It also stands in the address. */
export function cellKey({ indicator, column }: CellRef): string {
  return column === null ? indicator : `${indicator}/${column}`;
}

export function cellOfKey(key: string): CellRef {
  const [indicator = '', column] = key.split('/');
  return { indicator, column: column ?? null };
}
