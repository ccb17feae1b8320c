import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSort, nextSort, parseSort, sortRows } from './sort-rows.ts';
import type { TableColumn } from './table-column.ts';

interface Row {
  readonly name: string;
  readonly count: bigint | null;
}

const columns: readonly TableColumn<Row>[] = [
  { key: 'name', title: 'Tên', render: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'count', title: 'Số', render: ({ count }) => String(count), sortBy: ({ count }) => count },
];
const rows: readonly Row[] = [
  { name: 'Đơn vị 10', count: 3n },
  { name: 'Đơn vị 2', count: null },
  { name: 'Ấp Bắc', count: 20n },
  { name: 'Dương Minh', count: 3n },
];
const names = (sort: string | undefined) => sortRows(rows, columns, parseSort(sort)).map(({ name }) => name);

test('words stand in Vietnamese order, numbers in words by their value', () => {
  assert.deepEqual(names('name'), ['Ấp Bắc', 'Dương Minh', 'Đơn vị 2', 'Đơn vị 10']);
});

test('figures stand by size, equal ones as they came, missing ones last both ways', () => {
  assert.deepEqual(names('count'), ['Đơn vị 10', 'Dương Minh', 'Ấp Bắc', 'Đơn vị 2']);
  assert.deepEqual(names('-count'), ['Ấp Bắc', 'Đơn vị 10', 'Dương Minh', 'Đơn vị 2']);
});

test('an unknown column leaves the order, as does none', () => {
  assert.deepEqual(names('nothing'), names(undefined));
});

test('a heading clicked three times is back where it was', () => {
  const once = nextSort(undefined, 'name');
  const twice = nextSort(once, 'name');
  assert.deepEqual([once, twice, nextSort(twice, 'name')].map(formatSort), ['name', '-name', undefined]);
  assert.deepEqual(parseSort(formatSort(twice)), twice);
});
