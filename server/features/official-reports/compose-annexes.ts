import type { DocumentAnnex } from '../../platform/office/official-document.ts';
import { figureLines, printedFigure } from './figure-lines.ts';
import type { FrozenReport, FrozenSource } from './frozen-report.ts';
import { dayInWords, frozenSentence } from './frozen-wording.ts';

/** Annex: every indicator by the units directly below, which a reader of the region's report asks for first. */
export function unitsAnnex(report: FrozenReport): DocumentAnnex {
  return {
    title: 'Số liệu theo đơn vị trực thuộc',
    body: [
      {
        kind: 'table',
        columns: [
          { kind: 'column', heading: 'Nội dung', content: 'text' },
          { kind: 'column', heading: 'Đơn vị tính', content: 'code' },
          ...report.children.map(
            (child) => ({ kind: 'column', heading: child.shortName, content: 'figure' }) as const,
          ),
          { kind: 'column', heading: 'Toàn đơn vị', content: 'figure' },
        ],
        rows: report.form.definition.sections.flatMap((section) => {
          const lines = figureLines(report.form, section, 'vi').filter((line) => line.indent === 0);
          if (lines.length === 0) return [];
          return [
            { kind: 'section', text: section.name.vi } as const,
            ...lines.map(
              (line) =>
                ({
                  kind: 'data',
                  cells: [
                    line.name,
                    line.measure,
                    ...report.children.map((child) => printedFigure(line, child.values, 'vi')),
                    printedFigure(line, report.values, 'vi'),
                  ],
                }) as const,
            ),
          ];
        }),
        notes: ['Cột “Toàn đơn vị” gồm cả số liệu của chính cơ quan lập báo cáo.'],
      },
    ],
  };
}

function signedBy(source: FrozenSource): string {
  const { submittedBy } = source;
  if (!submittedBy) return '–';
  return submittedBy.post ? `${submittedBy.name}, ${submittedBy.post.vi}` : submittedBy.name;
}

/** Annex: the reports the figures come from, each with its version, who signed it and when it was accepted. */
export function sourcesAnnex(report: FrozenReport): DocumentAnnex {
  // A page a unit would bury the reader; the workbook lists every one, the document down to two levels.
  const shown = report.sources.filter((source) => source.depth <= 1);
  return {
    title: 'Nguồn số liệu',
    body: [
      { kind: 'paragraph', text: frozenSentence(report) },
      {
        kind: 'table',
        columns: [
          { kind: 'column', heading: 'TT', content: 'code' },
          { kind: 'column', heading: 'Đơn vị', content: 'text' },
          { kind: 'column', heading: 'Bản', content: 'code' },
          { kind: 'column', heading: 'Người ký', content: 'text' },
          { kind: 'column', heading: 'Ngày gửi', content: 'code' },
          { kind: 'column', heading: 'Ngày duyệt', content: 'code' },
          { kind: 'column', heading: 'Số báo cáo tổng hợp', content: 'figure' },
        ],
        rows: shown.map((source, nth) => ({
          kind: 'data',
          cells: [
            String(nth + 1),
            source.unitName,
            String(source.version),
            signedBy(source),
            dayInWords(source.submittedAt),
            dayInWords(source.approvedAt),
            String(
              report.children.find((child) => child.unitCode === source.unitCode)?.reports ??
                report.sources.length,
            ),
          ],
        })),
        notes: ['Bảng tính kèm theo ghi nguồn của từng số liệu đến từng đơn vị.'],
      },
    ],
  };
}
