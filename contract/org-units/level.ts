import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';

/** A level of the organisation, as the domain pack names it. */
const level = z
  .strictObject({
    code: code.describe('Code of the level, for example `province`'),
    name: bilingual.describe('What the level is called'),
    rank: z.number().int().min(0).describe('0 for the highest level; a greater rank stands lower'),
  })
  .describe('A level of the organisation');
export type Level = z.infer<typeof level>;

/** All levels of the pack, kept in the setting `pack.levels`. */
export const packLevels = z.array(level).describe('Levels of the domain pack');
export type PackLevels = z.infer<typeof packLevels>;
