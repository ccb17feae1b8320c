import { z } from 'zod';
import { isoDate } from '../kernel/iso-date.ts';
import { cutOffRules, period } from '../kernel/period.ts';
import { derivation } from './derivation.ts';

/** Asks what deadline a rule gives for a period. */
export const deadlinePreviewQuery = z
  .strictObject({
    period,
    cutOff: z.enum(cutOffRules).describe('How the period becomes dates: calendar or day15to14'),
    kind: z
      .enum(['working_days_after_cutoff', 'day_of_last_month', 'fixed_days_after'])
      .describe('Kind of deadline rule'),
    number: z.coerce.number().int().min(0).max(366).describe('Days to count, or the day of the month'),
    roll: z
      .enum(['none', 'next_working_day', 'previous_working_day'])
      .default('none')
      .describe('Where a deadline on a free day moves; not used where working days are counted'),
  })
  .describe('A period and a deadline rule to try');
export type DeadlinePreviewQuery = z.infer<typeof deadlinePreviewQuery>;

/** The deadline with its derivation. */
export const deadlinePreview = z
  .strictObject({
    date: isoDate.describe('The deadline, that day included'),
    derivation,
    text: z.string().describe('The derivation in sentences, in the language of the request'),
  })
  .describe('A deadline and how it came about');
export type DeadlinePreview = z.infer<typeof deadlinePreview>;
