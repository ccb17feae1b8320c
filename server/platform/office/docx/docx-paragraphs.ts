import { BorderStyle, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx';
import type { TextStyle } from '../layout-rules.ts';
import type { PrintHeading, PrintLine, PrintParagraph } from '../print-document.ts';
import { paragraphStyles, runOf, twips } from './docx-styles.ts';

export type Alignment = 'left' | 'center' | 'right';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export interface LineOptions {
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly indentPt?: number;
  readonly keepNext?: boolean;
}

/** A paragraph of one style; its lines are broken where they are given. */
export function styledParagraph(
  lines: readonly string[],
  style: TextStyle,
  alignment: Alignment,
  options: LineOptions = {},
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: twips(options.beforePt ?? 0), after: twips(options.afterPt ?? 0) },
    ...(options.indentPt === undefined ? {} : { indent: { left: twips(options.indentPt) } }),
    ...(options.keepNext === true ? { keepNext: true } : {}),
    children: lines.map(
      (text, index) => new TextRun({ ...runOf(style), text, ...(index === 0 ? {} : { break: 1 }) }),
    ),
  });
}

/** A centred line of the heading with the rule under it. */
export function headLine(line: PrintLine, columnPt: number, beforePt = 0): readonly Paragraph[] {
  const text =
    line.role === 'title'
      ? new Paragraph({ heading: HeadingLevel.TITLE, children: line.lines.map((part) => new TextRun(part)) })
      : styledParagraph(line.lines, line.style, 'center', { beforePt, keepNext: true });
  return line.rulePt === undefined ? [text] : [text, ruleParagraph(line.rulePt, columnPt)];
}

/** A rule of exact length, centred in its column: the top border of an empty line with indents. */
function ruleParagraph(rulePt: number, columnPt: number): Paragraph {
  const indent = twips(Math.max(0, (columnPt - rulePt) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: indent, right: indent },
    spacing: { before: twips(3), line: twips(4), lineRule: LineRuleType.EXACT },
    run: { size: 8 },
  });
}

/** An empty line of exact height; Word needs one between two tables. */
export function spacer(heightPt: number): Paragraph {
  return new Paragraph({
    spacing: { line: twips(heightPt), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

export function headingParagraph(heading: PrintHeading): Paragraph {
  return new Paragraph({ heading: headingLevels[heading.level], children: [new TextRun(heading.text)] });
}

export function bodyParagraph(paragraph: PrintParagraph): Paragraph {
  return new Paragraph({
    style: paragraphStyles.body,
    ...(paragraph.keepsWithNext ? { keepNext: true } : {}),
    children: paragraph.runs.map(
      (run) =>
        new TextRun({
          text: run.text,
          ...(run.bold === true ? { bold: true } : {}),
          ...(run.italic === true ? { italics: true } : {}),
        }),
    ),
  });
}

export function basisParagraph(text: string): Paragraph {
  return new Paragraph({ style: paragraphStyles.basis, children: [new TextRun(text)] });
}
