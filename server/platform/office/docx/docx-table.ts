import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LayoutRules } from '../layout-rules.ts';
import type { PrintRow, PrintTable } from '../print-document.ts';
import type { HeaderCell } from '../table-columns.ts';
import { spacer, styledParagraph, type Alignment } from './docx-paragraphs.ts';
import { paragraphStyles, twips } from './docx-styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const indentPt = 10;

/** A table with its caption, unit of measure and notes; the heading rows repeat on every page. */
export function tableBlock(table: PrintTable, rules: LayoutRules): readonly (Paragraph | Table)[] {
  const { caption, note } = rules.table;
  const widths = table.widths.map(twips);
  const above = [
    ...(table.caption === null
      ? []
      : [styledParagraph([table.caption], caption, 'center', { beforePt: 10, afterPt: 4, keepNext: true })]),
    ...(table.measure === null
      ? []
      : [styledParagraph([table.measure], note, 'right', { afterPt: 3, keepNext: true })]),
  ];
  const notes = table.notes.map((text, index) =>
    styledParagraph([index === 0 ? `Ghi chú: ${text}` : text], note, 'left', {
      beforePt: index === 0 ? 3 : 0,
    }),
  );
  return [
    ...above,
    new Table({
      layout: TableLayoutType.FIXED,
      borders,
      columnWidths: widths,
      width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: twips(3.5), right: twips(3.5), marginUnitType: WidthType.DXA },
      rows: [
        ...table.header.map((cells) => headerRow(cells, table.sizePt)),
        ...table.rows.map((row) => bodyRow(row, table)),
      ],
    }),
    ...notes,
    spacer(6),
  ];
}

function headerRow(cells: readonly HeaderCell[], sizePt: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell) => {
      const measure =
        cell.measure === undefined
          ? []
          : [new TextRun({ text: `(${cell.measure})`, italics: true, size: sizePt * 2, break: 1 })];
      return new TableCell({
        verticalAlign: VerticalAlignTable.CENTER,
        ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
        ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
        children: [
          new Paragraph({
            style: paragraphStyles.cell,
            alignment: 'center',
            keepNext: true,
            children: [new TextRun({ text: cell.text, bold: true, size: sizePt * 2 }), ...measure],
          }),
        ],
      });
    }),
  });
}

function bodyRow(row: PrintRow, table: PrintTable): TableRow {
  const isBold = row.kind !== 'data';
  const textColumn = table.aligns.indexOf('left');
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((text, index) => {
      const isSection = row.kind === 'section';
      const indent = index === textColumn ? row.indent * indentPt : 0;
      return new TableCell({
        verticalAlign: VerticalAlignTable.CENTER,
        ...(isSection && table.widths.length > 1 ? { columnSpan: table.widths.length } : {}),
        children: [
          cellParagraph(text, isSection ? 'left' : (table.aligns[index] ?? 'left'), {
            isBold,
            indent,
            keepsWithNext: isSection,
            sizePt: table.sizePt,
          }),
        ],
      });
    }),
  });
}

function cellParagraph(
  text: string,
  alignment: Alignment,
  look: {
    readonly isBold: boolean;
    readonly indent: number;
    readonly keepsWithNext: boolean;
    readonly sizePt: number;
  },
): Paragraph {
  return new Paragraph({
    style: paragraphStyles.cell,
    alignment,
    ...(look.indent > 0 ? { indent: { left: twips(look.indent) } } : {}),
    ...(look.keepsWithNext ? { keepNext: true } : {}),
    children: [new TextRun({ text, size: look.sizePt * 2, ...(look.isBold ? { bold: true } : {}) })],
  });
}
