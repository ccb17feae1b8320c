import { z } from 'zod';
import { code } from '../kernel/ids.ts';
import { structureDecision } from './unit.ts';

const whole = z.string().regex(/^[1-9]\d{0,17}$/);

/** Two or more units end and go on in one. Refused with `structure.*` codes. */
export const mergeUnitsRequest = z
  .strictObject({
    fromCodes: z.array(code).min(2).max(500).describe('Units that end'),
    intoCode: code.describe('Unit in which they go on; it must exist on the effective day'),
    decision: structureDecision,
  })
  .describe('A merger');
export type MergeUnitsRequest = z.infer<typeof mergeUnitsRequest>;

/** A unit ends and goes on in two or more. Refused with `structure.*` codes. */
export const splitUnitRequest = z
  .strictObject({
    parts: z
      .array(
        z.strictObject({
          code: code.describe('Unit in which a part goes on; it must exist on the effective day'),
          ratio: z
            .strictObject({
              numerator: whole.describe('A whole number as text'),
              denominator: whole.describe('A whole number as text'),
            })
            .nullable()
            .default(null)
            .describe('Share of the figures, published by the decision; null in all parts moves no figures'),
        }),
      )
      .min(2)
      .max(500)
      .describe('Units in which it goes on'),
    decision: structureDecision,
  })
  .describe('A split');
export type SplitUnitRequest = z.infer<typeof splitUnitRequest>;

/** What a merger or a split answers. */
export const lineageChanged = z
  .strictObject({
    codes: z.array(z.string()).describe('Units that end'),
    revision: z.number().int().describe('Number of this change of the structure'),
  })
  .describe('A merger or a split was recorded');
export type LineageChanged = z.infer<typeof lineageChanged>;
