import { hasGlyph, textWidthPt } from './font-metrics.ts';
import type { TextStyle } from './layout-rules.ts';
import type { InlineText, TextRun } from './official-document.ts';

/** Characters XML 1.0 cannot hold, lone surrogates and non-characters included. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Marks that reorder or hide what the reader sees. */
const reordering = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A text fit for print: NFC, one line, without characters that no file format can hold or that reorder the line. */
export function cleanLine(text: string): string {
  return text
    .replace(notXml, '')
    .replace(reordering, '')
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** The runs of a text, cleaned; the spaces between runs are kept. */
export function cleanRuns(text: InlineText): readonly TextRun[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const cleaned = runs.map((run) => ({
    ...run,
    text: run.text
      .replace(notXml, '')
      .replace(reordering, '')
      .normalize('NFC')
      .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/gu, ' '),
  }));
  const kept = cleaned.filter((run) => run.text !== '');
  return kept.map((run, index) => ({
    ...run,
    text: trimEnds(run.text, index === 0, index === kept.length - 1),
  }));
}

export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

export function styledText(text: string, style: TextStyle): string {
  return style.caps === true ? text.toLocaleUpperCase('vi') : text;
}

/** Ends a text with the layout's mark in place of its own full stop, semicolon or closing mark. */
export function closeRuns(runs: readonly TextRun[], mark: string): readonly TextRun[] {
  const last = runs.at(-1);
  if (last === undefined) return [{ text: mark }];
  const body = last.text.replace(/(?:\s*(?:\.\/\.|[.;]))+\s*$/u, '');
  return [...runs.slice(0, -1), { ...last, text: body + mark }];
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * A text that the document font can draw whole. PDF/A forbids missing glyphs, so each character the font lacks (an
 * emoji, another script) becomes "□".
 */
export function drawable(text: string): string {
  if (isDrawable(text)) return text;
  let drawn = '';
  for (const { segment } of graphemes.segment(text)) drawn += isDrawable(segment) ? segment : '□';
  return drawn;
}

/** Lets a word wider than the line break anywhere, by zero-width spaces. */
export function breakLongWords(text: string, style: TextStyle, widthPt: number): string {
  // No letter is wider than its em, so a short text needs no measuring.
  if (text.length * style.sizePt <= widthPt) return text;
  return text
    .split(' ')
    .map((word) => (textWidthPt(word, style) <= widthPt ? word : splitWord(word, style, widthPt)))
    .join(' ');
}

function splitWord(word: string, style: TextStyle, widthPt: number): string {
  const parts: string[] = [];
  let part = '';
  let partWidth = 0;
  for (const { segment } of graphemes.segment(word)) {
    const width = textWidthPt(segment, style);
    if (part !== '' && partWidth + width > widthPt * 0.95) {
      parts.push(part);
      part = '';
      partWidth = 0;
    }
    part += segment;
    partWidth += width;
  }
  return [...parts, part].join('\u200B');
}

function isDrawable(text: string): boolean {
  for (const character of text) if (!hasGlyph(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function trimEnds(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? text.trimStart() : text;
  return isLast ? start.trimEnd() : start;
}
