import type { NarrativeHeading, Section } from '../../../contract/indicators/form-definition.ts';
import { formatPeriod } from '../../../contract/kernel/period.ts';
import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';
import type { StoredStatement } from '../reports/public.ts';
import type { DocumentBlock, OfficialDocument } from '../../platform/office/official-document.ts';
import { sourcesAnnex, unitsAnnex } from './compose-annexes.ts';
import { chartBlock, figuresTable } from './compose-figures.ts';
import { figureLines } from './figure-lines.ts';
import { frozenSentence } from './frozen-wording.ts';
import type { FrozenReport } from './frozen-report.ts';

/** Number, symbol and date; number and date are null while the document is not issued. */
export interface DocumentMark {
  readonly number: number | null;
  readonly typeAbbreviation: string | null;
  readonly issuerSymbol: string;
  readonly issuedOn: Temporal.PlainDate | null;
}

// Outline of a review report: results by line of work, then the assessment, then what comes next (the usual order of
// báo cáo sơ kết, tổng kết; NĐ 30/2020 leaves the outline to the issuer).
const assessment: readonly { readonly heading: NarrativeHeading; readonly title: string }[] = [
  { heading: 'strengths', title: 'Ưu điểm' },
  { heading: 'shortcomings', title: 'Hạn chế, khuyết điểm' },
  { heading: 'causes', title: 'Nguyên nhân' },
  { heading: 'lessons', title: 'Bài học kinh nghiệm' },
];

function statementBlocks(narrative: readonly StoredStatement[], section: Section, heading: NarrativeHeading) {
  const found = narrative.filter((each) => each.line === section.lineCode && each.heading === heading);
  const blocks: DocumentBlock[] = [];
  for (const { kind, text } of found) {
    const last = blocks.at(-1);
    if (kind === 'paragraph') blocks.push({ kind: 'paragraph', text });
    else if (last?.kind === 'bullets')
      blocks[blocks.length - 1] = { ...last, items: [...last.items, { text, level: 1 }] };
    else blocks.push({ kind: 'bullets', items: [{ text, level: 1 }] });
  }
  return blocks;
}

function resultsPart(report: FrozenReport): DocumentBlock[] {
  const blocks: DocumentBlock[] = [{ kind: 'heading', level: 1, text: 'Kết quả thực hiện' }];
  for (const section of report.form.definition.sections) {
    const statements = statementBlocks(report.narrative, section, 'results');
    const lines = figureLines(report.form, section, 'vi');
    const texts = section.indicators.flatMap((indicator) => {
      const text = report.texts.get(indicator.code);
      return text === undefined
        ? []
        : [{ kind: 'paragraph', text: `${indicator.name.vi}: ${text}` } as const];
    });
    if (statements.length + lines.length + texts.length === 0) continue;
    blocks.push({ kind: 'heading', level: 2, text: section.name.vi }, ...statements, ...texts);
    if (lines.length > 0) blocks.push(figuresTable(report, section, lines));
  }
  return blocks;
}

function assessmentPart(report: FrozenReport): DocumentBlock[] {
  const blocks = assessment.flatMap(({ heading, title }): DocumentBlock[] => {
    const statements = report.form.definition.sections.flatMap((section) =>
      statementBlocks(report.narrative, section, heading),
    );
    return statements.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...statements];
  });
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: 'Đánh giá chung' }, ...blocks];
}

function tasksPart(report: FrozenReport): DocumentBlock[] {
  const blocks = report.form.definition.sections.flatMap((section): DocumentBlock[] => {
    const statements = statementBlocks(report.narrative, section, 'next_tasks');
    return statements.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: section.name.vi }, ...statements];
  });
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: 'Phương hướng, nhiệm vụ trọng tâm thời gian tới' }, ...blocks];
}

/**
 * The official document of a consolidated report: headings per line of work, tables generated from the frozen
 * figures, a chart, the narrative, and annexes by unit and by source. Pure: what it prints is all in its arguments.
 */
export function composeDocument(
  report: FrozenReport,
  details: OfficialReportDetails,
  mark: DocumentMark,
): OfficialDocument {
  const period = formatPeriod(report.period, 'vi');
  const chart = details.chartIndicator === null ? null : chartBlock(report, details.chartIndicator);
  const { completeness } = report;
  const opening =
    `Báo cáo được tổng hợp từ ${completeness.approved} báo cáo đã duyệt của các đơn vị cấp dưới` +
    ` (trong tổng số ${completeness.expected} đơn vị phải báo cáo ${period}, ${completeness.reported} đơn vị đã gửi).`;
  return {
    layout: details.layout,
    issuer: {
      name: details.issuerName,
      ...(details.parentAgency === null ? {} : { parentAgency: details.parentAgency }),
    },
    number: { value: mark.number, typeCode: mark.typeAbbreviation, issuerCode: mark.issuerSymbol },
    place: details.place,
    date: mark.issuedOn,
    typeName: 'Báo cáo',
    subject: details.subject,
    addressees: details.addressees,
    legalBases: details.legalBases,
    body: [
      { kind: 'paragraph', text: opening },
      ...resultsPart(report),
      ...(chart ? [chart] : []),
      ...assessmentPart(report),
      ...tasksPart(report),
    ],
    signature: {
      authority: details.signature.authority,
      title: details.signature.title,
      name: details.signature.name,
      ...(details.signature.rank === null ? {} : { rank: details.signature.rank }),
    },
    recipients: details.recipients,
    filing: details.filing,
    annexes: [
      ...(report.children.length > 0 ? [unitsAnnex(report)] : []),
      ...(report.sources.length > 1 ? [sourcesAnnex(report)] : []),
    ],
    provenance: frozenSentence(report),
    createdAt: report.frozenAt,
  };
}
