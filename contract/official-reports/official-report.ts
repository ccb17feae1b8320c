import { z } from 'zod';
import { cellCode } from '../indicators/form-definition.ts';
import { code } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';

const line = (max: number) => z.string().normalize('NFC').trim().max(max);

export const documentLayout = z
  .enum(['state', 'party'])
  .describe('state: Nghị định 30/2020/NĐ-CP. party: Hướng dẫn 05-HD/VPTW');

export const signingAuthority = z
  .strictObject({
    capacity: z
      .enum(['collective', 'deputising', 'by_order', 'by_delegation', 'acting'])
      .describe('TM., KT., TL., TUQ. or Q.'),
    of: line(200).min(1).describe('In whose name: “Bộ Tư lệnh”'),
  })
  .describe('One line of the authority a document is signed with');

/** What a person decides about the document of a report; the figures are not among it. */
export const officialReportDetails = z
  .strictObject({
    layout: documentLayout,
    parentAgency: line(300).nullable().describe('Superior body at the top left; null where none is printed'),
    issuerName: line(300).min(1).describe('Body that issues'),
    bodyCode: code
      .nullable()
      .describe('Party body, committee or council that issues; null where the unit itself does'),
    termYear: z
      .int()
      .min(1945)
      .max(2200)
      .nullable()
      .describe('First year of the term a Party body numbers through; null in the State layout'),
    place: line(100).min(1).describe('Place of issue'),
    subject: line(1000).min(1).describe('Subject (trích yếu)'),
    addressees: z.array(line(300).min(1)).max(20).describe('Kính gửi; empty where none is printed'),
    legalBases: z.array(line(1000).min(1)).max(50).describe('Căn cứ, without closing marks'),
    signature: z
      .strictObject({
        authority: z.array(signingAuthority).max(3).describe('From the highest down'),
        title: line(200).min(1).describe('Post of the signer'),
        rank: line(100).nullable().describe('Rank before the name; null where none is printed'),
        name: line(200).min(1).describe('Name of the signer'),
      })
      .describe('Signature block'),
    recipients: z.array(line(300).min(1)).max(50).describe('Nơi nhận, without dashes'),
    filing: line(200).min(1).describe('What follows “Lưu”: “VT, KHTH”'),
    chartIndicator: cellCode
      .nullable()
      .describe('Indicator drawn by units directly below; null for no chart'),
  })
  .describe('What a person decides about the document of a report');
export type OfficialReportDetails = z.infer<typeof officialReportDetails>;

const issuedMark = z
  .strictObject({
    number: z.int().describe('Number given'),
    symbol: z.string().describe('Number and symbol: “05/BC-BTL”'),
    issuedOn: z.string().describe('Date of issue'),
    version: z.int().describe('Version of the report it prints'),
  })
  .describe('Number and date of an issued document');

/** The document of a consolidated report: what it prints, whether it is issued, and what the caller may do. */
export const officialReportView = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    unit: z.string().describe('Code of the unit'),
    version: z
      .int()
      .nullable()
      .describe('Version whose frozen figures it prints; null before one is submitted'),
    isApproved: z.boolean().describe('Whether that version is approved'),
    frozenAt: z.string().nullable().describe('When its figures were frozen (UTC); null before that'),
    details: officialReportDetails,
    issuerSymbol: z.string().describe('Abbreviation of the issuer in the symbol, from the register'),
    isSaved: z.boolean().describe('Whether the details were saved, or are the ones proposed'),
    issued: issuedMark.nullable().describe('Number and date; null while not issued'),
    may: z
      .strictObject({
        save: z.union([z.literal(true), z.string()]).describe('true, or the code of the refusal'),
        issue: z.union([z.literal(true), z.string()]).describe('true, or the code of the refusal'),
      })
      .describe('What the caller may do'),
  })
  .describe('The document of a consolidated report');
export type OfficialReportView = z.infer<typeof officialReportView>;

export const issueOfficialReport = z
  .strictObject({
    issuedOn: isoDate.describe('Date of issue; not before the figures were frozen, not in the future'),
    version: z.int().positive().describe('Version the caller has seen'),
  })
  .describe('Gives the document its number and date');
export type IssueOfficialReport = z.infer<typeof issueOfficialReport>;

const officialReportFormats = ['docx', 'pdf', 'xlsx'] as const;
export const officialReportFormat = z.enum(officialReportFormats).describe('File format');
export type OfficialReportFormat = z.infer<typeof officialReportFormat>;
