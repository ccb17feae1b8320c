import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LayoutRules } from '../layout-rules.ts';
import { headColumnsPt, pointsPerMm, textWidthOfPagePt } from '../page-geometry.ts';
import type { HeadItem, PrintDocument } from '../print-document.ts';
import { headLine, spacer, styledParagraph } from './docx-paragraphs.ts';
import { linesPt, runOf, twips } from './docx-styles.ts';

const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };
const stampLine = { style: BorderStyle.SINGLE, size: 8, color: 'C00000' };

/** The two columns at the top: bodies, number and stamps beside banner, place and date. */
export function headTable(document: PrintDocument): Table {
  const widths = headColumnsPt(document.rules);
  return layoutTable(
    widths,
    document.head.map((row, index) => {
      const beforePt = index === 0 ? 0 : 6;
      return [row.left, row.right].map((items, side) =>
        items.flatMap((item, position) =>
          headItem(item, widths[side] ?? 0, position === 0 ? beforePt : 0, document.rules),
        ),
      );
    }),
    true,
  );
}

/** Recipients beside the signature, on one page. */
export function signatureTable(document: PrintDocument): Table {
  const { signature, rules } = document;
  const width = textWidthOfPagePt(rules);
  const left = [
    styledParagraph([signature.recipientsLabel], rules.recipients.label, 'left', { beforePt: 18 }),
    ...signature.recipients.map((line) => styledParagraph([line], rules.recipients.line, 'left')),
  ];
  const titles = [
    ...signature.authority.map((line) => ({ line, style: rules.signature.authority })),
    { line: signature.title, style: rules.signature.title },
  ];
  const right = [
    ...titles.map(({ line, style }, index) =>
      styledParagraph([line], style, 'center', { beforePt: index === 0 ? 18 : 0, keepNext: true }),
    ),
    styledParagraph([signature.name], rules.signature.name, 'center', {
      beforePt: linesPt(rules.signature.spaceLines, rules.signature.name),
    }),
  ];
  return layoutTable([width * 0.45, width * 0.55], [[left, right]], signature.recipients.length <= 25);
}

function headItem(
  item: HeadItem,
  columnPt: number,
  beforePt: number,
  rules: LayoutRules,
): readonly (Paragraph | Table)[] {
  if (item.kind === 'line') return headLine(item, columnPt, beforePt);
  const frame = { top: stampLine, bottom: stampLine, left: stampLine, right: stampLine };
  const text = new Paragraph({
    alignment: 'center',
    children: [new TextRun({ ...runOf(rules.head.stamp), text: item.text, color: stampLine.color })],
  });
  const width = twips(item.widthMm * pointsPerMm);
  return [
    spacer(6),
    new Table({
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      columnWidths: [width],
      width: { size: width, type: WidthType.DXA },
      rows: [
        new TableRow({
          height: { value: twips(item.heightMm * pointsPerMm), rule: HeightRule.EXACT },
          children: [
            new TableCell({
              borders: frame,
              margins: noMargins,
              verticalAlign: VerticalAlignTable.CENTER,
              width: { size: width, type: WidthType.DXA },
              children: [text],
            }),
          ],
        }),
      ],
    }),
    // A cell must end with a paragraph.
    spacer(2),
  ];
}

function layoutTable(
  widthsPt: readonly number[],
  rows: readonly (readonly (readonly (Paragraph | Table)[])[])[],
  isWhole: boolean,
): Table {
  const widths = widthsPt.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    columnWidths: widths,
    margins: noMargins,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          ...(isWhole ? { cantSplit: true } : {}),
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
