import { z } from 'zod';

const roll = z
  .enum(['none', 'next_working_day', 'previous_working_day'])
  .describe('Where a deadline on a free day moves; none leaves it there');

/**
 * How the deadline of a tier follows from the window of a round (Nghị định 09/2019/NĐ-CP, Art. 13). The cut-off is the
 * last day of the window; deadlines are whole days, the day itself included.
 */
export const deadlineRule = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('working_days_after_cutoff').describe('So many working days after the cut-off'),
      days: z
        .int()
        .min(0)
        .max(250)
        .describe('Working days counted from the day after the cut-off; 0 is the cut-off'),
    }),
    z.strictObject({
      kind: z.literal('day_of_last_month').describe('A day of the month in which the window ends'),
      day: z.int().min(1).max(31).describe('Day of the month; the last one where the month is shorter'),
      roll,
    }),
    z.strictObject({
      kind: z.literal('fixed_days_after').describe('So many calendar days after the cut-off'),
      days: z.int().min(0).max(366).describe('Calendar days after the cut-off'),
      roll,
    }),
  ])
  .describe('How a deadline follows from the window of a round');
export type DeadlineRule = z.infer<typeof deadlineRule>;
