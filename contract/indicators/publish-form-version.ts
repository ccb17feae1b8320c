import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { code, formVersionId } from '../kernel/ids.ts';
import { formDefinition } from './form-definition.ts';

/** Publishes a new version of a form, or the form's first one. */
export const publishFormVersionRequest = z
  .strictObject({
    formCode: code.describe('Form; made when it does not exist yet'),
    name: bilingual.describe('What the form is called from now on'),
    definition: formDefinition,
  })
  .describe('A form version to publish');
export type PublishFormVersionRequest = z.infer<typeof publishFormVersionRequest>;

export const publishFormVersionResponse = z
  .strictObject({
    formVersionId,
    formCode: code,
    number: z.int().positive().describe('Number of the version'),
    isNew: z.boolean().describe('False when a published version already says exactly this'),
    addedSlots: z.int().min(0).describe('Figures that older versions of the form do not have'),
  })
  .describe('The published version');
export type PublishFormVersionResponse = z.infer<typeof publishFormVersionResponse>;
