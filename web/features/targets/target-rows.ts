import {
  columnsOf,
  type FormDefinition,
  hasSlots,
  type Indicator,
} from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { TargetCell } from '../../../contract/targets/target.ts';
import {
  type CellEntry,
  type CellId,
  cellId,
  type Entries,
  type GridRow,
} from '../../ui/figure-grid/grid-model.ts';

/** The one column of the grid. */
export const planColumn = 'plan';

/** Row of a figure: "indicator" or "indicator.column". */
function rowKey(indicator: string, column: string | null): string {
  return column === null ? indicator : `${indicator}.${column}`;
}

function rowOf(indicator: Indicator, column: string | null, title: string, language: Language): GridRow {
  return {
    key: rowKey(indicator.code, column),
    title,
    unitOfMeasure: indicator.unitOfMeasure[language],
    kind: indicator.kind,
    scale: indicator.scale,
    level: column === null ? 0 : 1,
  };
}

/** The rows of the figures a target may be set for, under the headings of their sections. */
export function targetRows(definition: FormDefinition, language: Language): readonly GridRow[] {
  return definition.sections.flatMap((section) => {
    const rows = section.indicators
      .filter((indicator) => indicator.hasPlan && hasSlots(indicator))
      .flatMap((indicator) => {
        const columns = columnsOf(definition, indicator);
        if (columns.length === 0) return [rowOf(indicator, null, indicator.name[language], language)];
        return columns.map(({ code, name }) =>
          rowOf(indicator, code, `${indicator.name[language]}, ${name[language]}`, language),
        );
      });
    return rows.length === 0
      ? []
      : [{ key: `section ${section.code}`, title: section.name[language], isHeading: true }, ...rows];
  });
}

/** What the cells of the grid hold; both parts of a ratio stand in one cell as "numerator/denominator". */
export function targetEntries(cells: readonly TargetCell[]): Entries {
  const byPlace = new Map(
    cells.map(({ indicator, column, part, value }) => [`${rowKey(indicator, column)} ${part}`, value]),
  );
  const entries = new Map<CellId, CellEntry>();
  for (const { indicator, column } of cells) {
    const row = rowKey(indicator, column);
    const of = (part: TargetCell['part']) => byPlace.get(`${row} ${part}`) ?? null;
    const [numerator, denominator] = [of('numerator'), of('denominator')];
    const ratio = numerator === null || denominator === null ? null : `${numerator}/${denominator}`;
    entries.set(cellId(row, planColumn), { value: of('value') ?? ratio });
  }
  return entries;
}

function cellsOfRow(row: GridRow, value: string | null): readonly TargetCell[] {
  const [indicator = '', column = null] = row.key.split('.');
  if (row.kind !== 'ratio') return [{ indicator, column, part: 'value', value }];
  const [numerator = null, denominator = null] = value?.split('/') ?? [];
  return [
    { indicator, column, part: 'numerator', value: numerator },
    { indicator, column, part: 'denominator', value: denominator },
  ];
}

/** The targets that differ from those stored, as they are sent. */
export function changedTargets(
  rows: readonly GridRow[],
  stored: Entries,
  entries: Entries,
): readonly TargetCell[] {
  return rows.flatMap((row) => {
    const cell = cellId(row.key, planColumn);
    const now = entries.get(cell)?.value ?? null;
    return now === (stored.get(cell)?.value ?? null) ? [] : cellsOfRow(row, now);
  });
}

/** Whether a cell holds text that could not be read. */
export function hasUnreadable(entries: Entries): boolean {
  return [...entries.values()].some(({ text }) => text !== undefined);
}
