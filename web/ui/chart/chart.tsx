import { SegmentedControl } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../../platform/i18n/language-context.tsx';
import { uiWords } from '../ui-words.ts';
import type { ChartData } from './chart-data.ts';
import { ChartTable } from './chart-table.tsx';
import classes from './chart.module.css';

const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

interface ChartProps {
  readonly data: ChartData;
  /** What the chart shows, in a sentence: its text alternative. */
  readonly summary: string;
  readonly height?: number;
}

/** A chart beside a table, never instead of one: its data is one key away, its sense in a sentence. */
export function Chart({ data, summary, height = 280 }: ChartProps): ReactNode {
  const w = useWords(uiWords);
  const [shows, setShows] = useState<'chart' | 'table'>('chart');
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['caption']}>
        <div>
          <strong>{data.title}</strong>
          <div className={classes['summary']}>{summary}</div>
        </div>
        <SegmentedControl
          size="xs"
          data-no-print
          value={shows}
          onChange={(value) => setShows(value === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: w('chartShow') },
            { value: 'table', label: w('chartData') },
          ]}
        />
      </figcaption>
      {shows === 'table' ? (
        <ChartTable data={data} />
      ) : (
        <div role="img" aria-label={`${data.title}. ${summary}`} style={{ height }}>
          <Suspense>
            <ChartCanvas data={data} />
          </Suspense>
        </div>
      )}
    </figure>
  );
}
