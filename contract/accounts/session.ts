import { z } from 'zod';
import { languages } from '../kernel/bilingual.ts';
import { accountId, appointmentId } from '../kernel/ids.ts';
import { role } from './role.ts';

/** A log-in with name and password. Refused with `auth.wrong_credentials`, `auth.too_many_attempts`. */
export const logInRequest = z
  .strictObject({
    login: z.string().min(1).max(200).describe('Log-in name'),
    password: z.string().min(1).max(1000).describe('Password'),
  })
  .describe('A log-in');
export type LogInRequest = z.infer<typeof logInRequest>;

/** A post the person holds today. */
export const heldAppointment = z
  .strictObject({
    id: appointmentId,
    title: z
      .strictObject({ vi: z.string().describe('In Vietnamese'), en: z.string().describe('In English') })
      .describe('Title of the post'),
    kind: z.enum(['appointed', 'acting', 'delegated']).describe('How the post is held'),
    unit: z
      .strictObject({ code: z.string().describe('Code'), name: z.string().describe('Name') })
      .describe('Unit of the post'),
    roles: z.array(role).describe('What the post lets its holder do'),
  })
  .describe('A post held today');
export type HeldAppointment = z.infer<typeof heldAppointment>;

/** What the post acted as allows at all; where it allows it comes with each record. */
export const rights = z
  .strictObject({
    readReports: z.boolean().describe('Reads reports'),
    prepareReports: z.boolean().describe('Prepares the report of the own unit'),
    signReports: z.boolean().describe('Signs and submits the report of the own unit'),
    approveReports: z.boolean().describe('Accepts or returns reports'),
    manageRounds: z.boolean().describe('Opens, extends and locks rounds'),
    manageAccounts: z.boolean().describe('Manages persons, posts and accounts'),
    manageStructure: z.boolean().describe('Changes the structure of units'),
    manageSettings: z.boolean().describe('Changes settings and domain packs'),
    readAudit: z.boolean().describe('Reads the audit log'),
  })
  .describe('What the caller may do');
export type Rights = z.infer<typeof rights>;

/** Who is logged in. */
export const session = z
  .strictObject({
    account: z
      .strictObject({
        id: accountId,
        login: z.string().describe('Log-in name'),
        language: z.enum(languages).describe('Language of the account'),
        mustChangePassword: z
          .boolean()
          .describe('Whether nothing else is open until the password is changed'),
      })
      .describe('The account'),
    person: z
      .strictObject({ code: z.string().describe('Code'), fullName: z.string().describe('Full name') })
      .describe('The person'),
    appointments: z.array(heldAppointment).describe('Posts held today, in their order'),
    actingAs: appointmentId.nullable().describe('The appointment acted as; null when no post is held'),
    rights,
  })
  .describe('Who is logged in');
export type Session = z.infer<typeof session>;

/** A new password. Refused with `auth.wrong_credentials` and `password.*`. */
export const changePasswordRequest = z
  .strictObject({
    currentPassword: z.string().min(1).max(1000).describe('Password used until now'),
    newPassword: z.string().min(1).max(1000).describe('New password'),
  })
  .describe('A new password');
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;

/** The post to act as from now on. Refused with `auth.appointment_not_held`. */
export const actAsRequest = z.strictObject({ appointmentId }).describe('The post to act as');

/** The language of the account. */
export const chooseLanguageRequest = z
  .strictObject({ language: z.enum(languages).describe('Language of the account') })
  .describe('The language of the account');

/** A browser in which the account is logged in. */
export const openSession = z
  .strictObject({
    id: z.number().int().describe('Identity of the session'),
    createdAt: z.string().describe('Log-in, an instant in UTC'),
    lastSeenAt: z.string().describe('Last use, an instant in UTC, exact to five minutes'),
    expiresAt: z.string().describe('End when it is not used, an instant in UTC'),
    userAgent: z.string().describe('What the browser calls itself'),
    isCurrent: z.boolean().describe('Whether the request came from it'),
  })
  .describe('A session');
export const openSessions = z.array(openSession).describe('Sessions, the newest first');
export type OpenSession = z.infer<typeof openSession>;
