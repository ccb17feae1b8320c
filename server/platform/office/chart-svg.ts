import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { vietnameseDecimal } from './chart-text.ts';
import { textWidthPt } from './font-metrics.ts';
import type { Chart } from './official-document.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);
// Without a browser ECharts guesses widths of Latin letters only; labels with Vietnamese marks would collide.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidthPt(text, {
      sizePt: Number.parseFloat(font ?? '') || 12,
      bold: font?.includes('bold') === true,
    }),
  }),
});

/** Fills of the series: apart in lightness too, so that a black-and-white print keeps them apart. */
export const chartColors = ['#1F3864', '#C55A11', '#8FAADC', '#7F7F7F', '#548235', '#BF9000'] as const;

const fontFamily = "Tinos, 'Times New Roman', serif";
const ink = '#000000';
const faint = '#BFBFBF';

/** Width of the names beside lying bars, in points. */
export const barLabelPt = 130;

/** Size of a chart in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as SVG. Labels show the exact figures in Vietnamese notation; a missing figure leaves a gap. */
export function chartSvg(chart: Chart, size: ChartSize = { width: 468, height: 260 }): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  try {
    instance.setOption(chartOption(chart, size));
    return instance.renderToSVGString();
  } finally {
    instance.dispose();
  }
}

/** Whether every figure can carry its own label without covering its neighbours. */
export function hasValueLabels(chart: Chart): boolean {
  if (chart.form === 'line' && chart.series.length > 1) return false;
  return chart.categories.length * chart.series.length <= 24;
}

function chartOption(chart: Chart, size: ChartSize): EChartsCoreOption {
  const isLying = chart.form === 'bar';
  const labelWidth = isLying ? barLabelPt : (size.width - 70) / Math.max(1, chart.categories.length) - 6;
  const categories = {
    type: 'category',
    data: [...chart.categories],
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: {
      color: ink,
      fontSize: 11,
      lineHeight: 13,
      interval: 0,
      width: labelWidth,
      overflow: 'break',
    },
  };
  const values = {
    type: 'value',
    ...(chart.measure === undefined ? {} : { name: chart.measure }),
    nameTextStyle: { color: ink, fontSize: 11, fontStyle: 'italic' },
    ...(isLying ? { nameLocation: 'middle', nameGap: 24 } : { nameLocation: 'end' }),
    axisLabel: { color: ink, fontSize: 11, formatter: (value: number) => vietnameseDecimal(String(value)) },
    splitLine: { lineStyle: { color: faint, width: 0.5 } },
  };
  return {
    animation: false,
    backgroundColor: '#FFFFFF',
    color: [...chartColors],
    textStyle: { fontFamily },
    grid: {
      left: 8,
      right: isLying ? 56 : 16,
      top: 30,
      bottom: 34,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      selectedMode: false,
      bottom: 0,
      itemWidth: 14,
      itemHeight: 9,
      textStyle: { color: ink, fontSize: 11 },
    },
    xAxis: isLying ? values : categories,
    yAxis: isLying ? categories : values,
    series: chart.series.map(({ name, values: figures }) => ({
      name,
      type: chart.form === 'line' ? 'line' : 'bar',
      // Floats only place the mark; the label prints the figure as it was given.
      data: figures.map((figure) => (figure === null ? '-' : Number(figure))),
      silent: true,
      symbolSize: 5,
      barMaxWidth: 36,
      label: {
        show: hasValueLabels(chart),
        position: isLying ? 'right' : 'top',
        color: ink,
        fontSize: 10,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
          vietnameseDecimal(figures[dataIndex] ?? ''),
      },
    })),
  };
}
