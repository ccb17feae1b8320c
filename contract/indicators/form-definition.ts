import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';
import { maxScale } from '../kernel/quantity.ts';

/** Kinds of indicator. A text and a date take no slot; a ratio takes two, its numerator and its denominator. */
const indicatorKinds = ['integer', 'decimal', 'money', 'ratio', 'text', 'date'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** How figures of the units below are brought together; `mean` is a ratio whose two parts are summed. */
export const acrossUnitsRules = ['sum', 'min', 'max', 'mean', 'count', 'none'] as const;
export type AcrossUnits = (typeof acrossUnitsRules)[number];

/** How figures of several periods are brought together; `latest` is for stocks such as strength. */
export const acrossPeriodsRules = [...acrossUnitsRules, 'latest'] as const;
export type AcrossPeriods = (typeof acrossPeriodsRules)[number];

/** Which place of a vector a slot is. */
const slotParts = ['value', 'numerator', 'denominator'] as const;
export const slotPart = z.enum(slotParts).describe('The figure itself, or one of the two parts of a ratio');
export type SlotPart = z.infer<typeof slotPart>;

/** The headings under which a line of work is told in words. */
const narrativeHeadings = [
  'results',
  'strengths',
  'shortcomings',
  'causes',
  'lessons',
  'next_tasks',
] as const;
export const narrativeHeading = z.enum(narrativeHeadings).describe('Heading of a narrative');
export type NarrativeHeading = z.infer<typeof narrativeHeading>;

/** Code of an indicator or a column: it is also its name in validation rules. */
export const cellCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,62}$/)
  .describe('Small letters, digits and underscore, as it is named in validation rules');

export const column = z
  .strictObject({ code: cellCode, name: bilingual })
  .describe('One column of a disaggregation');
export type Column = z.infer<typeof column>;

export const columnSet = z
  .strictObject({
    code: cellCode,
    columns: z.array(column).min(2).max(40).describe('The columns, in their order on the form'),
    total: cellCode
      .nullable()
      .describe(
        'The column that must equal the exact sum of the others (checked, not added); null where there is none',
      ),
  })
  .describe('Columns by which indicators are disaggregated');
export type ColumnSet = z.infer<typeof columnSet>;

const ratioParts = z
  .strictObject({
    numerator: bilingual.describe('What the numerator counts'),
    denominator: bilingual.describe('What the denominator counts'),
    isPercent: z
      .boolean()
      .describe('Shown × 100 with a percent sign; the numerator is then never above the denominator'),
    shownScale: z.int().min(0).max(6).describe('Decimals shown after dividing; nothing is stored divided'),
  })
  .describe('The two parts of a ratio');
export type RatioParts = z.infer<typeof ratioParts>;

export const indicator = z
  .strictObject({
    code: cellCode,
    name: bilingual,
    unitOfMeasure: bilingual.describe('Unit of measure: lớp, người, đồng, %'),
    kind: z.enum(indicatorKinds).describe('Kind of figure'),
    scale: z.int().min(0).max(maxScale).describe('Decimals kept; 0 for integers, texts and dates'),
    isRequired: z.boolean().describe('A report without this figure is not submitted'),
    acrossUnits: z.enum(acrossUnitsRules).describe('How units are brought together'),
    acrossPeriods: z.enum(acrossPeriodsRules).describe('How periods are brought together'),
    columnSet: cellCode.nullable().describe('Code of the column set; null for a single figure'),
    hasPlan: z.boolean().describe('Whether a target may be set for it'),
    hint: bilingual.nullable().describe('How to count; shown beside the cell'),
    ratio: ratioParts.nullable().describe('For a ratio: its parts'),
  })
  .describe('A quantity, text or date that a report gives');
export type Indicator = z.infer<typeof indicator>;

export const section = z
  .strictObject({
    code: cellCode,
    name: bilingual,
    lineCode: code.describe('Line of work this section belongs to'),
    indicators: z.array(indicator).max(500).describe('Indicators in their order on the form'),
    narrative: z
      .array(narrativeHeading)
      .describe('Headings written under this section; empty where there are none'),
  })
  .describe('A part of a form: the indicators and headings of one line of work');
export type Section = z.infer<typeof section>;

export const ruleSeverity = z
  .enum(['error', 'warning'])
  .describe('An error stops submitting; a warning is shown');
export type RuleSeverity = z.infer<typeof ruleSeverity>;

export const cellRef = z
  .strictObject({
    indicator: cellCode.describe('Indicator'),
    column: cellCode.nullable().describe('Column; null where the indicator has none, or for the whole line'),
  })
  .describe('Names a cell of a form');
export type CellRef = z.infer<typeof cellRef>;

export const validationRule = z
  .strictObject({
    code: cellCode,
    severity: ruleSeverity,
    when: z
      .string()
      .max(500)
      .nullable()
      .describe('Condition in CEL under which the rule applies; null for always'),
    check: z
      .string()
      .min(1)
      .max(500)
      .describe('Condition in CEL that must hold; docs/decisions/0004-rule-language.md'),
    message: bilingual.describe('What the person reads when the condition does not hold'),
    cells: z.array(cellRef).min(1).max(20).describe('Cells the finding points to'),
  })
  .describe('A validation rule over exact figures');
export type ValidationRule = z.infer<typeof validationRule>;

/** Everything a form version says; strict, immutable once published. */
export const formDefinition = z
  .strictObject({
    columnSets: z.array(columnSet).max(50).describe('Column sets used by the indicators'),
    sections: z.array(section).min(1).max(100).describe('Sections in their order on the form'),
    rules: z.array(validationRule).max(500).describe('Validation rules'),
  })
  .describe('Definition of a form: sections, indicators, columns, headings, rules');
export type FormDefinition = z.infer<typeof formDefinition>;

/** All indicators of a definition in the order of the form. */
export function indicatorsOf(definition: FormDefinition): Indicator[] {
  return definition.sections.flatMap((section) => section.indicators);
}

/** The columns of an indicator in their order; empty where it is a single figure. */
export function columnsOf(definition: FormDefinition, indicator: Indicator): readonly Column[] {
  return columnSetOf(definition, indicator)?.columns ?? [];
}

/** The column set of an indicator; undefined where it is a single figure. */
export function columnSetOf(definition: FormDefinition, indicator: Indicator): ColumnSet | undefined {
  if (indicator.columnSet === null) return undefined;
  return definition.columnSets.find((set) => set.code === indicator.columnSet);
}

/** Whether an indicator is kept as numbers in slots; a text and a date are kept as words. */
export function hasSlots(indicator: Indicator): boolean {
  return indicator.kind !== 'text' && indicator.kind !== 'date';
}

/** The parts of each cell of an indicator: two for a ratio, one for another number, none for a text or date. */
export function partsOf(indicator: Indicator): readonly SlotPart[] {
  if (!hasSlots(indicator)) return [];
  return indicator.kind === 'ratio' ? ['numerator', 'denominator'] : ['value'];
}
