import { z } from 'zod';
import { isoDate } from '../kernel/iso-date.ts';

/** How a file of units is to be taken in; the file itself is the body of the request. */
export const importUnitsQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('`true` checks everything and shows what would be made, without making it'),
  decisionNumber: z.string().trim().min(1).max(100).describe('Number and symbol of the decision'),
  decidedOn: isoDate.describe('Day the decision was signed'),
  effectiveOn: isoDate.describe('First day of units whose row names none'),
});
export type ImportUnitsQuery = z.infer<typeof importUnitsQuery>;

/** What was made, or would be made, from a file of units. */
export const importUnitsResult = z
  .strictObject({
    isDryRun: z.boolean().describe('Whether nothing was made'),
    revision: z
      .number()
      .int()
      .nullable()
      .describe('Number of this change of the structure; null for a dry run'),
    count: z.number().int().describe('How many units'),
    byLevel: z
      .array(
        z.strictObject({
          levelCode: z.string().describe('Level'),
          count: z.number().int().describe('Units'),
        }),
      )
      .describe('How many units of each level'),
    preview: z
      .array(
        z.strictObject({
          row: z.number().int().describe('Row in the file'),
          code: z.string().describe('Code'),
          name: z.string().describe('Name'),
          levelCode: z.string().describe('Level'),
          parentCode: z.string().nullable().describe('Superior unit'),
          validFrom: isoDate.describe('First day'),
        }),
      )
      .describe('The first 200 units'),
  })
  .describe('Result of an import of units');
export type ImportUnitsResult = z.infer<typeof importUnitsResult>;
