import { z } from 'zod';
import { cellCode, slotPart } from '../indicators/form-definition.ts';
import { code } from '../kernel/ids.ts';

/** What one figure of a unit's subtree is to reach in a period. */
export const targetCell = z
  .strictObject({
    indicator: cellCode.describe('Indicator'),
    column: cellCode.nullable().default(null).describe('Column; null where the indicator has none'),
    part: slotPart.default('value').describe('The figure itself, or one of the two parts of a ratio'),
    value: z
      .string()
      .max(64)
      .nullable()
      .describe('Exact figure in plain decimal form, such as "1234.50"; null takes the target away'),
  })
  .describe('What one figure of a unit’s subtree is to reach');
export type TargetCell = z.infer<typeof targetCell>;

/** Targets of one unit for one period; cells left out stay as they are. */
export const targetPatch = z
  .strictObject({ cells: z.array(targetCell).min(1).max(5000).describe('Targets to set or take away') })
  .describe('Targets to set for a unit and a period');
export type TargetPatch = z.infer<typeof targetPatch>;

export const unitTargets = z
  .strictObject({
    form: code.describe('Code of the form'),
    period: z.string().describe('Period code'),
    unit: code.describe('Code of the unit'),
    cells: z.array(targetCell).describe('Targets that are set, in the order of the form'),
    maySet: z.boolean().describe('Whether the caller may change them'),
  })
  .describe('Targets of a unit for a period');
export type UnitTargets = z.infer<typeof unitTargets>;
