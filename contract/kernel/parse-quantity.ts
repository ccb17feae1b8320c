import type { Language } from './bilingual.ts';
import {
  formatPlainDecimal,
  numberSigns,
  type QuantityProblem,
  quantityProblem,
  scaleDigits,
} from './quantity.ts';

/** How a number that people wrote was understood; `value` is scaled, `suffix` the sign that followed it. */
export interface ReadQuantity {
  readonly kind: 'ok';
  readonly value: bigint;
  /** The style its signs belong to; plain when it has none, such as "1234". */
  readonly readAs: Language | 'plain';
  readonly suffix: 'percent' | 'currency' | undefined;
}

/**
 * A number whose signs do not settle what it means here. Each reading is in plain decimal form, undefined where the
 * style does not allow the text. Refused with `quantity.ambiguous` unless a person chooses.
 */
export interface AmbiguousQuantity {
  readonly kind: 'ambiguous';
  readonly asVietnamese: string | undefined;
  readonly asEnglish: string | undefined;
}

export type QuantityResult = ReadQuantity | AmbiguousQuantity | QuantityProblem;

interface Digits {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly decimals: string;
}

interface Reading extends Digits {
  readonly hasGroups: boolean;
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;
const suffixes = /\s?(?:(%)|(₫|đồng|đ|vnđ|vnd))$/iu;

function readIn(style: Language, isNegative: boolean, body: string): Reading | undefined {
  const { group, decimal } = numberSigns[style];
  const [whole = '', decimals = '', ...more] = body.split(decimal);
  if (more.length > 0 || !/^\d*$/.test(decimals) || (body.includes(decimal) && decimals === ''))
    return undefined;
  if (/^\d+$/.test(whole)) return { isNegative, whole, decimals, hasGroups: false };
  for (const sign of [group, ' ']) {
    const groups = whole.split(sign);
    const [first = '', ...rest] = groups;
    if (/^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((part) => /^\d{3}$/.test(part))) {
      return { isNegative, whole: groups.join(''), decimals, hasGroups: sign === group };
    }
  }
  return undefined;
}

function plain(reading: Reading | undefined): string | undefined {
  if (!reading) return undefined;
  const decimals = reading.decimals === '' ? '' : `.${reading.decimals}`;
  return `${reading.isNegative ? '-' : ''}${reading.whole}${decimals}`;
}

/**
 * Reads a number as people type or paste it, in the language of the screen or workbook: its grouping, no grouping or
 * spaces (ordinary, no-break, narrow), a minus (- or −), and a following %, đ, ₫, đồng, VND or VNĐ.
 *
 * A text is read only if it cannot mean another number: in Vietnamese at scale 0, "1.234" is 1234; "1,234" and "1,234.5"
 * are `ambiguous`, because a person may have meant them in the English style. A single sign before three digits is
 * ambiguous where the other style would also fit the scale, except that the language's own decimal sign is believed.
 *
 * Errors: `quantity.not_a_number` (also for empty text), `quantity.bad_grouping`, `quantity.too_many_decimals`,
 * `quantity.too_large`.
 */
export function parseQuantity(text: string, scale: number, language: Language): QuantityResult {
  const trimmed = text.normalize('NFC').replaceAll(spaces, ' ').trim();
  const suffix = suffixes.exec(trimmed);
  const number = suffix ? trimmed.slice(0, suffix.index) : trimmed;
  const match = /^([-−+]?) ?(\d[\d., ]*)$/.exec(number);
  if (!match) return quantityProblem('quantity.not_a_number', text, scale);
  const isNegative = match[1] === '-' || match[1] === '−';
  const body = match[2] ?? '';

  const other = language === 'vi' ? 'en' : 'vi';
  const own = readIn(language, isNegative, body);
  const foreign = readIn(other, isNegative, body);
  const ownFigure = own && scaleDigits(own, scale, text);
  const foreignFigure = foreign && scaleDigits(foreign, scale, text);

  if (!ownFigure) {
    if (!foreignFigure) return quantityProblem('quantity.bad_grouping', text, scale);
    return foreignFigure.kind === 'problem' ? foreignFigure : ambiguous(language, own, foreign);
  }
  const fitsOtherwise =
    foreign !== undefined &&
    foreignFigure?.kind === 'ok' &&
    foreign.decimals.length <= scale &&
    plain(own) !== plain(foreign);
  // "1,000" in a Vietnamese cell of integers would be an exact 1, but it was hardly meant so.
  const isDoubtful = own.decimals === '' ? own.hasGroups : own.decimals.length > scale;
  if (fitsOtherwise && isDoubtful) return ambiguous(language, own, foreign);
  if (ownFigure.kind === 'problem') return ownFigure;
  return {
    kind: 'ok',
    value: ownFigure.value,
    readAs: /[.,]/.test(body) ? language : 'plain',
    suffix: suffix ? (suffix[1] === '%' ? 'percent' : 'currency') : undefined,
  };
}

function ambiguous(
  language: Language,
  own: Reading | undefined,
  foreign: Reading | undefined,
): AmbiguousQuantity {
  const [vietnamese, english] = language === 'vi' ? [own, foreign] : [foreign, own];
  return { kind: 'ambiguous', asVietnamese: plain(vietnamese), asEnglish: plain(english) };
}

/** The refusal of an ambiguous number, with the readings written in the reader's language. */
export function ambiguityProblem(
  found: AmbiguousQuantity,
  text: string,
  language: Language,
): {
  readonly code: 'quantity.ambiguous' | 'quantity.other_style';
  readonly params: Readonly<Record<string, string>>;
} {
  const { asVietnamese, asEnglish } = found;
  if (asVietnamese !== undefined && asEnglish !== undefined) {
    return {
      code: 'quantity.ambiguous',
      params: {
        text,
        asVietnamese: formatPlainDecimal(asVietnamese, language),
        asEnglish: formatPlainDecimal(asEnglish, language),
      },
    };
  }
  const reading = formatPlainDecimal(asVietnamese ?? asEnglish ?? '', language);
  return { code: 'quantity.other_style', params: { text, reading } };
}
