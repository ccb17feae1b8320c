import { z } from 'zod';

/** States of a version of a report; a report nobody has begun has none. */
export const reportStates = ['draft', 'submitted', 'approved', 'returned', 'reopened'] as const;
export type ReportState = (typeof reportStates)[number];

/** State as shown: `none` while nobody has begun the report. */
export const shownReportState = z
  .enum(['none', ...reportStates])
  .describe('State of the report; none while nobody has begun it');
export type ShownReportState = z.infer<typeof shownReportState>;

/** How figures came into a draft. */
const reportSources = ['screen', 'workbook', 'api'] as const;
export const reportSource = z.enum(reportSources).describe('Where the figures were entered');
export type ReportSource = z.infer<typeof reportSource>;

/** Where a report stands after a command. */
export const reportStanding = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    unit: z.string().describe('Code of the unit'),
    state: shownReportState,
    rev: z.int().describe('Counts the changes of state; 0 while there is no report'),
    version: z.int().describe('Number of the current version; 0 while there is no report'),
    edit: z.int().describe('Counts the savings of the current version'),
    isReady: z.boolean().describe('Whether the draft was put to its signer'),
    isLate: z
      .boolean()
      .nullable()
      .describe('Whether the current version came after its due date; null until it is submitted'),
  })
  .describe('Where a report stands after a command');
export type ReportStanding = z.infer<typeof reportStanding>;
