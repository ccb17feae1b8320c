import { z } from 'zod';
import { code } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';

/** How the audit log is searched. */
export const auditQuery = z.strictObject({
  subjectKind: z.string().max(64).optional().describe('Only entries about this kind of thing'),
  subjectId: z.string().max(200).optional().describe('Only entries about this thing'),
  action: z.string().max(100).optional().describe('Only this action'),
  person: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Only what was done by people whose name or log-in name holds this'),
  from: isoDate.optional().describe('Only entries of this day (in Viet Nam) and later ones'),
  to: isoDate.optional().describe('Only entries of this day (in Viet Nam) and earlier ones'),
  unit: code.optional().describe('Only entries of this unit and those below it'),
  before: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Only entries older than this one: the `next` of a page'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Most entries in the answer'),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** What somebody did. */
export const auditEntry = z
  .strictObject({
    id: z.number().int().describe('Number of the entry'),
    at: z.string().describe('An instant in UTC'),
    action: z.string().describe('The command'),
    subject: z
      .strictObject({ kind: z.string().describe('Kind of thing'), id: z.string().describe('Which one') })
      .describe('What it was done to'),
    unitCode: z.string().nullable().describe('Unit; null when it concerns none'),
    login: z.string().nullable().describe('Account; null for the program itself'),
    fullName: z.string().nullable().describe('Person; null for the program itself'),
    post: z.string().nullable().describe('Post acted as; null for none'),
    via: z.enum(['session', 'token', 'program']).describe('How it came in'),
    before: z.unknown().describe('What was before'),
    after: z.unknown().describe('What is after'),
    reason: z.string().nullable().describe('Reason given'),
  })
  .describe('What somebody did');
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditPage = z
  .strictObject({
    items: z.array(auditEntry).describe('Entries, the newest first'),
    next: z.number().int().nullable().describe('Send as `before` for the next page; null at the end'),
  })
  .describe('A page of the audit log');
