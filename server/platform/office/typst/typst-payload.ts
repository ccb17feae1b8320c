import { chartSvg } from '../chart-svg.ts';
import { chartText } from '../chart-text.ts';
import { breakLongWords, drawable } from '../document-text.ts';
import { textWidthPt } from '../font-metrics.ts';
import type { PrintBlock, PrintDocument, PrintRow, PrintTable } from '../print-document.ts';

/** Longest word a line of the heading, the signature or the body takes without breaking it, in points. */
const longestWordPt = 150;
/** A row taller than this, in points, may break across pages. */
const tallestRowPt = 250;
const wideStyle = { sizePt: 14, bold: true } as const;

/** The document as JSON for the template: only glyphs of the font, over-long words breakable, charts drawn. */
export function typstPayload(document: PrintDocument): string {
  const created = Temporal.Instant.from(document.metadata.createdAt).toZonedDateTimeISO('UTC');
  const lastOfMain = document.sections.findLastIndex((section) => section.role !== 'annex');
  return JSON.stringify({
    rules: document.rules,
    metadata: document.metadata,
    created: {
      year: created.year,
      month: created.month,
      day: created.day,
      hour: created.hour,
      minute: created.minute,
      second: created.second,
    },
    head: eachText(document.head),
    titleLines: eachText(document.titleLines),
    addressees: eachText(document.addressees),
    legalBases: eachText(document.legalBases),
    signature: eachText(document.signature),
    provenance: eachText(document.provenance),
    sections: document.sections.map((section, index) => ({
      ...section,
      annex: eachText(section.annex),
      endsMain: index === lastOfMain,
      blocks: section.blocks.map(payloadBlock),
    })),
  });
}

function payloadBlock(block: PrintBlock): unknown {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return eachText(block);
    case 'table':
      return payloadTable(block);
    case 'chart': {
      const chart = chartText(block.chart, drawable);
      return { ...block, caption: eachText(block.caption), chart, svg: chartSvg(chart, block) };
    }
  }
}

function payloadTable(table: PrintTable): unknown {
  const style = { sizePt: table.sizePt, bold: true };
  const cellText = (text: string, index: number): string =>
    breakLongWords(drawable(text), style, Math.max(20, (table.widths[index] ?? 0) - 8));
  return {
    ...table,
    caption: eachText(table.caption),
    measure: eachText(table.measure),
    header: eachText(table.header),
    notes: eachText(table.notes),
    rows: table.rows.map((row) => ({
      ...row,
      isBreakable: isTall(row, table),
      cells: row.kind === 'section' ? row.cells.map(printable) : row.cells.map(cellText),
    })),
  };
}

/** Whether a row is too tall to be kept on one page; typst would let it run off the page's end. */
function isTall(row: PrintRow, table: PrintTable): boolean {
  const style = { sizePt: table.sizePt, bold: true };
  const heights = row.cells.map((text, index) => {
    const width =
      row.kind === 'section' ? table.widths.reduce((sum, part) => sum + part, 0) : table.widths[index];
    return Math.ceil((1.2 * textWidthPt(text, style)) / Math.max(20, (width ?? 0) - 8)) * table.sizePt * 1.2;
  });
  return Math.max(...heights) > tallestRowPt;
}

function printable(text: string): string {
  return breakLongWords(drawable(text), wideStyle, longestWordPt);
}

function eachText(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(eachText);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, eachText(part)]));
}
