import { z } from 'zod';
import { languages } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';

/** A log-in name: 2 to 64 lower-case letters, digits, dots, dashes and underscores. */
export const login = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/)
  .describe('Log-in name: lower-case letters, digits, dot, dash and underscore');

/** An account as administrators see it. */
export const accountSummary = z
  .strictObject({
    login: z.string().describe('Log-in name'),
    personCode: z.string().describe('Code of the person'),
    fullName: z.string().describe('Full name'),
    posts: z
      .array(z.strictObject({ title: z.string().describe('Title'), unitName: z.string().describe('Unit') }))
      .describe('Posts held today'),
    language: z.enum(languages).describe('Language'),
    mustChangePassword: z.boolean().describe('Whether the one-time password is still in use'),
    disabledAt: z
      .string()
      .nullable()
      .describe('Since when it is disabled, an instant in UTC; null when it is not'),
    createdAt: z.string().describe('An instant in UTC'),
  })
  .describe('An account');
export type AccountSummary = z.infer<typeof accountSummary>;

/** How lists of persons and accounts are searched and paged. */
export const peopleQuery = z.strictObject({
  q: z.string().max(200).optional().describe('Part of a name, code or log-in name; accents may be left out'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many matches to skip'),
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('Most entries in the answer'),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

export const accountPage = z
  .strictObject({
    total: z.number().int().describe('How many accounts match in all'),
    items: z.array(accountSummary).describe('Accounts of this page, by the name of the person'),
  })
  .describe('A page of accounts');

/** A new account of a person; the first password is made by the program and must be changed. */
export const createAccountRequest = z
  .strictObject({
    login,
    personCode: code.describe('Code of the person'),
    language: z.enum(languages).default('vi').describe('Language'),
  })
  .describe('A new account');
export type CreateAccountRequest = z.infer<typeof createAccountRequest>;

/** A one-time password, shown this once and stored nowhere. */
export const firstPassword = z
  .strictObject({
    login: z.string().describe('Log-in name'),
    firstPassword: z.string().describe('One-time password, shown this once'),
  })
  .describe('A one-time password');
export type FirstPassword = z.infer<typeof firstPassword>;

/** A new access token for programs. */
export const createTokenRequest = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('What the token is for'),
    expiresOn: isoDate
      .nullable()
      .default(null)
      .describe('First day on which it no longer works; null for none'),
  })
  .describe('A new access token');
export type CreateTokenRequest = z.infer<typeof createTokenRequest>;

/** A token, shown this once; only its SHA-256 is stored. */
export const createdToken = z
  .strictObject({
    id: z.number().int().describe('Identity of the token'),
    token: z.string().describe('The token itself: send it as `Authorization: Bearer …`; shown this once'),
  })
  .describe('A new access token');
export type CreatedToken = z.infer<typeof createdToken>;

export const tokenSummary = z
  .strictObject({
    id: z.number().int().describe('Identity of the token'),
    name: z.string().describe('What it is for'),
    createdAt: z.string().describe('An instant in UTC'),
    expiresOn: isoDate.nullable().describe('First day on which it no longer works; null for none'),
    lastUsedAt: z.string().nullable().describe('Last use, exact to five minutes; null when never used'),
  })
  .describe('An access token');
export const tokenList = z.array(tokenSummary).describe('Access tokens, the newest first');
export type TokenSummary = z.infer<typeof tokenSummary>;
