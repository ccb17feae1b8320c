import { z } from 'zod';

function idOf<Name extends string>() {
  return z.number().int().positive().max(2_147_483_647).brand<Name>();
}

/** Identities: positive int4 numbers given by the database, one brand each so that they cannot be mixed up. */
export const unitId = idOf<'UnitId'>().describe('Identity of a unit; never changes and is never reused');
export type UnitId = z.infer<typeof unitId>;
export const bodyId = idOf<'BodyId'>().describe('Identity of a party body, committee or council');
export type BodyId = z.infer<typeof bodyId>;
export const personId = idOf<'PersonId'>().describe('Identity of a person');
export type PersonId = z.infer<typeof personId>;
export const postId = idOf<'PostId'>().describe('Identity of a post');
export type PostId = z.infer<typeof postId>;
export const appointmentId = idOf<'AppointmentId'>().describe('Identity of an appointment');
export type AppointmentId = z.infer<typeof appointmentId>;
export const accountId = idOf<'AccountId'>().describe('Identity of an account');
export type AccountId = z.infer<typeof accountId>;
export const formId = idOf<'FormId'>().describe('Identity of a form');
export type FormId = z.infer<typeof formId>;
export const formVersionId = idOf<'FormVersionId'>().describe('Identity of a form version');
export type FormVersionId = z.infer<typeof formVersionId>;
export const regimeId = idOf<'RegimeId'>().describe('Identity of a reporting regime');
export type RegimeId = z.infer<typeof regimeId>;
export const roundId = idOf<'RoundId'>().describe('Identity of a round');
export type RoundId = z.infer<typeof roundId>;
export const reportVersionId = idOf<'ReportVersionId'>().describe('Identity of a version of a report');
export type ReportVersionId = z.infer<typeof reportVersionId>;
export const statementId = idOf<'StatementId'>().describe('Identity of a statement of a narrative');
export type StatementId = z.infer<typeof statementId>;

/** A stable code people see: letters, digits, dot, dash and underscore; at most 64 characters. */
export const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .describe('A stable code: letters, digits, dot, dash and underscore');

/** The key a client makes for a command, so that sending it twice does it once. */
export const idempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .describe('Client-made key of a command, such as a UUID');
