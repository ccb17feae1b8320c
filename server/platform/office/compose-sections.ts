import { issueAt } from '../domain-error.ts';
import { barLabelPt } from './chart-svg.ts';
import { chartText } from './chart-text.ts';
import { composeTable } from './compose-table.ts';
import { cleanLine, cleanRuns, closeRuns, styledText } from './document-text.ts';
import { dateWording, numberWording } from './document-wording.ts';
import { textWidthPt } from './font-metrics.ts';
import { romanNumeral } from '../../../contract/kernel/roman-numeral.ts';
import { headingCounter } from './heading-numbers.ts';
import type { LayoutRules } from './layout-rules.ts';
import { documentInvalid } from './office-errors.ts';
import type { Chart, DocumentBlock, OfficialDocument } from './official-document.ts';
import { textWidthOfPagePt } from './page-geometry.ts';
import type { PrintBlock, PrintSection } from './print-document.ts';

interface PlacedBlock {
  readonly block: PrintBlock;
  readonly isLandscape: boolean;
}

/**
 * The body as runs of pages of one orientation: a table too wide for a portrait page gets landscape pages of its own,
 * with the headings that lead to it. The last section is portrait, since the signature follows it.
 */
export function composeMainSections(document: OfficialDocument, rules: LayoutRules): readonly PrintSection[] {
  const placed = closeBody(placeBlocks(document.body, '/body', rules, false), rules);
  const sections: { isLandscape: boolean; blocks: PrintBlock[] }[] = [{ isLandscape: false, blocks: [] }];
  for (const { block, isLandscape } of placed) {
    const current = sections.at(-1);
    if (current === undefined || current.isLandscape !== isLandscape) {
      const leading = isLandscape && current !== undefined ? takeTrailingHeadings(current.blocks) : [];
      sections.push({ isLandscape, blocks: [...leading, block] });
    } else {
      current.blocks.push(block);
    }
  }
  return sections.map(({ isLandscape, blocks }, index) => ({
    role: index === 0 ? 'main' : 'continued',
    isLandscape,
    annex: null,
    blocks,
  }));
}

/** Each annex in the orientation its widest table needs. */
export function composeAnnexSections(
  document: OfficialDocument,
  rules: LayoutRules,
): readonly PrintSection[] {
  return document.annexes.map((annex, index) => {
    const pointer = `/annexes/${index}/body`;
    const upright = placeBlocks(annex.body, pointer, rules, false);
    const isLandscape = upright.some((placed) => placed.isLandscape);
    const placed = isLandscape ? placeBlocks(annex.body, pointer, rules, true) : upright;
    return {
      role: 'annex',
      isLandscape,
      annex: {
        label: document.annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`,
        title: styledText(cleanLine(annex.title), rules.annex.title),
        reference: annexReference(document, rules),
      },
      blocks: placed.map(({ block }) => block),
    };
  });
}

function annexReference(document: OfficialDocument, rules: LayoutRules): string {
  const number = numberWording(document.number, rules.head).replace(/^Số:? /u, 'số ');
  const year = document.createdAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').year;
  const date = dateWording(document.date, year);
  return `(Kèm theo ${document.typeName ?? 'Công văn'} ${number} ${date} của ${document.issuer.name})`;
}

function placeBlocks(
  blocks: readonly DocumentBlock[],
  parent: string,
  rules: LayoutRules,
  isLandscape: boolean,
): readonly PlacedBlock[] {
  const nextHeading = headingCounter(rules.headings);
  return blocks.flatMap((block, index): readonly PlacedBlock[] => {
    switch (block.kind) {
      case 'heading': {
        const style = rules.headings[block.level - 1]?.style ?? rules.body.style;
        const text = `${nextHeading(block.level)} ${styledText(cleanLine(block.text), style)}`;
        return [{ block: { kind: 'heading', level: block.level, text }, isLandscape }];
      }
      case 'paragraph':
        return [
          { block: { kind: 'paragraph', runs: cleanRuns(block.text), keepsWithNext: false }, isLandscape },
        ];
      case 'bullets':
        return block.items.map((item) => {
          const runs = [{ text: `${rules.bullets[item.level - 1] ?? ''} ` }, ...cleanRuns(item.text)];
          return { block: { kind: 'paragraph', runs, keepsWithNext: false }, isLandscape };
        });
      case 'table': {
        const table = composeTable(block, rules, isLandscape);
        if (table === null) throw tooWide(`${parent}/${index}`, block.columns.length);
        return [table];
      }
      case 'chart': {
        const width = textWidthOfPagePt(rules, isLandscape);
        const caption = block.caption === undefined ? null : cleanLine(block.caption);
        const chart = chartText(block.chart, cleanLine);
        return [
          { block: { kind: 'chart', caption, chart, width, height: chartHeight(chart, width) }, isLandscape },
        ];
      }
    }
  });
}

/** Lying bars get as much height as their names need, up to a page. */
function chartHeight(chart: Chart, width: number): number {
  if (chart.form !== 'bar') return Math.min(width * 0.55, 260);
  const lines = chart.categories.map((name) =>
    Math.ceil(textWidthPt(name, { sizePt: 11 }) / (barLabelPt * 0.8)),
  );
  const perCategory = Math.max(chart.series.length * 14 + 8, Math.max(...lines) * 13 + 8);
  return Math.min(80 + chart.categories.length * perCategory, 560);
}

/** Sets the closing mark at the end of the last sentence and holds that paragraph to the signature. */
function closeBody(placed: readonly PlacedBlock[], rules: LayoutRules): readonly PlacedBlock[] {
  const mark = rules.body.closingMark;
  const last = placed.at(-1);
  if (last?.block.kind === 'paragraph') {
    const runs = closeRuns(last.block.runs, mark);
    return [...placed.slice(0, -1), { ...last, block: { kind: 'paragraph', runs, keepsWithNext: true } }];
  }
  const closing: PrintBlock = { kind: 'paragraph', runs: [{ text: mark }], keepsWithNext: true };
  return [...placed, { block: closing, isLandscape: false }];
}

function takeTrailingHeadings(blocks: PrintBlock[]): readonly PrintBlock[] {
  let start = blocks.length;
  while (start > 0 && blocks[start - 1]?.kind === 'heading') start -= 1;
  return blocks.splice(start);
}

function tooWide(pointer: string, columns: number): Error {
  return documentInvalid([issueAt('office.table_too_wide', pointer, { columns })]);
}
