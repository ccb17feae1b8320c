import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartSvg, hasValueLabels } from './chart-svg.ts';
import { vietnameseDecimal } from './chart-text.ts';
import type { Chart } from './official-document.ts';

const chart: Chart = {
  form: 'column',
  categories: ['Sư đoàn 3B', 'Trung đoàn <88> & "bạn"'],
  series: [
    { name: 'Năm 2025', values: ['9007199254740993', null] },
    { name: 'Năm 2026', values: ['1234.50', '-7'] },
  ],
  measure: 'Lượt người',
  alternative: 'So sánh hai năm.',
};

test('figures are labelled exactly, in Vietnamese notation', () => {
  for (const form of ['bar', 'column', 'line'] as const) {
    const svg = chartSvg({ ...chart, form });
    assert.match(svg, /^<svg/u);
    const labels = form === 'line' ? [] : ['9.007.199.254.740.993', '1.234,50', '-7'];
    for (const text of [...labels, 'Năm 2026', 'Sư đoàn 3B', 'Lượt người']) {
      assert.ok(svg.includes(text), `${text} in the ${form} chart`);
    }
    assert.ok(svg.includes('&lt;88&gt;') && !svg.includes('<88>'));
  }
});

test('the same chart is drawn the same, whatever was drawn before', () => {
  const draw = (): string => chartSvg(chart).replace(/zr[\w-]+/gu, 'name');
  const first = draw();
  chartSvg({ ...chart, form: 'line' });
  assert.equal(draw(), first);
});

test('the figures of a single line are labelled', () => {
  const single: Chart = { ...chart, form: 'line', series: chart.series.slice(1) };
  assert.ok(chartSvg(single).includes('1.234,50'));
});

test('many figures go unlabelled rather than over one another', () => {
  const categories = Array.from({ length: 30 }, (_, index) => `Xã ${index}`);
  const crowded: Chart = {
    ...chart,
    categories,
    series: [{ name: 'A', values: categories.map(() => '123456') }],
  };
  assert.equal(hasValueLabels(crowded), false);
  assert.ok(!chartSvg(crowded).includes('>123.456<'));
});

test('plain decimals in Vietnamese notation', () => {
  const cases = [
    ['0', '0'],
    ['-1234567.5', '-1.234.567,5'],
    ['999', '999'],
    ['1000', '1.000'],
  ] as const;
  for (const [plain, printed] of cases) assert.equal(vietnameseDecimal(plain), printed);
});
