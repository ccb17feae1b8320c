import {
  columnsOf,
  hasSlots,
  type Indicator,
  type Section,
} from '../../../contract/indicators/form-definition.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import {
  divideHalfUp,
  formatPlainDecimal,
  formatQuantity,
  formatFigure,
} from '../../../contract/kernel/quantity.ts';
import type { FormVersion, Slot } from '../indicators/public.ts';
import type { SlotValues } from './frozen-report.ts';

/** Printed where a figure is missing: missing is not zero. */
const missingMark = '–';

/** One line of a table of figures: an indicator, or one of its columns. */
export interface FigureLine {
  readonly indicator: Indicator;
  readonly columnCode: string | null;
  readonly name: string;
  readonly measure: string;
  readonly indent: 0 | 1;
  /** One slot, or numerator and denominator of a ratio. */
  readonly slots: readonly Slot[];
}

/** The lines of a section in the order of the form: each indicator, and under it its columns but for their total. */
export function figureLines(form: FormVersion, section: Section, language: Language): FigureLine[] {
  return section.indicators.filter(hasSlots).flatMap((indicator) => linesOf(form, indicator, language));
}

function linesOf(form: FormVersion, indicator: Indicator, language: Language): FigureLine[] {
  const measure = indicator.unitOfMeasure[language];
  const line = (columnCode: string | null, name: string, indent: 0 | 1): FigureLine => ({
    indicator,
    columnCode,
    name,
    measure,
    indent,
    slots: slotsOfCell(form, indicator, columnCode),
  });
  const set = form.definition.columnSets.find(({ code }) => code === indicator.columnSet);
  if (!set) return [line(null, indicator.name[language], 0)];
  const parts = columnsOf(form.definition, indicator)
    .filter(({ code }) => code !== set.total)
    .map(({ code, name }) => line(code, name[language], 1));
  // Without a total there is nothing to print on the indicator's own line.
  const head =
    set.total === null
      ? { ...line(null, indicator.name[language], 0), slots: [] }
      : line(set.total, indicator.name[language], 0);
  return [head, ...parts];
}

function slotsOfCell(form: FormVersion, indicator: Indicator, columnCode: string | null): Slot[] {
  const parts = indicator.kind === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  return parts.flatMap((part) => form.slotOf(indicator.code, columnCode, part) ?? []);
}

/** The exact figure of a line: a value, or the two parts of a ratio; null where any is missing. */
function lineFigure(line: FigureLine, values: SlotValues): readonly bigint[] | null {
  if (line.slots.length === 0) return null;
  const figures = line.slots.map((slot) => values[slot.slot] ?? null);
  return figures.every((figure) => figure !== null) ? figures : null;
}

function ratioOf(line: FigureLine, figures: readonly bigint[]): { value: bigint; scale: number } | null {
  const [numerator, denominator] = figures;
  const ratio = line.indicator.ratio;
  if (numerator === undefined || denominator === undefined || denominator === 0n || !ratio) return null;
  const scale = ratio.shownScale;
  const factor = 10n ** BigInt(scale) * (ratio.isPercent ? 100n : 1n);
  return { value: divideHalfUp(numerator * factor, denominator), scale };
}

/** A line's figure as a plain decimal text, a ratio divided to its shown decimals; null where missing. */
export function plainFigure(line: FigureLine, values: SlotValues): string | null {
  const figures = lineFigure(line, values);
  const [first] = figures ?? [];
  if (!figures || first === undefined) return null;
  const [slot] = line.slots;
  if (line.slots.length === 1)
    return formatFigure(first, slot?.acrossUnits === 'count' ? 0 : (slot?.scale ?? 0));
  const ratio = ratioOf(line, figures);
  return ratio && formatFigure(ratio.value, ratio.scale);
}

/** A line's figure as printed. */
export function printedFigure(line: FigureLine, values: SlotValues, language: Language): string {
  const plain = plainFigure(line, values);
  if (plain === null) return missingMark;
  const text = formatPlainDecimal(plain, language);
  return line.indicator.ratio?.isPercent === true ? `${text}%` : text;
}

/** One figure against another in per cent with one decimal, as printed; a dash without a base above zero. */
export function printedRate(
  line: FigureLine,
  values: SlotValues,
  base: SlotValues | null,
  language: Language,
): string {
  const now = base && lineFigure(line, values);
  const before = base && lineFigure(line, base);
  // The ratio of two ratios says nothing a reader could use.
  if (!now || !before || line.slots.length !== 1) return missingMark;
  const [figure, against] = [now[0] ?? 0n, before[0] ?? 0n];
  if (against <= 0n) return missingMark;
  return `${formatQuantity(divideHalfUp(figure * 1000n, against), 1, language)}%`;
}
