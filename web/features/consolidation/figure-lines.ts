import type {
  ConsolidatedFigure,
  ConsolidatedView,
} from '../../../contract/consolidation/consolidated-view.ts';
import {
  columnSetOf,
  columnsOf,
  type FormDefinition,
  hasSlots,
  type Indicator,
  type SlotPart,
} from '../../../contract/indicators/form-definition.ts';
import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import { foldForSearch } from '../../../contract/kernel/vietnamese-text.ts';

/** One figure of a form, or the percentage its two parts make. */
export interface FigureLine {
  /** "indicator" or "indicator.column", as the address names it. */
  readonly key: string;
  readonly indicator: Indicator;
  /** Code of the column; null for a single figure. */
  readonly column: string | null;
  /** Name of the column where the line is one of several of its indicator. */
  readonly columnName: Bilingual | null;
  /** Whether the line stands under that of its indicator. */
  readonly isIndented: boolean;
  /** The figure, or numerator and denominator; undefined where the view does not have them. */
  readonly parts: readonly ConsolidatedFigure[];
}

export interface FigureSection {
  readonly code: string;
  readonly name: Bilingual;
  readonly lines: readonly FigureLine[];
}

/** The parts a line is asked for with. */
export function slotPartsOf(indicator: Indicator): readonly SlotPart[] {
  return indicator.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}

/** Name of a figure in the address. */
function figureKey(indicator: string, column: string | null): string {
  return column === null ? indicator : `${indicator}.${column}`;
}

/** Takes the name of a figure in the address apart. */
export function parseFigureKey(key: string): { readonly indicator: string; readonly column: string | null } {
  const [indicator = '', column] = key.split('.');
  return { indicator, column: column ?? null };
}

/**
 * The lines of a form in its order. An indicator with columns takes its total column first, the others indented below;
 * texts and dates are not summed and have no line.
 */
export function figureSections(
  definition: FormDefinition,
  figures: ConsolidatedView['figures'],
): readonly FigureSection[] {
  const byPlace = new Map(
    figures.map((figure) => [`${figureKey(figure.indicator, figure.column)} ${figure.part}`, figure]),
  );
  const lineOf = (indicator: Indicator, column: string | null, name: Bilingual | null): FigureLine => {
    const key = figureKey(indicator.code, column);
    const parts = slotPartsOf(indicator).flatMap((part) => byPlace.get(`${key} ${part}`) ?? []);
    return { key, indicator, column, columnName: name, isIndented: name !== null, parts };
  };
  return definition.sections.map(({ code, name, indicators }) => ({
    code,
    name,
    lines: indicators.filter(hasSlots).flatMap((indicator) => {
      const columns = columnsOf(definition, indicator);
      if (columns.length === 0) return [lineOf(indicator, null, null)];
      const total = columnSetOf(definition, indicator)?.total ?? null;
      const head: FigureLine =
        total === null
          ? {
              key: indicator.code,
              indicator,
              column: null,
              columnName: null,
              isIndented: false,
              parts: [],
            }
          : lineOf(indicator, total, null);
      const rest = columns.filter((column) => column.code !== total);
      return [head, ...rest.map((column) => lineOf(indicator, column.code, column.name))];
    }),
  }));
}

/** Whether the official figure and what is approved now differ. */
export function hasDrift({ parts }: FigureLine): boolean {
  return parts.some(({ drift }) => drift !== null);
}

interface LineFilter {
  readonly section?: string | undefined;
  readonly q?: string | undefined;
  readonly onlyDrift?: boolean | undefined;
}

/** Sections with the lines that fit; a section without any is left out. */
export function findLines(
  sections: readonly FigureSection[],
  { section, q = '', onlyDrift = false }: LineFilter,
): readonly FigureSection[] {
  const term = foldForSearch(q);
  const isNamed = ({ indicator, columnName }: FigureLine) =>
    [indicator.name, ...(columnName === null ? [] : [columnName])].some(
      ({ vi, en }) => foldForSearch(vi).includes(term) || foldForSearch(en).includes(term),
    );
  return sections.flatMap((each) => {
    if (section !== undefined && each.code !== section) return [];
    const lines = each.lines.filter((line) => (!onlyDrift || hasDrift(line)) && isNamed(line));
    return lines.length === 0 ? [] : [{ ...each, lines }];
  });
}
