import { z } from 'zod';
import { languages } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';
import { typedLine } from '../kernel/vietnamese-text.ts';
import { login } from './account.ts';

/** Whether the organisation has still to be set up. */
export const setupState = z
  .strictObject({ isNeeded: z.boolean().describe('Whether no account exists yet') })
  .describe('State of the set-up');

const name = typedLine.pipe(z.string().max(300));

/** The organisation, its root unit and the first administrator. Refused with `setup.*`, `password.*`. */
export const setupRequest = z
  .strictObject({
    setupCode: z.string().min(1).max(100).describe('The code printed when the server started'),
    organisationName: name.describe('Name of the organisation'),
    rootUnit: z
      .strictObject({
        code,
        name: name.describe('Name of the highest unit'),
        shortName: name.optional().describe('Short name; the name when absent'),
        levelCode: code.describe('Code of its level'),
      })
      .describe('The highest unit'),
    administrator: z
      .strictObject({
        login,
        password: z.string().min(1).max(1000).describe('Password'),
        fullName: name.describe('Full name'),
        language: z.enum(languages).default('vi').describe('Language'),
      })
      .describe('The first administrator'),
  })
  .describe('The first set-up');
export type SetupRequest = z.infer<typeof setupRequest>;
