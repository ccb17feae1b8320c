import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { code, formVersionId } from '../kernel/ids.ts';
import {
  acrossPeriodsRules,
  acrossUnitsRules,
  cellCode,
  formDefinition,
  slotPart,
} from './form-definition.ts';
import { line } from './pack.ts';

const versionHead = {
  number: z.int().positive().describe('Number of the version, from 1'),
  publishedAt: z.iso.datetime().describe('When it was published, UTC'),
};

/** A form with the versions it has had. */
const formSummary = z
  .strictObject({
    code,
    name: bilingual,
    versions: z
      .array(z.strictObject({ formVersionId, ...versionHead }).describe('A version'))
      .describe('Versions, the newest first'),
  })
  .describe('A form');

/** All forms, and whether the caller may publish one. */
export const formListResponse = z
  .strictObject({
    forms: z.array(formSummary).describe('Forms, by code'),
    mayManage: z.boolean().describe('Whether the caller may publish forms and load packs'),
  })
  .describe('Forms');
export type FormListResponse = z.infer<typeof formListResponse>;

/** A place of the packed vectors of a form. */
const slotView = z
  .strictObject({
    slot: z.int().min(0).describe('Place in the vectors'),
    indicator: cellCode.describe('Indicator'),
    column: cellCode.nullable().describe('Column; null where the indicator has none'),
    part: slotPart,
    scale: z.int().describe('Decimals'),
    acrossUnits: z.enum(acrossUnitsRules).describe('How units are brought together'),
    acrossPeriods: z.enum(acrossPeriodsRules).describe('How periods are brought together'),
  })
  .describe('A place of the vectors');

/** One version of a form with everything it says. */
export const formVersionView = z
  .strictObject({
    formVersionId,
    code: code.describe('Form'),
    name: bilingual,
    ...versionHead,
    definition: formDefinition,
    slots: z.array(slotView).describe('Places of its figures, in the order of the form'),
  })
  .describe('A form version');
export type FormVersionView = z.infer<typeof formVersionView>;

/** Lines of work in their order. */
export const lineListResponse = z
  .strictObject({ lines: z.array(line).describe('Lines of work, in their order') })
  .describe('Lines of work');
