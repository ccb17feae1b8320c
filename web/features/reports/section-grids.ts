import {
  columnSetOf,
  columnsOf,
  type FormDefinition,
  hasSlots,
  type Indicator,
  partsOf,
  type Section,
} from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { divideHalfUp, formatFigure, parseFigure } from '../../../contract/kernel/quantity.ts';
import {
  type CellEntry,
  type CellId,
  cellId,
  type Entries,
  type GridColumn,
  type GridRow,
  keysOfCell,
} from '../../ui/figure-grid/grid-model.ts';
import { type FigurePlace, placeKey } from './report-place.ts';

/** Indicators of a section that share their columns, as one grid. */
export interface SectionGrid {
  readonly key: string;
  readonly indicators: readonly Indicator[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** The column that is the sum of the others. */
  readonly total: { readonly column: string; readonly others: readonly string[] } | undefined;
}

/** Key of the only column of indicators without a disaggregation; no code can look like this. */
export const singleColumn = '=';
const ratioMark = 'ratio';

function rowsOf(indicator: Indicator, number: number, language: Language): GridRow[] {
  const title = `${number}. ${indicator.name[language]}`;
  const unitOfMeasure = indicator.unitOfMeasure[language];
  const { code, scale, ratio, isRequired: required } = indicator;
  if (ratio === null) {
    const kind = indicator.kind === 'money' ? 'money' : scale === 0 ? 'integer' : 'decimal';
    return [{ key: code, title, unitOfMeasure, kind, scale, required }];
  }
  const kind = scale === 0 ? 'integer' : 'decimal';
  return [
    {
      key: `${code}:${ratioMark}`,
      title,
      unitOfMeasure,
      kind: ratio.shownScale === 0 ? 'integer' : 'decimal',
      scale: ratio.shownScale,
      readOnly: true,
    },
    { key: `${code}:numerator`, title: ratio.numerator[language], kind, scale, required, level: 1 },
    { key: `${code}:denominator`, title: ratio.denominator[language], kind, scale, required, level: 1 },
  ];
}

/** The grids of a section in the order in which their columns first come; indicators keep the number of the form. */
export function sectionGrids(
  definition: FormDefinition,
  section: Section,
  language: Language,
  singleTitle: string,
): readonly SectionGrid[] {
  const numbered = section.indicators
    .map((indicator, index) => ({ indicator, number: index + 1 }))
    .filter(({ indicator }) => hasSlots(indicator));
  const groups = Map.groupBy(numbered, ({ indicator }) => indicator.columnSet ?? '');
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const columns = first === undefined ? [] : columnsOf(definition, first.indicator);
    const total = first === undefined ? null : (columnSetOf(definition, first.indicator)?.total ?? null);
    return {
      key: `${section.code} ${key}`,
      indicators: members.map(({ indicator }) => indicator),
      rows: members.flatMap(({ indicator, number }) => rowsOf(indicator, number, language)),
      columns:
        columns.length === 0
          ? [{ key: singleColumn, title: singleTitle, width: 144 }]
          : columns.map(({ code, name }) => ({ key: code, title: name[language], width: 112 })),
      total:
        total === null
          ? undefined
          : {
              column: total,
              others: columns.map(({ code }) => code).filter((code) => code !== total),
            },
    };
  });
}

/** Text and date indicators of a section with their number on the form. */
export function wordIndicators(
  section: Section,
): readonly { readonly indicator: Indicator; readonly number: number }[] {
  return section.indicators
    .map((indicator, index) => ({ indicator, number: index + 1 }))
    .filter(({ indicator }) => !hasSlots(indicator));
}

/** The figure a cell of a grid stands for; undefined for a ratio, which is computed from its parts. */
export function placeOfCell(cell: CellId): FigurePlace | undefined {
  const { row, column } = keysOfCell(cell);
  const [indicator = '', part] = row.split(':');
  if (part === ratioMark) return undefined;
  return {
    indicator,
    column: column === singleColumn ? null : column,
    part: part === 'numerator' || part === 'denominator' ? part : 'value',
  };
}

/** Indicator and column of any cell of a grid. */
export function refOfCell(cell: CellId): { readonly indicator: string; readonly column: string | null } {
  const { row, column } = keysOfCell(cell);
  return { indicator: row.split(':')[0] ?? '', column: column === singleColumn ? null : column };
}

export function cellOfPlace({ indicator, column, part }: FigurePlace): CellId {
  return cellId(part === 'value' ? indicator : `${indicator}:${part}`, column ?? singleColumn);
}

/** The first cell a person can type in for an indicator and column. */
export function firstCell(indicator: Indicator, column: string | null): CellId {
  return cellOfPlace({ indicator: indicator.code, column, part: partsOf(indicator)[0] ?? 'value' });
}

/** A ratio divided as it is shown, in plain decimals; null where a part is missing or the denominator is zero. */
export function ratioOf(
  indicator: Indicator,
  numerator: string | null,
  denominator: string | null,
): string | null {
  const { ratio, scale } = indicator;
  if (ratio === null || numerator === null || denominator === null) return null;
  const over = parseFigure(numerator, scale);
  const under = parseFigure(denominator, scale);
  if (over.kind !== 'ok' || under.kind !== 'ok' || under.value === 0n) return null;
  const factor = (ratio.isPercent ? 100n : 1n) * 10n ** BigInt(ratio.shownScale);
  return formatFigure(divideHalfUp(over.value * factor, under.value), ratio.shownScale);
}

/** The value of any cell of a grid from figures by place; a ratio is computed. */
export function valueOfCell(
  grid: SectionGrid,
  cell: CellId,
  figure: (key: string) => string | null,
): string | null {
  const place = placeOfCell(cell);
  if (place !== undefined) return figure(placeKey(place));
  const { indicator: code, column } = refOfCell(cell);
  const indicator = grid.indicators.find((candidate) => candidate.code === code);
  if (indicator === undefined) return null;
  const part = (name: 'numerator' | 'denominator') =>
    figure(placeKey({ indicator: code, column, part: name }));
  return ratioOf(indicator, part('numerator'), part('denominator'));
}

/** What every cell of a grid holds. */
export function entriesOf(grid: SectionGrid, entry: (key: string) => CellEntry): Entries {
  const entries = new Map<CellId, CellEntry>();
  for (const row of grid.rows) {
    for (const column of grid.columns) {
      const cell = cellId(row.key, column.key);
      const place = placeOfCell(cell);
      entries.set(
        cell,
        place === undefined
          ? { value: valueOfCell(grid, cell, (key) => entry(key).value) }
          : entry(placeKey(place)),
      );
    }
  }
  return entries;
}
