import type { ShownReportState } from '../../../contract/reports/report-state.ts';
import type { RoundBoard } from '../../../contract/reports/round-board.ts';
import { type KeptRows, keepRows, matchesSearch } from '../../ui/table/keep-rows.ts';

/** A unit on the board of a round as its row shows it. */
export interface ProgressRow {
  /** Code of the unit. */
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly levelCode: string;
  readonly parentKey: string | undefined;
  readonly isExpected: boolean;
  readonly state: ShownReportState;
  readonly isReady: boolean;
  readonly isLate: boolean;
  readonly dueOn: string | null;
  readonly submittedAt: string | null;
  readonly expectedBelow: number;
  readonly submittedBelow: number;
  readonly lateBelow: number;
}

/** Which rows of the board are looked at; kept in the address. */
export const progressFilters = ['all', 'late', 'none', 'returned', 'accept'] as const;
export type ProgressFilter = (typeof progressFilters)[number];

/** The rows of a board, depth first as the board is. */
export function progressRows(board: RoundBoard): readonly ProgressRow[] {
  const depths: number[] = [];
  const hasChildren = new Set(board.parent);
  return board.units.map((key, at) => {
    const parent = board.parent[at] ?? -1;
    const level = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(level);
    return {
      key,
      name: board.names[at] ?? key,
      level,
      hasChildren: hasChildren.has(at),
      levelCode: board.levels[at] ?? '',
      parentKey: parent < 0 ? undefined : board.units[parent],
      isExpected: board.isExpected[at] ?? false,
      state: board.states[board.state[at] ?? 0] ?? 'none',
      isReady: board.isReady[at] ?? false,
      isLate: board.isLate[at] ?? false,
      dueOn: board.dueOn[at] ?? null,
      submittedAt: board.submittedAt[at] ?? null,
      expectedBelow: board.expectedBelow[at] ?? 0,
      submittedBelow: board.submittedBelow[at] ?? 0,
      lateBelow: board.lateBelow[at] ?? 0,
    };
  });
}

const tests: Readonly<Record<ProgressFilter, (row: ProgressRow) => boolean>> = {
  all: () => true,
  late: ({ isExpected, isLate }) => isExpected && isLate,
  none: ({ isExpected, state }) => isExpected && state === 'none',
  returned: ({ isExpected, state }) => isExpected && (state === 'returned' || state === 'reopened'),
  accept: ({ isExpected, state }) => isExpected && state === 'submitted',
};

/** How many units each filter finds; `all` counts those that are to answer. */
export function countByFilter(rows: readonly ProgressRow[]): Readonly<Record<ProgressFilter, number>> {
  const expected = rows.filter(({ isExpected }) => isExpected);
  return {
    all: expected.length,
    late: expected.filter(tests.late).length,
    none: expected.filter(tests.none).length,
    returned: expected.filter(tests.returned).length,
    accept: expected.filter(tests.accept).length,
  };
}

/** Rows that fit a filter and a search by name or code, accents apart, with the units above them. */
export function findRows(
  rows: readonly ProgressRow[],
  filter: ProgressFilter,
  search: string,
): KeptRows<ProgressRow> {
  const isFound = matchesSearch(search);
  return keepRows(rows, (row) => tests[filter](row) && isFound(row));
}

/** Codes of the units above a unit, the nearest first. */
export function unitsAbove(rows: readonly ProgressRow[], key: string): readonly string[] {
  const parents = new Map(rows.map((row) => [row.key, row.parentKey]));
  const above: string[] = [];
  for (let at = parents.get(key); at !== undefined; at = parents.get(at)) above.push(at);
  return above;
}

/** The first unit in the order of the tree that is itself late, after `after` where that is given; around the end. */
export function nextLate(rows: readonly ProgressRow[], after?: string): ProgressRow | undefined {
  const start = after === undefined ? 0 : rows.findIndex(({ key }) => key === after) + 1;
  return [...rows.slice(start), ...rows.slice(0, start)].find(tests.late);
}
