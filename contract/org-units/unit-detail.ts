import { z } from 'zod';
import { isoDate } from '../kernel/iso-date.ts';
import { code } from '../kernel/ids.ts';
import { structurePin, unitName, unitSummary } from './unit.ts';

/** Kinds of bodies beside a unit. */
const bodyKinds = [
  'party_committee',
  'standing_committee',
  'inspection_committee',
  'party_cell',
  'steering_committee',
  'council',
  'mass_organisation',
] as const;
const bodyKind = z.enum(bodyKinds).describe('Kind of body');
export type BodyKind = z.infer<typeof bodyKind>;

/** A party body, committee, council or mass organisation beside a unit. */
export const bodySummary = z
  .strictObject({
    code: code.describe('Code of the body'),
    unitCode: code.describe('Unit it stands beside'),
    kind: bodyKind,
    name: z.string().describe('Name'),
    parentBodyCode: z.string().nullable().describe('Superior body; null for none'),
    validFrom: isoDate.describe('First day'),
    validTo: isoDate.nullable().describe('Day from which it no longer exists; null while it is active'),
  })
  .describe('A body beside a unit');
export type BodySummary = z.infer<typeof bodySummary>;

/** A new body beside a unit. */
export const createBodyRequest = z
  .strictObject({
    code,
    unitCode: code.describe('Unit it stands beside'),
    kind: bodyKind,
    name: unitName,
    parentBodyCode: code.nullable().default(null).describe('Superior body; null for none'),
    validFrom: isoDate.describe('First day'),
  })
  .describe('A new body');
export type CreateBodyRequest = z.infer<typeof createBodyRequest>;

/** The end of a body. */
export const closeBodyRequest = z
  .strictObject({ on: isoDate.describe('Day from which it no longer exists') })
  .describe('The end of a body');
export type CloseBodyRequest = z.infer<typeof closeBodyRequest>;

/** A post of a unit with who holds it, in short. */
export const postSummary = z
  .strictObject({
    code: code.describe('Code of the post'),
    title: z
      .strictObject({ vi: z.string().describe('In Vietnamese'), en: z.string().describe('In English') })
      .describe('Title'),
    roles: z.array(z.string()).describe('What the post lets its holder do'),
    holders: z.array(z.string()).describe('Full names of those who hold it on the day'),
  })
  .describe('A post of a unit');
export type PostSummary = z.infer<typeof postSummary>;

/** One stretch of a unit's history as it is known now. */
const unitVersion = z
  .strictObject({
    name: z.string().describe('Name'),
    shortName: z.string().describe('Short name'),
    levelCode: z.string().describe('Level'),
    kind: z.string().describe('Kind'),
    placeName: z.string().describe('Place'),
    parentCode: z.string().nullable().describe('Superior unit; null for a root'),
    validFrom: isoDate.describe('First day'),
    validTo: isoDate.nullable().describe('First day on which it no longer holds; null while it holds'),
    decision: z
      .strictObject({
        number: z.string().describe('Number and symbol'),
        kind: z.string().describe('What the decision did'),
        effectiveOn: isoDate.describe('First day of the change'),
      })
      .nullable()
      .describe('The decision that made it so'),
  })
  .describe('One stretch of the history of a unit');

/** Everything about one unit. `unit` is null when it does not exist on the day. */
export const unitDetail = z
  .strictObject({
    pin: structurePin,
    code: code.describe('Code of the unit'),
    unit: unitSummary.nullable(),
    path: z
      .array(z.strictObject({ code: code.describe('Code'), name: z.string().describe('Name') }))
      .describe('Units above it, the highest first'),
    versions: z.array(unitVersion).describe('History, the oldest first'),
    bodies: z.array(bodySummary).describe('Bodies active on the day'),
    posts: z.array(postSummary).describe('Posts of the unit'),
    may: z
      .strictObject({ change: z.boolean().describe('Whether the caller may change the structure here') })
      .describe('What the caller may do'),
  })
  .describe('Everything about one unit');
export type UnitDetail = z.infer<typeof unitDetail>;
