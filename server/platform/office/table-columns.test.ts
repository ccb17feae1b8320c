import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textWidthPt } from './font-metrics.ts';
import type { TableBlock, TableColumn, TableColumnGroup } from './official-document.ts';
import { columnWidthsPt, headerRows, leafColumns } from './table-columns.ts';

function figure(heading: string): TableColumn {
  return { kind: 'column', heading, content: 'figure' };
}

const columns: readonly (TableColumn | TableColumnGroup)[] = [
  { kind: 'column', heading: 'Đơn vị', content: 'text' },
  {
    kind: 'group',
    heading: 'Kết quả',
    columns: [
      figure('Kế hoạch'),
      { kind: 'group', heading: 'Thực hiện', columns: [figure('Nam'), figure('Nữ')] },
    ],
  },
  figure('Tỷ lệ'),
];

test('groups span their columns and columns reach down to the last row of the heading', () => {
  const rows = headerRows(columns).map((row) =>
    row.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`),
  );
  assert.deepEqual(rows, [
    ['Đơn vị 1×3', 'Kết quả 3×1', 'Tỷ lệ 1×3'],
    ['Kế hoạch 1×2', 'Thực hiện 2×1'],
    ['Nam 1×1', 'Nữ 1×1'],
  ]);
});

const style = { sizePt: 13 };
const cell = fc.stringMatching(/^[0-9.,]{0,12}$/u);
const rowsOfFive = fc.array(fc.tuple(fc.string({ maxLength: 60 }), cell, cell, cell, cell), { maxLength: 8 });

test('widths fill the page and hold every figure on one line', () => {
  fc.assert(
    fc.property(rowsOfFive, (rows) => {
      const table: TableBlock = {
        kind: 'table',
        columns,
        rows: rows.map((cells) => ({ kind: 'data', cells })),
      };
      const widths = columnWidthsPt(table, style, 700, true);
      assert.ok(widths !== null);
      assert.ok(Math.abs(widths.reduce((total, width) => total + width, 0) - 700) < 0.01);
      for (const [index, column] of leafColumns(columns).entries()) {
        if (column.content !== 'figure') continue;
        for (const cells of rows) {
          assert.ok(textWidthPt(cells[index] ?? '', style) + 7 <= (widths[index] ?? 0));
        }
      }
    }),
  );
});

test('the longest word of a group fits over its columns', () => {
  const group: TableColumnGroup = {
    kind: 'group',
    heading: 'Nghiêngngửanghiêng',
    columns: [figure('A'), figure('B')],
  };
  const text: TableColumn = { kind: 'column', heading: 'Đơn vị', content: 'text' };
  const widths = columnWidthsPt({ kind: 'table', columns: [text, group], rows: [] }, style, 250, true);
  assert.ok(widths !== null);
  const bold = { ...style, bold: true };
  assert.ok((widths[1] ?? 0) + (widths[2] ?? 0) > textWidthPt(group.heading, bold) + 7);
});

test('columns that do not fit are refused', () => {
  const many = Array.from({ length: 40 }, (_, index) => figure(`Cột ${index}`));
  const table: TableBlock = { kind: 'table', columns: many, rows: [] };
  assert.equal(columnWidthsPt(table, style, 700, true), null);
});
