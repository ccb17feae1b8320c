import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { PackLevels } from '../../../contract/org-units/level.ts';
import type { Table, TableRow } from '../../platform/table-file/read-table.ts';
import { type TableColumn, TableRecords } from '../../platform/table-file/table-records.ts';

/** A unit as a row of a file names it. */
export interface UnitRow {
  readonly row: TableRow;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly levelCode: string;
  readonly kind: string;
  readonly parentCode: string | null;
  readonly position: number;
  readonly placeName: string;
  readonly validFrom: IsoDate;
}

type Key = 'code' | 'name' | 'shortName' | 'level' | 'kind' | 'parent' | 'position' | 'place' | 'from';

const columns: readonly TableColumn<Key>[] = [
  { key: 'code', titles: ['mã', 'mã đơn vị', 'code', 'unit code'], isRequired: true },
  { key: 'name', titles: ['tên', 'tên đơn vị', 'name', 'unit name'], isRequired: true },
  { key: 'shortName', titles: ['tên ngắn', 'tên viết tắt', 'short name'], isRequired: false },
  { key: 'level', titles: ['cấp', 'level'], isRequired: true },
  { key: 'kind', titles: ['loại', 'kind', 'type'], isRequired: false },
  {
    key: 'parent',
    titles: ['mã đơn vị cấp trên', 'mã cấp trên', 'cấp trên', 'parent code', 'parent', 'superior unit code'],
    isRequired: false,
  },
  { key: 'position', titles: ['thứ tự', 'số thứ tự', 'stt', 'position', 'order'], isRequired: false },
  { key: 'place', titles: ['địa danh', 'place'], isRequired: false },
  { key: 'from', titles: ['từ ngày', 'valid from', 'from'], isRequired: false },
];

/** Where a unit that already exists stands in time. */
export interface ExistingUnit {
  /** First day, and the day from which it no longer exists; null while it does. */
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** What a file of units is checked against. */
export interface UnitFileFacts {
  readonly levels: PackLevels;
  readonly existing: ReadonlyMap<string, ExistingUnit>;
  readonly effectiveOn: IsoDate;
}

function levelOf(levels: PackLevels, text: string): string | undefined {
  if (levels.length === 0) return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text) ? text : undefined;
  const folded = foldForSearch(text);
  return levels.find(({ code, name }) =>
    [code, name.vi, name.en].some((one) => foldForSearch(one) === folded),
  )?.code;
}

function readRow(
  records: TableRecords<Key>,
  row: TableRow,
  code: string | undefined,
  facts: UnitFileFacts,
): UnitRow | undefined {
  const name = records.text(row, 'name');
  const shortName = records.text(row, 'shortName');
  const levelText = records.text(row, 'level', 100);
  const kind = records.text(row, 'kind', 64);
  const parentCode = records.code(row, 'parent') ?? null;
  const position = records.integer(row, 'position') ?? row.row;
  const placeName = records.text(row, 'place', 200) ?? '';
  const validFrom = records.date(row, 'from') ?? facts.effectiveOn;
  const levelCode = levelText === undefined ? undefined : levelOf(facts.levels, levelText);
  if (levelText !== undefined && levelCode === undefined) {
    records.refuse(row, 'level', 'structure.unknown_level', { level: levelText });
  }
  if (code !== undefined && facts.existing.has(code)) {
    records.refuse(row, 'code', 'structure.code_taken', { code });
  }
  if (code === undefined || name === undefined || levelCode === undefined) return undefined;
  return {
    row,
    code,
    name,
    shortName: shortName ?? name,
    levelCode,
    kind: kind ?? levelCode,
    parentCode,
    position,
    placeName,
    validFrom,
  };
}

function checkParents(
  records: TableRecords<Key>,
  units: readonly UnitRow[],
  named: ReadonlyMap<string, TableRow>,
  facts: UnitFileFacts,
): void {
  const inFile = new Map(units.map((unit) => [unit.code, unit]));
  for (const { row, code, parentCode, validFrom } of units) {
    if (parentCode === null) continue;
    const existing = facts.existing.get(parentCode);
    const parentFrom = inFile.get(parentCode)?.validFrom ?? existing?.from;
    if (parentFrom === undefined) {
      // A parent whose own row is wrong has its issue there.
      if (!named.has(parentCode))
        records.refuse(row, 'parent', 'structure.unknown_parent', { parent: parentCode });
    } else if (parentFrom > validFrom || (!inFile.has(parentCode) && typeof existing?.to === 'string')) {
      records.refuse(row, 'parent', 'structure.parent_not_open', {
        code,
        parent: parentCode,
        from: validFrom,
      });
    }
  }
  const safe = new Set<string>();
  for (const unit of units) {
    const path = new Set<string>();
    let at: UnitRow | undefined = unit;
    while (at && !safe.has(at.code) && !path.has(at.code)) {
      path.add(at.code);
      at = at.parentCode === null ? undefined : inFile.get(at.parentCode);
    }
    if (at === unit && path.size > 0 && !safe.has(unit.code)) {
      records.refuse(unit.row, 'parent', 'structure.cycle', { code: unit.code });
    } else if (!at || safe.has(at.code)) {
      for (const code of path) safe.add(code);
    }
  }
}

/**
 * The units of a file, every row checked against the others and against what exists.
 * Errors: `table.refused` with every issue at its cell.
 */
export function readUnitFile(table: Table, facts: UnitFileFacts): UnitRow[] {
  const records = new TableRecords(table, columns);
  const codes = new Map(table.rows.map((row) => [row, records.code(row, 'code')]));
  const units = table.rows.flatMap((row) => readRow(records, row, codes.get(row), facts) ?? []);
  const named = records.unique('code', (row) => codes.get(row));
  checkParents(records, units, named, facts);
  records.assertRight();
  return units;
}
