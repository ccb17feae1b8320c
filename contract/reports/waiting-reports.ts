import { z } from 'zod';
import { shownReportState } from './report-state.ts';

/** What a person has to do: prepare (nothing or a draft), revise (returned or reopened), sign, or accept. */
const waitingKinds = ['prepare', 'revise', 'sign', 'accept'] as const;

export const waitingReport = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    period: z.string().describe('Period code'),
    form: z.string().describe('Code of the form'),
    unit: z.string().describe('Code of the unit whose report it is'),
    unitName: z.string().describe('Its name at the pin of the round'),
    kind: z
      .enum(waitingKinds)
      .describe('What is to be done: prepare, revise after a return or reopening, sign, or accept'),
    state: shownReportState,
    version: z.int().describe('Current version; 0 while there is none'),
    dueOn: z.string().describe('Last day, extension included'),
    isLate: z.boolean().describe('Whether it came late, or is still to come and the last day has passed'),
    daysLeft: z.int().describe('Days to the last day; negative after it'),
    since: z.string().nullable().describe('Since when it waits, UTC; null where nobody has begun it'),
    reason: z.string().nullable().describe('Reason of the return or the reopening'),
  })
  .describe('One report that waits for the caller');
export type WaitingReport = z.infer<typeof waitingReport>;

/** What waits for the caller in all open rounds: late first, then by last day. */
export const waitingReports = z
  .strictObject({
    today: z.string().describe('The day the list was made'),
    items: z.array(waitingReport).describe('Late first, then by last day'),
  })
  .describe('What waits for the caller in all open rounds');
export type WaitingReports = z.infer<typeof waitingReports>;
