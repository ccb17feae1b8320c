import { type ReactNode, useState } from 'react';
import { FigureGrid } from '../figure-grid/figure-grid.tsx';
import {
  type CellEntry,
  type CellId,
  cellId,
  type GridColumn,
  type GridRow,
} from '../figure-grid/grid-model.ts';
import { useGridEntries } from '../figure-grid/use-grid-entries.ts';

const columns: readonly GridColumn[] = [
  { key: 'standing', title: 'Thường trực' },
  { key: 'militia', title: 'Dân quân tự vệ' },
  { key: 'all', title: 'Cộng', totalOf: ['standing', 'militia'] },
];

const rows: readonly GridRow[] = [
  { key: 'h1', title: 'I. Giáo dục chính trị', isHeading: true },
  { key: 'topics', title: 'Số chuyên đề đã học tập, quán triệt', unitOfMeasure: 'chuyên đề', required: true },
  {
    key: 'people',
    title: 'Lượt người tham gia học tập các chuyên đề theo kế hoạch năm',
    unitOfMeasure: 'lượt người',
  },
  {
    key: 'share',
    title: 'Tỷ lệ quân số tham gia',
    unitOfMeasure: '%',
    kind: 'ratio',
    closedColumns: ['all'],
  },
  { key: 'h2', title: 'II. Công tác chính sách', isHeading: true },
  {
    key: 'cost',
    title: 'Kinh phí khám bệnh, cấp thuốc',
    unitOfMeasure: 'triệu đồng',
    kind: 'money',
    scale: 1,
  },
  { key: 'gifts', title: 'Số suất quà đã tặng', unitOfMeasure: 'suất', level: 1 },
  { key: 'houses', title: 'Nhà tình nghĩa bàn giao', unitOfMeasure: 'nhà', level: 1, readOnly: true },
  { key: 'given', title: 'Tổng số suất quà và nhà', unitOfMeasure: 'suất', totalOf: ['gifts', 'houses'] },
  { key: 'date', title: 'Ngày khám bệnh gần nhất', kind: 'date', closedColumns: ['all'] },
  { key: 'note', title: 'Ghi chú', kind: 'text', closedColumns: ['all'] },
];

const initial = new Map<CellId, CellEntry>([
  [cellId('topics', 'standing'), { value: '31' }],
  [cellId('topics', 'militia'), { value: '28' }],
  [cellId('people', 'standing'), { value: '1204567' }],
  [cellId('share', 'standing'), { value: '958/1000' }],
  [cellId('cost', 'standing'), { value: '65.4' }],
  [cellId('gifts', 'militia'), { value: null, text: 'mười hai' }],
  [cellId('houses', 'standing'), { value: '2' }],
  [cellId('date', 'standing'), { value: '2026-06-14' }],
  [cellId('note', 'standing'), { value: 'Đã gửi đủ chứng từ' }],
]);

const references = [
  { key: 'previous', title: 'Kỳ trước', valueOf: (row: string) => (row === 'topics' ? '29' : null) },
  { key: 'plan', title: 'Kế hoạch', valueOf: (row: string) => (row === 'topics' ? '30' : null) },
];

function markOf(cell: CellId) {
  if (cell === cellId('people', 'standing')) return { warning: 'Cao gấp 3 lần kỳ trước.', comments: 2 };
  if (cell === cellId('cost', 'standing'))
    return { adjustment: 'Điều chỉnh −1,2: hai đơn vị cùng báo một đợt khám.' };
  return undefined;
}

export function GridSample(): ReactNode {
  const [entries, change] = useGridEntries(initial);
  const [opened, setOpened] = useState('');
  return (
    <>
      <FigureGrid
        label="Biểu số liệu"
        rows={rows}
        columns={columns}
        entries={entries}
        onChange={change}
        references={references}
        markOf={markOf}
        onOpenCell={setOpened}
      />
      <output>{opened}</output>
      <button type="button">Nút sau bảng</button>
    </>
  );
}

const manyRows: readonly GridRow[] = Array.from({ length: 5000 }, (_, index) => ({
  key: `r${index}`,
  title: `Chỉ tiêu số ${index + 1}`,
  unitOfMeasure: 'người',
}));
const manyColumns: readonly GridColumn[] = Array.from({ length: 12 }, (_, index) => ({
  key: `c${index}`,
  title: `Cột ${index + 1}`,
}));
const manyEntries = new Map<CellId, CellEntry>(
  manyRows.flatMap((row, index) =>
    manyColumns.map(
      (column, at) => [cellId(row.key, column.key), { value: String(index * 12 + at) }] as const,
    ),
  ),
);

export function LargeGridSample(): ReactNode {
  const [entries, change] = useGridEntries(manyEntries);
  return (
    <FigureGrid label="Biểu lớn" rows={manyRows} columns={manyColumns} entries={entries} onChange={change} />
  );
}
