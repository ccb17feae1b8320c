import { z } from 'zod';

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the address of a report says: the part, the cell and its panel, the version looked at. */
export const reportAddress = z.object({
  /** A part beside the sections: what to look at before deciding, the versions, the workbook. */
  tab: optional(z.enum(['check', 'history', 'workbook'])),
  /** Code of the section. */
  section: optional(z.string()),
  /** Indicator, or indicator/column, whose panel is open. */
  cell: optional(z.string()),
  /** Number of an earlier version. */
  version: optional(z.coerce.number().int().min(1)),
});
export type ReportAddress = z.infer<typeof reportAddress>;
