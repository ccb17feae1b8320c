import { z } from 'zod';
import type { Language } from './bilingual.ts';

/**
 * Figures are scaled integers: the value 1234.50 at scale 2 is 123450n. The range is that of int64 without its lowest
 * number, which storage keeps for *missing*. No figure passes through a floating-point number.
 */
export const maxFigure = 9_223_372_036_854_775_807n;
export const minFigure = -maxFigure;

/** Greatest scale of an indicator: decimals after the point. */
export const maxScale = 9;

/** A figure in JSON: plain decimal digits with a point, such as "1234.50" or "-7"; its scale is checked with the indicator. */
export const plainDecimal = z
  .string()
  .regex(/^-?\d{1,19}(\.\d{1,9})?$/)
  .describe('Exact figure in plain decimal form, such as "1234.50"');

/** Why a text is not an acceptable figure; the codes are those of the catalogue of errors. */
export interface QuantityProblem {
  readonly kind: 'problem';
  readonly code:
    | 'quantity.not_a_number'
    | 'quantity.too_many_decimals'
    | 'quantity.too_large'
    | 'quantity.bad_grouping';
  readonly params: Readonly<Record<string, string | number>>;
}

export type FigureResult = { readonly kind: 'ok'; readonly value: bigint } | QuantityProblem;

const longestShown = 40;

function shown(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** Makes a refusal of a figure, with the parameters its sentence needs. */
export function quantityProblem(code: QuantityProblem['code'], text: string, scale: number): QuantityProblem {
  const params =
    code === 'quantity.too_many_decimals'
      ? { text: shown(text), scale }
      : code === 'quantity.too_large'
        ? {
            text: shown(text),
            minimum: formatFigure(minFigure, scale),
            maximum: formatFigure(maxFigure, scale),
          }
        : { text: shown(text) };
  return { kind: 'problem', code, params };
}

/**
 * Scales sign, whole digits and decimals to an exact integer. Zeros beyond the scale carry nothing and are allowed.
 * Errors: `quantity.too_many_decimals`, `quantity.too_large`.
 */
export function scaleDigits(
  digits: { readonly isNegative: boolean; readonly whole: string; readonly decimals: string },
  scale: number,
  text: string,
): FigureResult {
  assertScale(scale);
  const decimals = digits.decimals.replace(/0+$/, '');
  if (decimals.length > scale) return quantityProblem('quantity.too_many_decimals', text, scale);
  const whole = digits.whole.replace(/^0+/, '');
  // Converting a very long text to bigint costs quadratic time, so its length is looked at first.
  if (whole.length > 19) return quantityProblem('quantity.too_large', text, scale);
  const magnitude = BigInt(`${whole}${decimals.padEnd(scale, '0')}` || '0');
  if (magnitude > maxFigure) return quantityProblem('quantity.too_large', text, scale);
  return { kind: 'ok', value: digits.isNegative ? -magnitude : magnitude };
}

/**
 * Reads the plain decimal form of the API ("1234.50") as a scaled integer.
 * Errors: `quantity.not_a_number`, `quantity.too_many_decimals`, `quantity.too_large`.
 */
export function parseFigure(text: string, scale: number): FigureResult {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return quantityProblem('quantity.not_a_number', text, scale);
  return scaleDigits(
    { isNegative: match[1] === '-', whole: match[2] ?? '', decimals: match[3] ?? '' },
    scale,
    text,
  );
}

/** Writes a scaled integer in the plain decimal form of the API, with all decimals of the scale. */
export function formatFigure(value: bigint, scale: number): string {
  assertScale(scale);
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function assertScale(scale: number): void {
  if (!Number.isInteger(scale) || scale < 0 || scale > maxScale)
    throw new RangeError(`no such scale: ${scale}`);
}

/** The signs that group thousands and start the decimals in a language. */
export const numberSigns = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const satisfies Record<Language, { group: string; decimal: string }>;

/** Writes a figure in plain decimal form ("1234.50") for people, as `formatQuantity` does. */
export function formatPlainDecimal(plain: string, language: Language): string {
  const [whole = '', decimals] = plain.split('.');
  const signs = numberSigns[language];
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, signs.group);
  return decimals === undefined ? grouped : `${grouped}${signs.decimal}${decimals}`;
}

/** Writes a scaled integer for people, all decimals of the scale shown: 1.234.567,5 or 1,234,567.5. */
export function formatQuantity(value: bigint, scale: number, language: Language): string {
  return formatPlainDecimal(formatFigure(value, scale), language);
}

/** Divides exactly and rounds half away from zero: 5/2 gives 3, −5/2 gives −3. Throws RangeError for division by zero. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const above = numerator < 0n ? -numerator : numerator;
  const below = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * above + below) / (2n * below);
  return isNegative ? -rounded : rounded;
}

/**
 * Writes numerator ÷ denominator (both of one scale) as a percentage with `decimals` decimals, half rounded away from
 * zero: "95,8%" or "95.8%". Undefined when the denominator is zero: there is no such percentage.
 */
export function formatRatio(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  language: Language,
): string | undefined {
  if (denominator === 0n) return undefined;
  const percent = divideHalfUp(numerator * 100n * 10n ** BigInt(decimals), denominator);
  return `${formatQuantity(percent, decimals, language)}%`;
}

const currency = { vi: 'đồng', en: 'VND' } as const;

/** Writes an amount in full: "65.400.000 đồng" or "65,400,000 VND". */
export function formatMoney(value: bigint, scale: number, language: Language): string {
  return `${formatQuantity(value, scale, language)} ${currency[language]}`;
}

/**
 * Writes an amount as it is spoken, rounded to at most `decimals` decimals: "65,4 triệu đồng", "1,2 tỷ đồng",
 * "65.4 million VND". Below a million it is written in full.
 */
export function formatMoneyInWords(value: bigint, scale: number, language: Language, decimals = 1): string {
  const inMillions = divideHalfUp(value * 10n ** BigInt(decimals), 10n ** BigInt(6 + scale));
  const inBillions = divideHalfUp(value * 10n ** BigInt(decimals), 10n ** BigInt(9 + scale));
  const isAtLeast = (amount: bigint, count: bigint): boolean => {
    const bound = count * 10n ** BigInt(decimals);
    return amount >= bound || amount <= -bound;
  };
  if (isAtLeast(inMillions, 1000n)) return inWords(inBillions, { vi: 'tỷ', en: 'billion' });
  if (isAtLeast(inMillions, 1n)) return inWords(inMillions, { vi: 'triệu', en: 'million' });
  return formatMoney(value, scale, language);

  function inWords(amount: bigint, unit: Readonly<Record<Language, string>>): string {
    const text = formatQuantity(amount, decimals, language);
    const short = decimals === 0 ? text : text.replace(/[.,]?0+$/, '');
    return `${short} ${unit[language]} ${currency[language]}`;
  }
}
