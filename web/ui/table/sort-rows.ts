import { compareVietnamese } from '../../../contract/kernel/vietnamese-text.ts';
import type { TableColumn } from './table-column.ts';

/** By which column a table is sorted; kept in the address as "key" or "-key". */
export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

type SortValue = string | number | bigint | null;

function compareValues(one: SortValue, other: SortValue): number {
  if (one === null || other === null) return 0;
  if (typeof one === 'string' && typeof other === 'string') return compareVietnamese(one, other);
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Rows in the order asked for, words in Vietnamese order; equal ones keep their place and missing ones come last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | undefined,
): readonly Row[] {
  const sortBy = columns.find(({ key }) => key === sort?.column)?.sortBy;
  if (sort === undefined || sortBy === undefined) return rows;
  const direction = sort.isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortBy(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return direction * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** The sort after a click on a heading: rising, falling, then as it came. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? undefined : { column, isDescending: true };
}

/** Reads a sort from the address. */
export function parseSort(text: string | undefined): TableSort | undefined {
  if (text === undefined || text === '' || text === '-') return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), isDescending: true }
    : { column: text, isDescending: false };
}

/** Writes a sort for the address. */
export function formatSort(sort: TableSort | undefined): string | undefined {
  return sort === undefined ? undefined : `${sort.isDescending ? '-' : ''}${sort.column}`;
}
