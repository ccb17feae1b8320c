import { NativeSelect, Skeleton, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../platform/i18n/language-context.tsx';
import { Chart } from '../../../ui/chart/chart.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { chartOfTrail } from '../chart-of-trail.ts';
import type { FigureLine } from '../figure-lines.ts';
import { lineName } from '../line-cells.ts';
import { useTrailLevel } from '../use-trail-level.ts';
import { consolidationWords } from '../words.ts';

interface UnitChartProps {
  readonly round: string;
  readonly unit: string;
  readonly lines: readonly FigureLine[];
  /** Key of the line that is drawn. */
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}

interface DrawnChartProps {
  readonly round: string;
  readonly unit: string;
  readonly line: FigureLine;
}

function DrawnChart({ round, unit, line }: DrawnChartProps): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const { indicator, column } = line;
  const { level, problem, retry } = useTrailLevel({ round, unit, indicator, column });
  if (problem !== undefined) return <ProblemAlert problem={problem} onRetry={retry} />;
  if (level === undefined) return <Skeleton height={280} aria-busy="true" />;
  if (level.children.length === 0) return <Text c="dimmed">{w('chartNone')}</Text>;
  const drawn = chartOfTrail(level, line, {
    title: lineName(line, language, w),
    categoryTitle: w('chartUnit'),
    seriesName: w('live'),
    unitOfMeasure: indicator.unitOfMeasure[language],
  });
  const { highest, lowest } = drawn;
  const summary =
    highest === undefined || lowest === undefined
      ? w('chartEmpty')
      : w('chartSummary', {
          count: level.children.length,
          top: highest.name,
          topFigure: highest.shown,
          low: lowest.name,
          lowFigure: lowest.shown,
        });
  return <Chart data={drawn.data} summary={summary} height={320} />;
}

/** One indicator by the units directly below, drawn and as a table. */
export function UnitChart({ round, unit, lines, chosen, onChoose }: UnitChartProps): ReactNode {
  const w = useWords(consolidationWords);
  const { language } = useLanguage();
  const drawable = lines.filter(({ parts }) => parts.length > 0);
  const line = drawable.find(({ key }) => key === chosen);
  return (
    <section aria-labelledby="unit-chart">
      <Title order={2} size="h3" mb="xs" id="unit-chart">
        {w('chart')}
      </Title>
      <NativeSelect
        label={w('chartOf')}
        maw={560}
        mb="sm"
        value={line?.key ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
        data={[
          { value: '', label: w('chartChoose') },
          ...drawable.map((each) => ({ value: each.key, label: lineName(each, language, w) })),
        ]}
      />
      {line === undefined ? null : <DrawnChart round={round} unit={unit} line={line} />}
    </section>
  );
}
