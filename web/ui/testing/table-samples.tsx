import { type ReactNode, useState } from 'react';
import { Figure } from '../figure.tsx';
import { LongName } from '../long-name.tsx';
import { StateBadge } from '../state-badge.tsx';
import { DataTable } from '../table/data-table.tsx';
import type { TableColumn } from '../table/table-column.ts';
import { TreeGrid } from '../table/tree-grid.tsx';
import type { TreeItem } from '../table/tree-rows.ts';
import { type StateName, stateNames } from '../theme/palette.ts';

interface Unit extends TreeItem {
  readonly state: StateName;
  readonly due: string;
  readonly figure: string | null;
  readonly count: number;
}

function unit(key: string, name: string, level: number, hasChildren: boolean, order: number): Unit {
  return {
    key,
    name,
    level,
    hasChildren,
    state: stateNames[order % stateNames.length] ?? 'draft',
    due: `${1 + (order % 28)}/7/2026`,
    figure: order % 5 === 4 ? null : `1.${String(order % 1000).padStart(3, '0')}`,
    count: (order * 7919) % 1000,
  };
}

/** A military region of 11,500 units with long names. */
function manyUnits(): readonly Unit[] {
  const units: Unit[] = [unit('root', 'Quân khu Trường Sơn', 0, true, 0)];
  for (let province = 1; province <= 23; province += 1) {
    units.push(unit(`p${province}`, `Bộ Chỉ huy Quân sự tỉnh Hoành Sơn ${province}`, 1, true, province));
    for (let area = 1; area <= 20; area += 1) {
      const key = `p${province}a${area}`;
      units.push(
        unit(
          key,
          `Ban Chỉ huy Phòng thủ khu vực ${area} – Trường Sơn, Bộ CHQS tỉnh Hoành Sơn ${province}`,
          2,
          true,
          area,
        ),
      );
      for (let commune = 1; commune <= 24; commune += 1) {
        units.push(
          unit(`${key}c${commune}`, `Ban Chỉ huy Quân sự xã Đồng Lộc ${commune}`, 3, false, commune),
        );
      }
    }
  }
  return units;
}

const units = manyUnits();

function columnsWith(onOpen: (unit: Unit) => void): readonly TableColumn<Unit>[] {
  return [
    {
      key: 'name',
      title: 'Đơn vị',
      render: ({ name }) => <LongName>{name}</LongName>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'state',
      title: 'Trạng thái',
      render: ({ state }) => <StateBadge state={state} />,
      width: '140px',
    },
    { key: 'due', title: 'Hạn nộp', render: ({ due }) => due, width: '110px' },
    {
      key: 'figure',
      title: 'Lượt người',
      isFigure: true,
      render: (unit) => (
        <Figure
          shown={unit.figure}
          label={`Lượt người, ${unit.name}`}
          onOpen={() => onOpen(unit)}
          {...(unit.key === 'p1' ? { drift: 'Số hiện tại cao hơn 12' } : {})}
        />
      ),
      sortBy: ({ count }) => count,
    },
  ];
}

export function TreeSample(): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['root']));
  const [chosen, setChosen] = useState<Unit | undefined>();
  const [figure, setFigure] = useState('');
  return (
    <>
      <TreeGrid
        label="Cây đơn vị"
        items={units}
        columns={columnsWith(({ name }) => setFigure(name))}
        open={open}
        onOpenChange={setOpen}
        onChoose={setChosen}
        chosenKey={chosen?.key}
        height={600}
      />
      <output aria-label="Đã chọn">{chosen?.name}</output>
      <output aria-label="Đã mở">{figure}</output>
    </>
  );
}

export function TableSample(): ReactNode {
  const [figure, setFigure] = useState('');
  return (
    <>
      <DataTable
        label="Đơn vị chưa nộp"
        rows={units.slice(0, 5000)}
        columns={columnsWith(({ name }) => setFigure(name))}
        keyOf={({ key }) => key}
        height={600}
      />
      <output aria-label="Đã mở">{figure}</output>
    </>
  );
}
