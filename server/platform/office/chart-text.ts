import type { Chart } from './official-document.ts';

/** The chart with every text passed through `change`. */
export function chartText(chart: Chart, change: (text: string) => string): Chart {
  return {
    form: chart.form,
    categories: chart.categories.map(change),
    series: chart.series.map(({ name, values }) => ({ name: change(name), values })),
    ...(chart.measure === undefined ? {} : { measure: change(chart.measure) }),
    alternative: change(chart.alternative),
  };
}

/** "1234.5" as Vietnamese readers write it: "1.234,5". */
export function vietnameseDecimal(value: string): string {
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return (value.startsWith('-') ? '-' : '') + (fraction === undefined ? grouped : `${grouped},${fraction}`);
}
