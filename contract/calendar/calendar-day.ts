import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { isoDate } from '../kernel/iso-date.ts';

/** Why a day is worked or free. */
export const dayReasons = [
  'working_day',
  'weekly_rest',
  'holiday',
  'compensation',
  'swapped_off',
  'worked_instead',
  'override_off',
  'override_worked',
] as const;
export type DayReason = (typeof dayReasons)[number];

/**
 * On what a day rests: law; the notice of the year; rule_only where a yearly notice is expected and none is known; or
 * override, a decision entered here.
 */
export const dayBases = ['law', 'notice', 'rule_only', 'override'] as const;
export type DayBasis = (typeof dayBases)[number];

/** One day of the working calendar. */
export const calendarDay = z
  .strictObject({
    date: isoDate,
    isWorking: z.boolean().describe('Whether the day counts as a working day'),
    reason: z.enum(dayReasons).describe('Why the day is worked or free'),
    name: bilingual.nullable().describe('Name of the holiday or of the change; null for ordinary days'),
    basis: z.enum(dayBases).describe('Law, notice of the year, rule only (no notice known yet) or override'),
    source: z.string().nullable().describe('Law, notice or decision; null for ordinary days'),
  })
  .describe('A day of the working calendar');
export type CalendarDay = z.infer<typeof calendarDay>;

/** Greatest number of days one request shows. */
export const longestDayRange = 1100;

/** Which days to show, both ends included. */
export const calendarDaysQuery = z.strictObject({
  from: isoDate.describe('First day to show'),
  to: isoDate.describe('Last day to show, at most 1,100 days in all'),
});

/** Days of the working calendar in order, and whether the caller may change them. */
export const calendarDays = z
  .strictObject({
    days: z.array(calendarDay).describe('Each day, in order'),
    mayChange: z.boolean().describe('Whether the caller may set and remove overrides'),
  })
  .describe('Days of the working calendar');
export type CalendarDays = z.infer<typeof calendarDays>;

/** Kinds of override: a working day made free, or a free day worked. */
const overrideKinds = ['day_off', 'worked'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

const line = z.string().trim().min(1).max(200);

/** A decision that changes one day. */
export const dayOverride = z
  .strictObject({
    kind: z.enum(overrideKinds).describe('day_off: free that day; worked: worked that day'),
    name: z
      .strictObject({ vi: line.describe('Vietnamese text'), en: line.describe('English text') })
      .describe('What people read for the day'),
    source: line.describe('Notice or decision by which the day is changed'),
  })
  .describe('A change of one day of the working calendar');
export type DayOverride = z.infer<typeof dayOverride>;
