import { z } from 'zod';
import { bilingual } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';
import { packLevels } from '../org-units/level.ts';

const named = { code, name: bilingual };

/** A line of work (mặt công tác): a heading under which reports are written. */
export const line = z.strictObject(named).describe('A line of work');
export type Line = z.infer<typeof line>;

/** A kind of unit. */
export const unitKind = z.strictObject(named).describe('A kind of unit, such as a command or an office');
export type UnitKind = z.infer<typeof unitKind>;

/** A rank of persons; printed before the name of a signer. */
export const rank = z
  .strictObject({
    ...named,
    group: z.string().min(1).max(64).describe('Ranks of one group are compared with each other'),
    order: z.int().min(1).max(200).describe('Greater is higher; equal ranks of services stand level'),
  })
  .describe('A rank of persons');
export type Rank = z.infer<typeof rank>;

/** A type of official document (Nghị định 30/2020/NĐ-CP, Art. 7; party types by 05-HD/VPTW). */
export const documentType = z
  .strictObject({
    ...named,
    abbreviation: z
      .string()
      .regex(/^[\p{L}]{1,8}$/u)
      .nullable()
      .describe('What stands in the symbol, such as BC; null where the number stands alone with the issuer'),
    layouts: z
      .array(z.enum(['state', 'party']))
      .min(1)
      .describe('In which layouts this type is issued'),
  })
  .describe('A type of official document');
export type DocumentType = z.infer<typeof documentType>;

/** Words of the organisation that are data, not code. */
export const vocabulary = z
  .strictObject({
    levels: packLevels.describe('Levels of units, the highest first'),
    kinds: z.array(unitKind).describe('Kinds of units'),
    ranks: z.array(rank).describe('Ranks of persons; empty where the organisation has none'),
    documentTypes: z.array(documentType).describe('Types of official documents'),
  })
  .describe('Words of the organisation, from its domain packs');
export type Vocabulary = z.infer<typeof vocabulary>;

/** `pack.json`: names a pack and says which files hold its forms, each version in its order. */
export const packManifest = z
  .strictObject({
    ...named,
    description: bilingual.describe('For whom the pack is'),
    forms: z
      .array(z.string().regex(/^forms\/[A-Za-z0-9._-]+\.json$/))
      .min(1)
      .describe('Files of form versions in the order they are published'),
  })
  .describe('A domain pack');
export type PackManifest = z.infer<typeof packManifest>;

/** A pack as the screens show it. */
const packView = z
  .strictObject({
    ...named,
    description: bilingual.describe('For whom the pack is'),
    isLoaded: z.boolean().describe('Whether it has been loaded here'),
  })
  .describe('A domain pack that can be loaded');

/** Which packs can be loaded. */
export const packListResponse = z
  .strictObject({ packs: z.array(packView).describe('Packs, by code') })
  .describe('Domain packs');

/** Loading again changes nothing where nothing changed in the pack. */
export const loadPackResponse = z
  .strictObject({
    pack: code,
    changed: z
      .array(z.string())
      .describe('What was added or changed, such as form:CTD-6T@2; empty when all was there'),
  })
  .describe('What loading a pack did');
export type LoadPackResponse = z.infer<typeof loadPackResponse>;
