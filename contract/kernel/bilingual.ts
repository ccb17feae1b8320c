import { z } from 'zod';

/** The languages of the program; Vietnamese is the source. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text people read, in Vietnamese and English. */
export const bilingual = z
  .strictObject({
    vi: z.string().min(1).describe('Vietnamese text'),
    en: z.string().min(1).describe('English text'),
  })
  .describe('A text in both languages');
export type Bilingual = z.infer<typeof bilingual>;
