import { z } from 'zod';
import { code, appointmentId } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';
import { typedLine } from '../kernel/vietnamese-text.ts';
import { role } from './role.ts';

const fullName = typedLine.pipe(z.string().max(200)).describe('Full name, surname first');
const title = typedLine.pipe(z.string().max(200));

/** How a post is held. */
const appointmentKinds = ['appointed', 'acting', 'delegated'] as const;
export const appointmentKind = z.enum(appointmentKinds).describe('How the post is held');
export type AppointmentKind = z.infer<typeof appointmentKind>;

export const personSummary = z
  .strictObject({
    code,
    fullName: z.string().describe('Full name'),
    rankCode: z.string().nullable().describe('Rank today; null for none'),
    login: z.string().nullable().describe('Log-in name; null without an account'),
    posts: z
      .array(z.strictObject({ title: z.string().describe('Title'), unitName: z.string().describe('Unit') }))
      .describe('Posts held today'),
  })
  .describe('A person');
export type PersonSummary = z.infer<typeof personSummary>;
export const personPage = z
  .strictObject({
    total: z.number().int().describe('How many persons match in all'),
    items: z.array(personSummary).describe('Persons of this page, by given name'),
  })
  .describe('A page of persons');

/** A new person. Refused with `person.code_taken`. */
export const createPersonRequest = z
  .strictObject({
    code,
    fullName,
    rank: z
      .strictObject({ rankCode: code.describe('Rank'), fromOn: isoDate.describe('First day of the rank') })
      .optional()
      .describe('Rank; none when absent'),
  })
  .describe('A new person');
export type CreatePersonRequest = z.infer<typeof createPersonRequest>;

/** A rank from a day on. Refused with `person.rank_known`. */
export const setRankRequest = z
  .strictObject({ rankCode: code.describe('Rank'), fromOn: isoDate.describe('First day of the rank') })
  .describe('A rank from a day on');
export type SetRankRequest = z.infer<typeof setRankRequest>;

/** A new post. Refused with `post.code_taken`, `structure.unknown_unit`, `post.body_of_other_unit`. */
export const createPostRequest = z
  .strictObject({
    code,
    unitCode: code.describe('Unit of the post'),
    bodyCode: code
      .nullable()
      .default(null)
      .describe('Body of the unit in which the post is; null for the unit itself'),
    title: z
      .strictObject({ vi: title.describe('In Vietnamese'), en: title.describe('In English') })
      .describe('Title'),
    position: z
      .number()
      .int()
      .min(-1_000_000)
      .max(1_000_000)
      .default(0)
      .describe('Order among the posts of the unit'),
    roles: z.array(role).max(6).describe('What the post lets its holder do'),
  })
  .describe('A new post');
export type CreatePostRequest = z.infer<typeof createPostRequest>;

/** What a post lets its holder do, all of it. */
export const setPostRolesRequest = z
  .strictObject({ roles: z.array(role).max(6).describe('What the post lets its holder do') })
  .describe('Roles of a post');

/** A person takes a post. Refused with `appointment.*`. */
export const appointRequest = z
  .strictObject({
    personCode: code.describe('Code of the person'),
    postCode: code.describe('Code of the post'),
    kind: appointmentKind,
    decisionNumber: z.string().trim().max(100).default('').describe('Number and symbol of the decision'),
    fromOn: isoDate.describe('First day'),
    toOn: isoDate
      .nullable()
      .default(null)
      .describe('First day on which the post is no longer held; null while open'),
  })
  .describe('An appointment');
export type AppointRequest = z.infer<typeof appointRequest>;

export const appointed = z.strictObject({ id: appointmentId }).describe('The appointment');

/** The end of an appointment. */
export const endAppointmentRequest = z
  .strictObject({ toOn: isoDate.describe('First day on which the post is no longer held') })
  .describe('The end of an appointment');

const appointmentSummary = z
  .strictObject({
    id: appointmentId,
    personCode: z.string().describe('Code of the person'),
    fullName: z.string().describe('Full name'),
    rankCode: z.string().nullable().describe('Rank of the person today; null for none'),
    postCode: z.string().describe('Code of the post'),
    kind: appointmentKind,
    decisionNumber: z.string().describe('Number and symbol of the decision'),
    fromOn: isoDate.describe('First day'),
    toOn: isoDate.nullable().describe('First day on which the post is no longer held; null while open'),
  })
  .describe('An appointment');

export const postDetail = z
  .strictObject({
    code,
    unitCode: z.string().describe('Unit of the post'),
    bodyCode: z.string().nullable().describe('Body of the unit; null for the unit itself'),
    title: z
      .strictObject({ vi: z.string().describe('In Vietnamese'), en: z.string().describe('In English') })
      .describe('Title'),
    position: z.number().int().describe('Order among the posts of the unit'),
    roles: z.array(role).describe('What the post lets its holder do'),
    appointments: z.array(appointmentSummary).describe('Who held, holds and will hold it, the newest first'),
  })
  .describe('A post');
export const postList = z.array(postDetail).describe('Posts of a unit, in their order');
export type PostDetail = z.infer<typeof postDetail>;

/** How a file of persons, posts and accounts is taken in; the file itself is the body of the request. */
export const importPeopleQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('`true` checks everything without making anything'),
  fromOn: isoDate.describe('First day of appointments and ranks whose row names none'),
});
export type ImportPeopleQuery = z.infer<typeof importPeopleQuery>;

/** What was made, or would be made, with the one-time passwords of the new accounts. */
export const importPeopleResult = z
  .strictObject({
    isDryRun: z.boolean().describe('Whether nothing was made'),
    persons: z.number().int().describe('New persons'),
    posts: z.number().int().describe('New posts'),
    appointments: z.number().int().describe('New appointments'),
    accounts: z
      .array(
        z.strictObject({
          row: z.number().int().describe('Row in the file'),
          login: z.string().describe('Log-in name'),
          fullName: z.string().describe('Full name'),
          firstPassword: z.string().describe('One-time password, shown this once; empty in a dry run'),
        }),
      )
      .describe('New accounts'),
  })
  .describe('Result of an import of people');
export type ImportPeopleResult = z.infer<typeof importPeopleResult>;
