import type { ChartData } from '../../ui/chart/chart-data.ts';
import type { FigureLine } from './figure-lines.ts';
import { figureNumber } from './figure-text.ts';
import type { TrailLevel } from './trail-level.ts';

interface ChartWords {
  readonly title: string;
  readonly categoryTitle: string;
  readonly seriesName: string;
  readonly unitOfMeasure: string;
}

interface NamedFigure {
  readonly name: string;
  readonly shown: string;
}

interface DrawnTrail {
  readonly data: ChartData;
  readonly highest: NamedFigure | undefined;
  readonly lowest: NamedFigure | undefined;
}

/** The units directly below as bars in the order of the tree, with the highest and the lowest; missing ones are gaps. */
export function chartOfTrail(level: TrailLevel, { indicator }: FigureLine, words: ChartWords): DrawnTrail {
  const bars = level.children.map(({ unit, shown, plain }) => ({
    name: unit.name,
    shown: shown ?? '–',
    value: figureNumber(indicator, plain),
  }));
  const ranked = bars
    .flatMap(({ name, shown, value }) => (value === null ? [] : [{ name, shown, value }]))
    .toSorted((a, b) => b.value - a.value);
  return {
    data: {
      title: words.title,
      kind: 'bar',
      categoryTitle: words.categoryTitle,
      categories: bars.map(({ name }) => name),
      series: [
        {
          name: words.seriesName,
          values: bars.map(({ value }) => value),
          shown: bars.map(({ shown }) => shown),
        },
      ],
      unitOfMeasure: words.unitOfMeasure,
    },
    highest: ranked[0],
    lowest: ranked.at(-1),
  };
}
