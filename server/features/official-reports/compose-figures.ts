import { indicatorsOf, type Section } from '../../../contract/indicators/form-definition.ts';
import type { ChartBlock, TableBlock, TableRow } from '../../platform/office/official-document.ts';
import { type FigureLine, figureLines, plainFigure, printedFigure, printedRate } from './figure-lines.ts';
import type { FrozenReport } from './frozen-report.ts';

/** The table of a section: each indicator with its target, its yield and the same period last year. */
export function figuresTable(
  report: FrozenReport,
  section: Section,
  lines: readonly FigureLine[],
): TableBlock {
  const hasPlan = lines.some((line) => line.slots.some((slot) => report.plan.has(slot.slot)));
  const planned = hasPlan ? planVector(report) : [];
  let ordinal = 0;
  const rows = lines.map((line): TableRow => {
    if (line.indent === 0) ordinal += 1;
    const cells = [
      line.indent === 0 ? String(ordinal) : '',
      line.name,
      line.measure,
      ...(hasPlan
        ? [
            printedFigure(line, planned, 'vi'),
            printedFigure(line, report.values, 'vi'),
            printedRate(line, report.values, planned, 'vi'),
          ]
        : [printedFigure(line, report.values, 'vi')]),
      ...(report.lastYear
        ? [
            printedFigure(line, report.lastYear, 'vi'),
            printedRate(line, report.values, report.lastYear, 'vi'),
          ]
        : []),
    ];
    return { kind: 'data', cells, indent: line.indent };
  });
  return {
    kind: 'table',
    caption: `Số liệu ${section.name.vi.slice(0, 1).toLocaleLowerCase('vi')}${section.name.vi.slice(1)}`,
    columns: [
      { kind: 'column', heading: 'TT', content: 'code' },
      { kind: 'column', heading: 'Nội dung', content: 'text' },
      { kind: 'column', heading: 'Đơn vị tính', content: 'code' },
      ...(hasPlan
        ? [
            { kind: 'column', heading: 'Kế hoạch', content: 'figure' } as const,
            { kind: 'column', heading: 'Thực hiện', content: 'figure' } as const,
            { kind: 'column', heading: 'Đạt so với kế hoạch', content: 'figure' } as const,
          ]
        : [{ kind: 'column', heading: 'Thực hiện', content: 'figure' } as const]),
      ...(report.lastYear
        ? [
            { kind: 'column', heading: 'Cùng kỳ năm trước', content: 'figure' } as const,
            { kind: 'column', heading: 'So với cùng kỳ', content: 'figure' } as const,
          ]
        : []),
    ],
    rows,
  };
}

function planVector(report: FrozenReport): (bigint | null)[] {
  return Array.from({ length: report.form.slotCount }, (_, slot) => report.plan.get(slot) ?? null);
}

/** Indicators a chart by unit can show: additive numbers, each by the line that stands for its whole. */
export function chartableLines(report: Pick<FrozenReport, 'form'>): FigureLine[] {
  return report.form.definition.sections
    .flatMap((section) => figureLines(report.form, section, 'vi'))
    .filter((line) => line.indent === 0 && line.slots.length === 1 && line.slots[0]?.acrossUnits === 'sum');
}

/** A chart of one indicator by the units directly below; null where there is nothing to compare. */
export function chartBlock(report: FrozenReport, indicatorCode: string): ChartBlock | null {
  const line = chartableLines(report).find((each) => each.indicator.code === indicatorCode);
  if (!line || report.children.length < 2) return null;
  const values = report.children.map((child) => plainFigure(line, child.values));
  const told = report.children
    .map((child) => `${child.shortName} ${printedFigure(line, child.values, 'vi')}`)
    .join('; ');
  const name = indicatorsOf(report.form.definition).find(({ code }) => code === indicatorCode)?.name.vi ?? '';
  return {
    kind: 'chart',
    caption: `Biểu đồ: ${name} theo đơn vị`,
    chart: {
      form: report.children.length > 6 ? 'bar' : 'column',
      categories: report.children.map((child) => child.shortName),
      series: [{ name, values }],
      measure: line.measure,
      alternative: `${name} theo đơn vị (${line.measure}): ${told}.`,
    },
  };
}
