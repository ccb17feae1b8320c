import { LineRuleType, UnderlineType, type IPropertiesOptions, type IRunOptions } from 'docx';
import { fontLine } from '../font-metrics.ts';
import type { LayoutRules, TextStyle } from '../layout-rules.ts';
import { pointsPerMm } from '../page-geometry.ts';

/** The font by its usual name: the reader's machine has it, and Tinos has the same widths. */
export const wordFont = 'Times New Roman';
const vietnamese = { value: 'vi-VN', eastAsia: 'vi-VN' };

/** Twentieths of a point, the unit of WordprocessingML. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Run properties of a text style; sizes are half points. */
export function runOf(style: TextStyle): Omit<IRunOptions, 'children' | 'text'> {
  return {
    size: style.sizePt * 2,
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italics: true } : {}),
    ...(style.underline === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
  };
}

/** Names of the paragraph styles a clerk finds in the file. */
export const paragraphStyles = {
  body: 'OfficialBody',
  basis: 'OfficialBasis',
  cell: 'OfficialCell',
} as const;

/** Styles of the whole file: Times New Roman, Vietnamese, black, headings with their outline levels. */
export function wordStyles(rules: LayoutRules): NonNullable<IPropertiesOptions['styles']> {
  const bodyParagraph = {
    alignment: 'both' as const,
    indent: { firstLine: twips(rules.body.indentMm * pointsPerMm) },
    spacing: { before: twips(rules.body.beforePt), after: 0, ...lineSpacing(rules) },
    widowControl: true,
  };
  const [first, second, third, fourth] = rules.headings.map(({ style }) => ({
    run: { ...runOf(style), font: wordFont, color: '000000' },
    paragraph: { ...bodyParagraph, keepNext: true, keepLines: true },
  }));
  return {
    default: {
      document: {
        run: { font: wordFont, size: rules.body.style.sizePt * 2, color: '000000', language: vietnamese },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { ...runOf(rules.title.typeName), font: wordFont, color: '000000' },
        paragraph: { alignment: 'center', spacing: { before: twips(18), after: twips(3) }, keepNext: true },
      },
      ...(first === undefined ? {} : { heading1: first }),
      ...(second === undefined ? {} : { heading2: second }),
      ...(third === undefined ? {} : { heading3: third }),
      ...(fourth === undefined ? {} : { heading4: fourth }),
    },
    paragraphStyles: [
      {
        id: paragraphStyles.body,
        name: 'Official Body',
        basedOn: 'Normal',
        quickFormat: true,
        run: runOf(rules.body.style),
        paragraph: bodyParagraph,
      },
      {
        id: paragraphStyles.basis,
        name: 'Official Basis',
        basedOn: paragraphStyles.body,
        quickFormat: true,
        run: runOf(rules.legalBasis.style),
      },
      {
        id: paragraphStyles.cell,
        name: 'Official Cell',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { before: twips(1), after: twips(1) } },
      },
    ],
  };
}

function lineSpacing(rules: LayoutRules): { line: number; lineRule: 'exact' | 'auto' } {
  const { line } = rules.body;
  if ('exactPt' in line) return { line: twips(line.exactPt), lineRule: LineRuleType.EXACT };
  return { line: Math.round(line.multiple * 240), lineRule: LineRuleType.AUTO };
}

/** Height of so many lines of a style, in points. */
export function linesPt(count: number, style: TextStyle): number {
  return count * style.sizePt * fontLine.heightEm;
}
