import { z } from 'zod';
import { isoDate } from '../kernel/iso-date.ts';
import { code, unitId } from '../kernel/ids.ts';

/** A name of a unit or body: not empty, at most 300 characters, stored in Unicode NFC. */
export const unitName = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .transform((text) => text.normalize('NFC'))
  .describe('Name, at most 300 characters');

/** The decision by which the structure changes. */
export const structureDecision = z
  .strictObject({
    number: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe('Number and symbol of the decision, such as 12/QĐ-BTL'),
    decidedOn: isoDate.describe('Day the decision was signed'),
    effectiveOn: isoDate.describe('First day on which the structure is changed'),
    note: z.string().trim().max(2000).default('').describe('Remark'),
  })
  .describe('The decision by which the structure changes');
export type StructureDecision = z.infer<typeof structureDecision>;

const unitPlace = {
  levelCode: code.describe('Code of the level'),
  kind: z.string().trim().min(1).max(64).describe('Kind of unit, a free code of the pack'),
  position: z.number().int().min(-1_000_000).max(1_000_000).describe('Order among the units beside it'),
  placeName: z
    .string()
    .trim()
    .max(200)
    .describe('Place written before the date of its documents; may be empty'),
};

/** A unit as it is on one day. */
export const unitSummary = z
  .strictObject({
    id: unitId,
    code: code.describe('Code of the unit'),
    name: z.string().describe('Name'),
    shortName: z.string().describe('Short name'),
    ...unitPlace,
    parentCode: z.string().nullable().describe('Code of the superior unit; null for a root'),
    depth: z.number().int().describe('0 for a root'),
    childCount: z.number().int().describe('How many units stand directly below'),
  })
  .describe('A unit as it is on one day');
export type UnitSummary = z.infer<typeof unitSummary>;

/** What a tree of units was read at; it names that tree for ever. */
export const structurePin = z
  .strictObject({
    on: isoDate.describe('The day'),
    revision: z.number().int().describe('Number of the last change of the structure'),
  })
  .describe('What the tree was read at');

/** A page of units, in the order of the tree. */
export const unitPage = z
  .strictObject({
    pin: structurePin,
    total: z.number().int().describe('How many units match in all'),
    items: z.array(unitSummary).describe('Units of this page'),
  })
  .describe('A page of units');

/** How units are searched. */
export const unitQuery = z.strictObject({
  on: isoDate.optional().describe('Day of the structure; today when absent'),
  q: z.string().max(200).optional().describe('Part of a name or code; accents may be left out'),
  within: code.optional().describe('Only this unit and those below it'),
  level: code.optional().describe('Only units of this level'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many matches to skip'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Most units in the answer'),
});
export type UnitQuery = z.infer<typeof unitQuery>;

/** The whole tree in columns; entry i of every column belongs to one unit, units in pre-order. */
export const unitTree = z
  .strictObject({
    pin: structurePin,
    ids: z.array(unitId).describe('Identities'),
    codes: z.array(z.string()).describe('Codes'),
    names: z.array(z.string()).describe('Names'),
    shortNames: z.array(z.string()).describe('Short names'),
    levels: z.array(z.string()).describe('Level codes'),
    kinds: z.array(z.string()).describe('Kinds'),
    parents: z.array(z.number().int()).describe('Place of the superior unit in the columns; -1 for a root'),
  })
  .describe('The whole tree in columns');
export type UnitTree = z.infer<typeof unitTree>;

/** A new unit below another. Refused with `structure.*` codes. */
export const createUnitRequest = z
  .strictObject({
    code,
    name: unitName,
    shortName: unitName.optional().describe('Short name; the name when absent'),
    levelCode: unitPlace.levelCode,
    kind: unitPlace.kind.optional().describe('Kind; the level code when absent'),
    parentCode: code.nullable().describe('Code of the superior unit; null for a root'),
    position: unitPlace.position.default(0),
    placeName: unitPlace.placeName.default(''),
    decision: structureDecision,
  })
  .describe('A new unit');
export type CreateUnitRequest = z.infer<typeof createUnitRequest>;

/** A new name from the effective day on. */
export const renameUnitRequest = z
  .strictObject({
    name: unitName,
    shortName: unitName.optional().describe('Short name; the name when absent'),
    placeName: unitPlace.placeName.optional().describe('Place; unchanged when absent'),
    decision: structureDecision,
  })
  .describe('A new name');
export type RenameUnitRequest = z.infer<typeof renameUnitRequest>;

/** Another superior unit from the effective day on. */
export const moveUnitRequest = z
  .strictObject({
    parentCode: code.nullable().describe('Code of the new superior unit; null to make it a root'),
    position: unitPlace.position.optional().describe('Order among its new neighbours; unchanged when absent'),
    decision: structureDecision,
  })
  .describe('Another superior unit');
export type MoveUnitRequest = z.infer<typeof moveUnitRequest>;

/** The end of a unit: it does not exist from the effective day on. */
export const closeUnitRequest = z.strictObject({ decision: structureDecision }).describe('The end of a unit');
export type CloseUnitRequest = z.infer<typeof closeUnitRequest>;

/** A mistake set right in what was in force on the effective day, for the whole time it was in force. */
export const correctUnitRequest = z
  .strictObject({
    name: unitName.optional().describe('Name; unchanged when absent'),
    shortName: unitName.optional().describe('Short name; unchanged when absent'),
    levelCode: unitPlace.levelCode.optional().describe('Level; unchanged when absent'),
    kind: unitPlace.kind.optional().describe('Kind; unchanged when absent'),
    position: unitPlace.position.optional().describe('Order; unchanged when absent'),
    placeName: unitPlace.placeName.optional().describe('Place; unchanged when absent'),
    parentCode: code.nullable().optional().describe('Superior unit; unchanged when absent, null for a root'),
    decision: structureDecision,
  })
  .describe('A mistake set right');
export type CorrectUnitRequest = z.infer<typeof correctUnitRequest>;

/** What a change of the structure answers. */
export const structureChanged = z
  .strictObject({
    code: z.string().describe('Code of the unit'),
    revision: z.number().int().describe('Number of this change of the structure'),
  })
  .describe('A change of the structure was recorded');
export type StructureChanged = z.infer<typeof structureChanged>;
