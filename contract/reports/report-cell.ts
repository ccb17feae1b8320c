import { z } from 'zod';
import { cellCode, narrativeHeading, slotPart } from '../indicators/form-definition.ts';
import { code, statementId } from '../kernel/ids.ts';

const place = {
  indicator: cellCode.describe('Indicator'),
  column: cellCode.nullable().default(null).describe('Column; null where the indicator has none'),
  part: slotPart.default('value').describe('The figure itself, or one of the two parts of a ratio'),
};

/** Words people type: at most `max` characters, NFC, without spaces around, and nothing PostgreSQL cannot keep. */
export const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0') && text.isWellFormed())
    .normalize('NFC')
    .trim();

/** One text in a line: NFC, any run of spaces and line breaks collapsed to one space. */
const oneLine = (max: number) =>
  words(max * 2)
    .overwrite((text) => text.replaceAll(/\s+/gu, ' '))
    .pipe(z.string().min(1).max(max));

/** One own figure of a draft; the text is checked with the indicator's scale, null clears it. */
export const cellPatch = z
  .strictObject({
    ...place,
    value: z
      .string()
      .max(64)
      .nullable()
      .describe('Exact figure in plain decimal form, such as "1234.50"; null clears it'),
  })
  .describe('One own figure of a draft');
export type CellPatch = z.infer<typeof cellPatch>;

/** One adjustment of a draft with its reason; null clears both. */
export const adjustmentPatch = z
  .strictObject({
    ...place,
    value: z
      .string()
      .max(64)
      .nullable()
      .describe('Figure added to what the units below give, such as "-3"; null clears it'),
    reason: words(2000).nullable().default(null).describe('Why the sum is adjusted; obligatory with a value'),
  })
  .describe('One adjustment of a draft with its reason');
export type AdjustmentPatch = z.infer<typeof adjustmentPatch>;

/** The words of one text or date indicator; null clears them. */
export const textPatch = z
  .strictObject({
    indicator: cellCode.describe('Text or date indicator'),
    value: words(4000).nullable().describe('Text, or an ISO date for a date indicator; null clears it'),
  })
  .describe('The words of one text or date indicator');
export type TextPatch = z.infer<typeof textPatch>;

export const statementInput = z
  .strictObject({
    id: statementId
      .optional()
      .describe('Identity of a statement this draft already has under this heading; left out for a new one'),
    kind: z.enum(['paragraph', 'bullet']).describe('Paragraph or bullet'),
    text: oneLine(10_000).describe('The words: NFC, line breaks collapsed to spaces'),
    quotedStatementId: statementId
      .nullable()
      .default(null)
      .describe('The statement of a subordinate’s approved report this one quotes; null when written here'),
  })
  .describe('One paragraph or bullet of a narrative');
export type StatementInput = z.infer<typeof statementInput>;

/** All statements under one heading of one line of work, in their order; they replace what the draft had there. */
export const headingPatch = z
  .strictObject({
    line: code.describe('Line of work'),
    heading: narrativeHeading,
    statements: z.array(statementInput).max(500).describe('All statements under the heading, in their order'),
  })
  .describe('The narrative under one heading');
export type HeadingPatch = z.infer<typeof headingPatch>;
