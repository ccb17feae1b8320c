import {
  columnSetOf,
  columnsOf,
  type FormDefinition,
  hasSlots,
  type Indicator,
  indicatorsOf,
  partsOf,
  type SlotPart,
} from '../../../contract/indicators/form-definition.ts';
import { isIsoDate } from '../../../contract/kernel/iso-date.ts';
import { maxFigure, minFigure } from '../../../contract/kernel/quantity.ts';
import type { FormVersion } from './form-version.ts';
import type { FigureSource, RuleFinding } from './rule-finding.ts';

type ReadCell = (column: string | null, part: SlotPart) => bigint | null;

/** The checks every form has without writing them as rules: see `RuleFinding.ruleCode`. All are errors. */
export function builtInFindings(version: FormVersion, figures: FigureSource): RuleFinding[] {
  return indicatorsOf(version.definition).flatMap((indicator) => {
    if (!hasSlots(indicator)) return textFindings(indicator, figures.textOf(indicator.code));
    const read: ReadCell = (column, part) => {
      const slot = version.slotOf(indicator.code, column, part);
      return slot === undefined ? null : figures.figureAt(slot.slot);
    };
    return [
      ...requiredFindings(version.definition, indicator, read),
      ...rangeFindings(version.definition, indicator, read),
      ...ratioFindings(version.definition, indicator, read),
      ...totalFindings(version.definition, indicator, read),
    ];
  });
}

function finding(
  ruleCode: string,
  indicator: Indicator,
  columns: readonly (string | null)[],
  vi: string,
  en: string,
): RuleFinding {
  const cells = columns.map((column) => ({ indicator: indicator.code, column }));
  return { ruleCode, severity: 'error', message: { vi, en }, cells };
}

function columnCodes(definition: FormDefinition, indicator: Indicator): (string | null)[] {
  return indicator.columnSet === null ? [null] : columnsOf(definition, indicator).map(({ code }) => code);
}

function textFindings(indicator: Indicator, text: string | null): RuleFinding[] {
  if (text === null || text.trim() === '') {
    if (!indicator.isRequired) return [];
    return [missing(indicator, [null])];
  }
  if (indicator.kind !== 'date' || isIsoDate(text)) return [];
  const { vi, en } = indicator.name;
  return [
    finding(
      'date_invalid',
      indicator,
      [null],
      `“${vi}” không phải là ngày có thật.`,
      `“${en}” is not a real date.`,
    ),
  ];
}

function missing(indicator: Indicator, columns: readonly (string | null)[]): RuleFinding {
  const { vi, en } = indicator.name;
  return finding(
    'required',
    indicator,
    columns,
    `Chưa có số liệu “${vi}”.`,
    `“${en}” has not been filled in.`,
  );
}

function requiredFindings(definition: FormDefinition, indicator: Indicator, read: ReadCell): RuleFinding[] {
  if (!indicator.isRequired) return [];
  const empty = columnCodes(definition, indicator).filter((column) =>
    partsOf(indicator).every((part) => read(column, part) === null),
  );
  return empty.length === 0 ? [] : [missing(indicator, empty)];
}

function rangeFindings(definition: FormDefinition, indicator: Indicator, read: ReadCell): RuleFinding[] {
  const beyond = columnCodes(definition, indicator).filter((column) =>
    partsOf(indicator).some((part) => {
      const value = read(column, part);
      return value !== null && (value > maxFigure || value < minFigure);
    }),
  );
  if (beyond.length === 0) return [];
  const { vi, en } = indicator.name;
  return [
    finding('out_of_range', indicator, beyond, `“${vi}” vượt quá giới hạn.`, `“${en}” is out of range.`),
  ];
}

function ratioFindings(definition: FormDefinition, indicator: Indicator, read: ReadCell): RuleFinding[] {
  const { ratio } = indicator;
  if (!ratio) return [];
  const { vi, en } = indicator.name;
  return columnCodes(definition, indicator).flatMap((column) => {
    const numerator = read(column, 'numerator');
    const denominator = read(column, 'denominator');
    if (numerator === null && denominator === null) return [];
    if (numerator === null || denominator === null) {
      return [
        finding(
          'ratio_part_missing',
          indicator,
          [column],
          `“${vi}” phải có cả “${ratio.numerator.vi}” và “${ratio.denominator.vi}”.`,
          `“${en}” needs both “${ratio.numerator.en}” and “${ratio.denominator.en}”.`,
        ),
      ];
    }
    if (!ratio.isPercent || numerator <= denominator) return [];
    return [
      finding(
        'ratio_above_one',
        indicator,
        [column],
        `“${ratio.numerator.vi}” lớn hơn “${ratio.denominator.vi}”.`,
        `“${ratio.numerator.en}” is above “${ratio.denominator.en}”.`,
      ),
    ];
  });
}

function totalFindings(definition: FormDefinition, indicator: Indicator, read: ReadCell): RuleFinding[] {
  const total = columnSetOf(definition, indicator)?.total ?? null;
  if (total === null) return [];
  const others = columnsOf(definition, indicator)
    .map(({ code }) => code)
    .filter((code) => code !== total);
  const isWrong = partsOf(indicator).some((part) => {
    const given = others.map((column) => read(column, part)).filter((value) => value !== null);
    // A total alone is a report without its breakdown: whether that is allowed is for `isRequired` to say.
    if (given.length === 0) return false;
    return read(total, part) !== given.reduce((sum, value) => sum + value, 0n);
  });
  if (!isWrong) return [];
  const { vi, en } = indicator.name;
  return [
    finding(
      'column_total',
      indicator,
      [total],
      `Cột tổng của “${vi}” không bằng tổng các cột còn lại.`,
      `The total of “${en}” is not the sum of the other columns.`,
    ),
  ];
}
