import { z } from 'zod';
import { code } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';

/** The two ways of writing number and symbol: state `05/BC-XYZ` (NĐ 30/2020), Party `05-BC/ĐU` (05-HD/VPTW). */
const documentLayouts = ['state', 'party'] as const;
export const documentLayout = z.enum(documentLayouts).describe('state: 05/BC-XYZ; party: 05-BC/ĐU');
export type DocumentLayout = z.infer<typeof documentLayout>;

/** A number of the register. */
export const issuedNumber = z
  .strictObject({
    unitCode: code.describe('Unit'),
    bodyCode: code.nullable().describe('Party body that issues; null where the unit itself does'),
    year: z.int().describe('Year of the series; for Party bodies the first year of the term'),
    typeCode: code.describe('Type of document'),
    number: z.int().positive().describe('Number within the series'),
    symbol: z.string().describe('Number and symbol as printed'),
    subject: z.string().describe('What the document is about'),
    issuedOn: isoDate.describe('Date of the document'),
    givenAt: z.iso.datetime().describe('When the number was given, UTC'),
    subjectKind: z.string().describe('What the number was given to, such as official_report'),
    subjectId: z.string().describe('Which one'),
  })
  .describe('A number of the register');
export type IssuedNumberView = z.infer<typeof issuedNumber>;

export const issuedNumbersQuery = z.strictObject({
  unit: code.describe('Unit whose register is read'),
  year: z.coerce.number().int().min(1900).max(2199).describe('Year of the series'),
  type: code.optional().describe('Only this type of document'),
});

/** The register of a unit, series by series in the order of the numbers. */
export const issuedNumbersResponse = z
  .strictObject({ numbers: z.array(issuedNumber).describe('Numbers, by type and number') })
  .describe('Register of document numbers');
