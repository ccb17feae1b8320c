import type { Indicator } from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import {
  divideHalfUp,
  formatPlainDecimal,
  formatQuantity,
  formatRatio,
  parseFigure,
} from '../../../contract/kernel/quantity.ts';

type Plain = string | null | undefined;

function scaled(plain: Plain, scale: number): bigint | undefined {
  if (plain === null || plain === undefined) return undefined;
  const result = parseFigure(plain, scale);
  return result.kind === 'ok' ? result.value : undefined;
}

/** A figure as people read it, from its plain parts; null where it is missing or a ratio has nothing to divide by. */
export function figureText(indicator: Indicator, parts: readonly Plain[], language: Language): string | null {
  const [first, second] = parts;
  if (indicator.ratio === null) {
    return first === null || first === undefined ? null : formatPlainDecimal(first, language);
  }
  const numerator = scaled(first, indicator.scale);
  const denominator = scaled(second, indicator.scale);
  if (numerator === undefined || denominator === undefined || denominator === 0n) return null;
  const { isPercent, shownScale } = indicator.ratio;
  if (isPercent) return formatRatio(numerator, denominator, shownScale, language) ?? null;
  return formatQuantity(
    divideHalfUp(numerator * 10n ** BigInt(shownScale), denominator),
    shownScale,
    language,
  );
}

/** The two parts of a ratio, "1.204/1.257"; null for another figure or where one is missing. */
export function ratioText(indicator: Indicator, parts: readonly Plain[], language: Language): string | null {
  const [first, second] = parts;
  if (indicator.ratio === null || typeof first !== 'string' || typeof second !== 'string') return null;
  return `${formatPlainDecimal(first, language)}/${formatPlainDecimal(second, language)}`;
}

/** A difference with its sign, "+3" or "−1.204"; null where there is none. */
export function differenceText(difference: Plain, language: Language): string | null {
  if (difference === null || difference === undefined) return null;
  const isLess = difference.startsWith('-');
  return `${isLess ? '−' : '+'}${formatPlainDecimal(isLess ? difference.slice(1) : difference, language)}`;
}

/** A figure only for drawing; null is missing. */
export function figureNumber(indicator: Indicator, parts: readonly Plain[]): number | null {
  const [first, second] = parts;
  if (first === null || first === undefined) return null;
  if (indicator.ratio === null) return Number(first);
  const numerator = scaled(first, indicator.scale);
  const denominator = scaled(second, indicator.scale);
  if (numerator === undefined || denominator === undefined || denominator === 0n) return null;
  return (Number(numerator) / Number(denominator)) * (indicator.ratio.isPercent ? 100 : 1);
}

/** Yield against the plan in per cent, "102,4%"; a ratio has none, its parts are planned apart. */
export function planRateText(indicator: Indicator, rate: Plain, language: Language): string | null {
  if (indicator.ratio !== null || rate === null || rate === undefined) return null;
  return `${formatPlainDecimal(rate, language)}%`;
}
