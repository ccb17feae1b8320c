import { Paragraph } from 'docx';
import { ChartRun, type CategoryChartOptions, type ChartSeries } from 'docx/charts';
import { chartColors, hasValueLabels } from '../chart-svg.ts';
import { vietnameseDecimal } from '../chart-text.ts';
import type { LayoutRules } from '../layout-rules.ts';
import type { Chart } from '../official-document.ts';
import type { PrintChart } from '../print-document.ts';
import { styledParagraph } from './docx-paragraphs.ts';
import { wordFont } from './docx-styles.ts';

const pixelsPerPoint = 96 / 72;

/**
 * A chart as Word's own (DrawingML), sharp and editable, with its figures in an embedded workbook. Word and LibreOffice
 * draw it themselves, so no picture and no rasteriser is needed.
 */
export function chartBlock(block: PrintChart, rules: LayoutRules): readonly Paragraph[] {
  const hasCaption = block.caption !== null;
  const picture = new Paragraph({
    alignment: 'center',
    spacing: { before: 160 },
    ...(hasCaption ? { keepNext: true } : {}),
    children: [chartRun(block)],
  });
  if (block.caption === null) return [picture];
  return [
    picture,
    styledParagraph([block.caption], rules.table.caption, 'center', { beforePt: 4, afterPt: 8 }),
  ];
}

function chartRun({ chart, width, height }: PrintChart): ChartRun {
  const options = categoryOptions(chart, width, height);
  switch (chart.form) {
    case 'column':
      return new ChartRun({ type: 'column', ...options });
    case 'bar':
      return new ChartRun({ type: 'bar', ...options });
    case 'line':
      return new ChartRun({ type: 'line', markers: true, ...options });
  }
}

function categoryOptions(chart: Chart, width: number, height: number): CategoryChartOptions {
  return {
    font: { name: wordFont, color: '000000' },
    chartArea: { border: 'none' },
    altText: { name: 'Biểu đồ', title: 'Biểu đồ', description: chart.alternative },
    transformation: {
      width: Math.round(width * pixelsPerPoint),
      height: Math.round(height * pixelsPerPoint),
    },
    categories: chart.categories,
    series: chart.series.map((series, index) =>
      chartSeries(series, index, chart.form, hasValueLabels(chart)),
    ),
    ...(chart.form === 'bar' ? { categoryAxis: { reverseOrder: true } } : {}),
    valueAxis: {
      ...(chart.measure === undefined ? {} : { title: chart.measure }),
      ...axisFormat(chart),
      // Reversed categories would carry the axis of values up to the top.
      ...(chart.form === 'bar' ? { crossesAt: 'maximum' as const } : {}),
    },
    emptyValues: 'gap',
  };
}

/**
 * Thousands grouped by dots whatever the language of the reader's Word; a format has room for two conditions, so an
 * axis with negative figures follows that language.
 */
function axisFormat(chart: Chart): { readonly numberFormat?: string } {
  const figures = chart.series.flatMap(({ values }) => values.map(Number));
  if (Math.max(...figures) < 10) return {};
  const isNegative = figures.some((figure) => figure < 0);
  return { numberFormat: isNegative ? '#,##0' : '[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0' };
}

function chartSeries(
  series: Chart['series'][number],
  index: number,
  form: Chart['form'],
  hasLabels: boolean,
): ChartSeries {
  const color = chartColors[index % chartColors.length] ?? chartColors[0];
  return {
    name: series.name,
    // Floats only place the mark; the label prints the figure as it was given.
    values: series.values.map((value) => (value === null ? null : Number(value))),
    color,
    ...(hasLabels
      ? {
          dataLabels: {
            value: true,
            ...(form === 'line' ? { position: 'above' } : {}),
          },
          pointLabels: series.values.map((value) =>
            value === null ? false : { text: vietnameseDecimal(value) },
          ),
        }
      : {}),
  };
}
