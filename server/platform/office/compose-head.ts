import { balancedLines } from './balanced-lines.ts';
import { styledText } from './document-text.ts';
import { numberWording, placeAndDateWording } from './document-wording.ts';
import { textWidthPt } from './font-metrics.ts';
import type { LayoutRules, RuleLength, TextStyle, UnderTitle } from './layout-rules.ts';
import type { OfficialDocument } from './official-document.ts';
import { headColumnsPt, textWidthOfPagePt } from './page-geometry.ts';
import type { HeadItem, HeadRow, PrintLine } from './print-document.ts';

/** The heading: bodies beside the banner, then number beside place and date, then stamps. */
export function composeHead(document: OfficialDocument, rules: LayoutRules): readonly HeadRow[] {
  const { head } = rules;
  const [leftPt, rightPt] = headColumnsPt(rules);
  const { parentAgency, name } = document.issuer;
  const issuer: HeadItem[] = [
    ...(parentAgency === undefined ? [] : [line(parentAgency, head.parentAgency, leftPt)]),
    ...underlined(line(name, head.issuer, leftPt), head.underIssuer, leftPt),
  ];
  const banner = head.banner.map(({ text, style }, index) => {
    const printed = line(text, style, rightPt);
    return index < head.banner.length - 1 ? printed : ruled(printed, head.underBanner, rightPt);
  });
  const number: HeadItem[] = [line(numberWording(document.number, head), head.number, leftPt)];
  if (document.typeName === null) {
    number.push(line(`V/v ${document.subject}`, head.letterSubject, leftPt));
  }
  if (document.secrecy !== undefined) number.push({ kind: 'stamp', ...head.secrecy[document.secrecy] });
  if (document.urgency !== undefined) number.push({ kind: 'stamp', ...head.urgency[document.urgency] });
  return [
    { left: issuer, right: banner },
    { left: number, right: [line(placeAndDateWording(document), head.placeAndDate, rightPt)] },
  ];
}

/** Tên loại and trích yếu with what the layout sets under them; none for a công văn. */
export function composeTitleLines(document: OfficialDocument, rules: LayoutRules): readonly PrintLine[] {
  if (document.typeName === null) return [];
  const { title } = rules;
  const width = textWidthOfPagePt(rules) * 0.96;
  const name: PrintLine = { ...line(document.typeName, title.typeName, width), role: 'title' };
  return [name, ...underlined(line(document.subject, title.subject, width), title.under, width)];
}

function line(text: string, style: TextStyle, columnPt: number): PrintLine {
  return { kind: 'line', lines: balancedLines(styledText(text, style), style, columnPt), style };
}

function underlined(printed: PrintLine, under: UnderTitle, columnPt: number): readonly PrintLine[] {
  if (under.kind === 'rule') return [ruled(printed, under.length, columnPt)];
  return [printed, line(under.text, under.style, columnPt)];
}

function ruled(printed: PrintLine, length: RuleLength, columnPt: number): PrintLine {
  const longest = Math.max(...printed.lines.map((text) => textWidthPt(text, printed.style)));
  const textPt = Math.min(longest, columnPt);
  return { ...printed, rulePt: length.kind === 'text' ? textPt : textPt * length.of };
}
