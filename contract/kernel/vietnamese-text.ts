import { z } from 'zod';

/** Text as it is stored: NFC, because the same letter composed and decomposed compares unequal. */
export function normalizeText(text: string): string {
  return text.normalize('NFC');
}

/** A line of text people typed: NFC, trimmed, inner runs of white space made one space; at least one character. */
export const typedLine = z
  .string()
  .transform((text) => normalizeText(text).replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1));

const combiningMarks = /\p{M}+/gu;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Key for searching without accents: lower case, accents stripped, đ as d, white space made one space. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(combiningMarks, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Key for matching names exactly but for the place of the tone: "Hoà Bình" and "Hòa Bình" match, "Hoa Bình" does not.
 * Never shown and never stored in place of the text, since writers disagree on the placement.
 */
export function foldTonePlacement(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(
      /[\p{L}\p{M}]+/gu,
      (word) => word.replaceAll(toneMarks, '') + (word.match(toneMarks) ?? []).join(''),
    )
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Orders texts as a Vietnamese dictionary does (a ă â … d đ …), numbers by their value: "Điều 2" before "Điều 10". */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Capitals as Vietnamese writes them: "Đơn vị quyết thắng" becomes "ĐƠN VỊ QUYẾT THẮNG". */
export function upperVietnamese(text: string): string {
  return normalizeText(text).toLocaleUpperCase('vi');
}

/** Makes the first letter a capital, as at the start of a sentence: "quý II năm 2026" becomes "Quý II năm 2026". */
export function capitalizeFirst(text: string): string {
  const [first = '', ...rest] = normalizeText(text);
  return first.toLocaleUpperCase('vi') + rest.join('');
}

/** A Vietnamese name taken apart: "Nguyễn Thị Minh Khai" has the surname Nguyễn and the given name Khai. */
export interface PersonNameParts {
  readonly surname: string;
  readonly middle: string;
  readonly given: string;
}

/** Takes a name apart at its spaces; a single word is a given name. */
export function partsOfPersonName(name: string): PersonNameParts {
  const words = normalizeText(name).trim().split(/\s+/);
  const given = words.at(-1) ?? '';
  return words.length < 2
    ? { surname: '', middle: '', given }
    : { surname: words[0] ?? '', middle: words.slice(1, -1).join(' '), given };
}

const toneOrder = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const letterMarks = new Map([
  ['\u0306', '1'],
  ['\u0302', '2'],
  ['\u031b', '3'],
]);

// A part ends with a space, which sorts before the mark between words and before every letter.
function sortKeyOfWords(words: string): string {
  let letters = '';
  let tones = '';
  for (const character of words.normalize('NFD').toLowerCase()) {
    const tone = toneOrder.get(character);
    const mark = letterMarks.get(character);
    if (tone !== undefined) tones = tones.slice(0, -1) + tone;
    else if (mark !== undefined) letters = letters.slice(0, -1) + mark;
    else if (character === ' ') {
      letters += '!';
      tones += '0';
    } else if (character === 'đ') {
      letters += 'd1';
      tones += '0';
    } else if (/[\p{L}\p{N}]/u.test(character)) {
      letters += `${character}0`;
      tones += '0';
    }
  }
  return `${letters} ${tones}`;
}

/**
 * Key by which people are listed: given name, then surname, then middle names, each in Vietnamese letter order and then
 * by tone. Keys compare by code unit, in PostgreSQL with `collate "C"`.
 */
export function sortKeyOfPersonName(name: string): string {
  const { given, surname, middle } = partsOfPersonName(name);
  return [given, surname, middle].map(sortKeyOfWords).join(' ');
}

/** Orders people by given name, then surname, then middle names. */
export function comparePersonNames(a: string, b: string): number {
  const left = sortKeyOfPersonName(a);
  const right = sortKeyOfPersonName(b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
