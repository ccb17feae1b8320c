import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { normalizePassword } from './password-rules.ts';

// The parameters OWASP recommends for argon2id (19 MiB, two passes, one lane); they stand in every hash, so that they
// can be raised for new passwords while old hashes still verify.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

const derive = promisify(argon2);
const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/** Hashes a password with argon2id and a new salt, in the usual text form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const message = normalizePassword(password);
  const tag = await derive('argon2id', { message, nonce, parallelism, tagLength, memory, passes });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

/** Whether the password is the one of the hash; takes the same time either way. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, m, t, p, salt, tag] = stored.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('a stored password hash has an unknown form');
  const expected = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    message: normalizePassword(password),
    nonce: Buffer.from(salt, 'base64'),
    parallelism: Number(p),
    tagLength: expected.length,
    memory: Number(m),
    passes: Number(t),
  });
  return timingSafeEqual(found, expected);
}

let decoy: Promise<string> | undefined;

/** A hash that no password matches, verified when the log-in name is unknown so that both answers take as long. */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(randomBytes(32).toString('base64'));
  return decoy;
}

// Without letters and digits that look alike on paper.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

function readableGroup(): string {
  return Array.from({ length: 5 }, () => readable[randomInt(readable.length)]).join('');
}

/** A one-time password of three groups of five, about 74 bits. */
export function makeFirstPassword(): string {
  return [readableGroup(), readableGroup(), readableGroup()].join('-');
}
