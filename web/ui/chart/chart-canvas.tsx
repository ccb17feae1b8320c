import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { blue, dark, gray, petrol, surfaces, yellow } from '../theme/palette.ts';
import type { ChartData } from './chart-data.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** The exact values under the pointer; ECharts would show the numbers it draws with. */
function tooltipOf(data: ChartData, point: unknown): string {
  const first: unknown = Array.isArray(point) ? point[0] : point;
  const index =
    typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
  const lines = data.series.map(({ name, shown }) => `${name}: ${shown[index] ?? '–'}`);
  return [data.categories[index] ?? '', ...lines].join('\n');
}

function optionOf(
  data: ChartData,
  scheme: 'light' | 'dark',
): Parameters<ReturnType<typeof init>['setOption']>[0] {
  const text = surfaces[scheme].text;
  const line = scheme === 'light' ? gray[3] : dark[4];
  const colours =
    scheme === 'light' ? [petrol[7], yellow[5], blue[5], gray[6]] : [petrol[3], yellow[3], blue[3], gray[4]];
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: "'Be Vietnam Pro', sans-serif", color: text },
    // Patterns tell the series apart without colours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: data.series.length > 1 } },
    legend: { show: data.series.length > 1, bottom: 0, textStyle: { color: text } },
    grid: { left: 8, right: 8, top: 28, bottom: data.series.length > 1 ? 36 : 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      formatter: (point: unknown) => tooltipOf(data, point),
    },
    xAxis: {
      type: 'category',
      data: [...data.categories],
      axisLabel: { color: text },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      name: data.unitOfMeasure,
      nameTextStyle: { color: text, align: 'left' },
      axisLabel: { color: text },
      splitLine: { lineStyle: { color: line } },
    },
    series: data.series.map(({ name, values }) => ({
      type: data.kind,
      name,
      data: [...values],
      barMaxWidth: 40,
    })),
  };
}

/** Draws a chart; loaded only where a chart is shown. */
export function ChartCanvas({ data }: { readonly data: ChartData }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption(optionOf(data, scheme));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [data, scheme]);
  return <div ref={box} style={{ width: '100%', height: '100%' }} />;
}
