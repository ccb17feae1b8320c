import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor } from '../../platform/actor.ts';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { appointmentNotHeld, passwordChangeRequired } from './accounts-errors.ts';
import {
  appointmentsOf,
  type Credential,
  findSessionCredential,
  findTokenCredential,
} from './credential-facts.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { apiTokenPrefix, hashToken } from './secret-token.ts';
import { touchSession, touchToken } from './session-store.ts';

/** Name of the session cookie; the prefix makes browsers insist on https and on this host. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-tongket_session' : 'tongket_session';
}

const openBeforePasswordChange = new Set([
  'GET /api/v1/session',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/v1/session/password',
]);

const credentials = new WeakMap<Actor, Credential>();

/** The session or token behind an actor found by `resolveActor`. */
export function credentialOf(actor: Actor): Credential | undefined {
  return credentials.get(actor);
}

function bearerOf(c: Context<AppEnv>): string | undefined {
  const match = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '');
  return match?.[1];
}

async function findCredential(c: Context<AppEnv>, deps: AccountsDeps): Promise<Credential | undefined> {
  const { db, clock, isSecure, tokenKey } = deps;
  const bearer = bearerOf(c);
  if (bearer !== undefined) {
    if (!bearer.startsWith(apiTokenPrefix)) return undefined;
    const credential = await findTokenCredential(db, hashToken(tokenKey, bearer), clock.today());
    if (credential) await touchToken(db, credential.id, clock.now());
    return credential;
  }
  const cookie = getCookie(c, sessionCookieName(isSecure));
  if (cookie === undefined || cookie === '') return undefined;
  const credential = await findSessionCredential(db, hashToken(tokenKey, cookie), clock.now());
  if (credential) await touchSession(db, credential.id, clock.now());
  return credential;
}

function chosenAppointment(c: Context<AppEnv>, credential: Credential, held: Actor['appointments']) {
  const header = c.req.header('x-acting-as');
  if (header !== undefined) {
    const chosen = held.find(({ appointmentId }) => String(appointmentId) === header);
    if (!chosen) throw appointmentNotHeld();
    return chosen;
  }
  return held.find(({ appointmentId }) => appointmentId === credential.actingAs) ?? held[0];
}

/**
 * Finds who asks: by the session cookie, or by `Authorization: Bearer tk_…`. Acts as the appointment of the header
 * `X-Acting-As`, else the one chosen in the session, else the first; null when nobody is logged in.
 * Errors: `auth.appointment_not_held`, `auth.password_change_required`.
 */
export async function resolveActor(c: Context<AppEnv>, deps: AccountsDeps): Promise<Actor | null> {
  const credential = await findCredential(c, deps);
  if (!credential) return null;
  if (credential.mustChangePassword && !openBeforePasswordChange.has(`${c.req.method} ${c.req.path}`)) {
    throw passwordChangeRequired();
  }
  const appointments = await appointmentsOf(deps.db, credential.personId, deps.clock.today());
  const actor: Actor = {
    accountId: credential.accountId,
    personId: credential.personId,
    appointments,
    actingAs: chosenAppointment(c, credential, appointments)?.appointmentId ?? null,
    language: credential.language,
    via: credential.kind,
  };
  credentials.set(actor, credential);
  return actor;
}
