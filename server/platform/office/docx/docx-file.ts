import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { textWidthPt } from '../font-metrics.ts';
import { pointsPerMm, textWidthOfPagePt } from '../page-geometry.ts';
import type { PrintBlock, PrintDocument, PrintSection } from '../print-document.ts';
import { chartBlock } from './docx-chart.ts';
import { coreProperties } from './docx-core-properties.ts';
import { headTable, signatureTable } from './docx-layout-tables.ts';
import {
  basisParagraph,
  bodyParagraph,
  headingParagraph,
  headLine,
  spacer,
  styledParagraph,
} from './docx-paragraphs.ts';
import { runOf, twips, wordFont, wordStyles } from './docx-styles.ts';
import { tableBlock } from './docx-table.ts';

/** Writes a document as an Office Open XML file (ECMA-376 transitional). Blocks the thread. */
export async function writeDocx(document: PrintDocument): Promise<Uint8Array> {
  const lastOfMain = document.sections.findLastIndex((section) => section.role !== 'annex');
  const file = new Document({
    title: document.metadata.title,
    creator: document.metadata.author,
    styles: wordStyles(document.rules),
    sections: document.sections.map((section, index) => ({
      ...sectionFrame(section, document),
      children: sectionChildren(section, document, index === lastOfMain),
    })),
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document.metadata) }];
  return new Uint8Array(await Packer.toBuffer(file, undefined, overrides));
}

function sectionChildren(
  section: PrintSection,
  document: PrintDocument,
  endsMain: boolean,
): readonly FileChild[] {
  return [
    ...(section.role === 'main' ? opening(document) : []),
    ...(section.annex === null ? [] : annexHead(section.annex, document)),
    ...section.blocks.flatMap((block) => blockChildren(block, document)),
    ...(endsMain ? [signatureTable(document)] : []),
  ];
}

function blockChildren(block: PrintBlock, { rules }: PrintDocument): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [bodyParagraph(block)];
    case 'table':
      return tableBlock(block, rules);
    case 'chart':
      return chartBlock(block, rules);
  }
}

function opening(document: PrintDocument): readonly FileChild[] {
  const width = textWidthOfPagePt(document.rules);
  const title = document.titleLines.flatMap((line) => headLine(line, width));
  return [
    headTable(document),
    ...(title.length === 0 ? [spacer(12)] : title),
    ...addressees(document),
    spacer(6),
    ...document.legalBases.map(basisParagraph),
  ];
}

/** Centred as a whole: the label, and the addressees one under another after it. */
function addressees({ addressees, rules }: PrintDocument): readonly Paragraph[] {
  if (addressees === null) return [];
  const { style } = rules.addressee;
  const [only, ...more] = addressees.lines;
  if (only !== undefined && more.length === 0) {
    return [styledParagraph([`${addressees.label} ${only}`], style, 'center', { beforePt: 12 })];
  }
  const labelPt = textWidthPt(`${addressees.label} `, style);
  const widest = Math.max(...addressees.lines.map((line) => textWidthPt(line, style)));
  const least = rules.body.indentMm * pointsPerMm;
  const indentPt = Math.max(least, (textWidthOfPagePt(rules) - labelPt - widest) / 2);
  return [
    styledParagraph([addressees.label], style, 'left', { beforePt: 12, indentPt, keepNext: true }),
    ...addressees.lines.map((line) =>
      styledParagraph([line], style, 'left', { beforePt: 4, indentPt: indentPt + labelPt }),
    ),
  ];
}

function annexHead(
  annex: NonNullable<PrintSection['annex']>,
  { rules }: PrintDocument,
): readonly Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: 'center',
      indent: { firstLine: 0 },
      children: [
        new TextRun({ ...runOf(rules.annex.label), text: annex.label }),
        new TextRun({ ...runOf(rules.annex.title), text: annex.title, break: 1 }),
      ],
    }),
    styledParagraph([annex.reference], rules.annex.reference, 'center', { afterPt: 12, keepNext: true }),
  ];
}

function sectionFrame(section: PrintSection, document: PrintDocument): Omit<ISectionOptions, 'children'> {
  const { page } = document.rules;
  const number = new Paragraph({
    alignment: 'center',
    children: [new TextRun({ font: wordFont, size: page.numberSizePt * 2, children: [PageNumber.CURRENT] })],
  });
  const isStart = section.role !== 'continued';
  return {
    properties: {
      titlePage: isStart,
      page: {
        size: {
          width: mm(page.widthMm),
          height: mm(page.heightMm),
          orientation: section.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(page.topMm),
          bottom: mm(page.bottomMm),
          left: mm(page.leftMm),
          right: mm(page.rightMm),
          header: mm(page.numberFromEdgeMm),
          footer: mm(page.numberFromEdgeMm),
        },
        ...(isStart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      ...(isStart ? { first: new Header({ children: [new Paragraph({})] }) } : {}),
    },
    footers: {
      default: new Footer({ children: [new Paragraph({})] }),
      ...(isStart ? { first: provenanceFooter(section, document) } : {}),
    },
  };
}

function mm(length: number): number {
  return twips(length * pointsPerMm);
}

function provenanceFooter({ isLandscape }: PrintSection, { provenance, rules }: PrintDocument): Footer {
  if (provenance === null) return new Footer({ children: [new Paragraph({})] });
  const rulePt = 50 * pointsPerMm;
  const rest = twips(textWidthOfPagePt(rules, isLandscape) - rulePt);
  const rule = new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
    indent: { right: rest },
    spacing: { line: 60, lineRule: 'exact' },
  });
  return new Footer({ children: [rule, styledParagraph([provenance], rules.provenance, 'left')] });
}
