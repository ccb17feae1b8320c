/**
 * What a stored number means at a scale.
 *
 * `exact`: `scaled` is the figure × 10^scale; `restored` tells that binary noise was removed
 * (`1234.0999999999999` is how Excel stores a typed 1234.1).
 * `too_many_decimals`: the figure has `decimals` decimals, more than the scale allows.
 * `beyond_precision`: more digits than a spreadsheet can hold, so the digits cannot be trusted.
 */
export type ExactNumber =
  | { readonly status: 'exact'; readonly scaled: bigint; readonly restored: boolean }
  | { readonly status: 'too_many_decimals'; readonly decimals: number }
  | { readonly status: 'beyond_precision' }
  | { readonly status: 'not_a_number' };

/** coefficient × 10^exponent, the coefficient without trailing zeros. */
interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const numberPattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** Digits a spreadsheet keeps of what a person types. */
const spreadsheetDigits = 15;
/** Doubles reach 1.8E308; anything longer was not written by a spreadsheet. */
const longestText = 400;
const largestExponent = 400;
const largestExactInteger = BigInt(Number.MAX_SAFE_INTEGER);

function normalise(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return { coefficient, exponent: 0 };
  const digits = coefficient.toString();
  const kept = digits.replace(/0+$/, '');
  return { coefficient: BigInt(kept), exponent: exponent + digits.length - kept.length };
}

function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longestText) return undefined;
  const match = numberPattern.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (whole + fraction === '' || Math.abs(exponent) > largestExponent) return undefined;
  const coefficient = BigInt(whole + fraction);
  return normalise(sign === '-' ? -coefficient : coefficient, exponent - fraction.length);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function digitCount(value: bigint): number {
  return magnitude(value).toString().length;
}

/** Half away from zero, as spreadsheets round what they show. */
function divideRounding(value: bigint, divisor: bigint): bigint {
  const rounded = (magnitude(value) * 2n + divisor) / (divisor * 2n);
  return value < 0n ? -rounded : rounded;
}

function atScale(decimal: Decimal, scale: number): bigint {
  const shift = decimal.exponent + scale;
  return shift >= 0
    ? decimal.coefficient * 10n ** BigInt(shift)
    : divideRounding(decimal.coefficient, 10n ** BigInt(-shift));
}

function roundToSpreadsheetDigits(decimal: Decimal): Decimal {
  const surplus = digitCount(decimal.coefficient) - spreadsheetDigits;
  if (surplus <= 0) return decimal;
  return normalise(divideRounding(decimal.coefficient, 10n ** BigInt(surplus)), decimal.exponent + surplus);
}

function decimalsOf(decimal: Decimal): number {
  return Math.max(0, -decimal.exponent);
}

/**
 * Converts the stored text of a number cell to a scaled integer without passing the figure through a float.
 *
 * @param text as stored: `1234`, `-0.5`, `1.2345E7`, `0.30000000000000004`
 * @param scale decimals the figure may have; 0 for whole numbers
 */
export function toExactNumber(text: string, scale: number): ExactNumber {
  const decimal = parseDecimal(text);
  if (decimal === undefined) return { status: 'not_a_number' };
  const scaled = atScale(decimal, scale);
  const isTrusted = magnitude(scaled) <= largestExactInteger;
  const isTyped = digitCount(decimal.coefficient) <= spreadsheetDigits;
  if (decimalsOf(decimal) <= scale) {
    return isTyped || isTrusted
      ? { status: 'exact', scaled, restored: false }
      : { status: 'beyond_precision' };
  }
  if (isTyped) return { status: 'too_many_decimals', decimals: decimalsOf(decimal) };
  if (!isTrusted) return { status: 'beyond_precision' };
  // The float only answers whether both texts are the same stored number; the figure is taken from the digits.
  if (Number(text) === Number(`${scaled}e${-scale}`)) return { status: 'exact', scaled, restored: true };
  const shown = roundToSpreadsheetDigits(decimal);
  if (decimalsOf(shown) > scale) return { status: 'too_many_decimals', decimals: decimalsOf(shown) };
  // Where the 15 digits end before the scale does, rounding to them would change the figure.
  if (atScale(shown, scale) !== scaled) return { status: 'too_many_decimals', decimals: decimalsOf(decimal) };
  return { status: 'exact', scaled, restored: true };
}

/** Plain decimal text of a scaled integer: `(123450n, 2)` → `1234.50`. */
export function formatScaled(scaled: bigint, scale: number): string {
  const digits = magnitude(scaled)
    .toString()
    .padStart(scale + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (scale === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
