import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What an access token for programs begins with, so that leaked ones can be found. */
export const apiTokenPrefix = 'tk_';

/** A new secret of 256 random bits, in letters safe for cookies and headers. */
export function makeSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What is stored of the secret of a session or token: keyed, so that somebody who can write the database but does not
 * hold the key cannot make one.
 */
export function hashToken(key: string, secret: string): Uint8Array {
  return createHmac('sha256', key).update(secret).digest();
}

/** What is stored of a secret. A plain SHA-256 is enough: the secret is random, not chosen by a person. */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}
