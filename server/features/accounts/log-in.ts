import type { LogInRequest } from '../../../contract/accounts/session.ts';
import type { Actor } from '../../platform/actor.ts';
import { type CommandDeps, runCommand } from '../../platform/command.ts';
import type { SecretDeps } from './accounts-deps.ts';
import { findAccount } from './account-store.ts';
import { tooManyAttempts, wrongCredentials } from './accounts-errors.ts';
import { appointmentsOf } from './credential-facts.ts';
import { clearAttempts, takeAttempt } from './login-throttle-store.ts';
import { decoyHash, verifyPassword } from './password-hash.ts';
import { longestPassword } from './password-rules.ts';
import { hashToken, makeSecret } from './secret-token.ts';
import { insertSession } from './session-store.ts';

const nobody: Actor = {
  accountId: null,
  personId: null,
  appointments: [],
  actingAs: null,
  language: 'vi',
  via: 'session',
};

/**
 * Opens a session and answers its secret, which is stored nowhere. An unknown name, a wrong password and a disabled
 * account get the same answer in the same time. Both success and failure are audited.
 * Errors: `auth.wrong_credentials`, `auth.too_many_attempts`.
 */
export async function logIn(
  deps: SecretDeps,
  request: LogInRequest,
  from: { readonly correlationId: string; readonly userAgent: string },
): Promise<{ secret: string; actor: Actor }> {
  const { db, clock } = deps;
  const login = request.login.trim().toLowerCase();
  const wait = await takeAttempt(db, login, clock.now());
  if (wait > 0) throw tooManyAttempts(wait);
  const account = await findAccount(db, login);
  const isSane = request.password.length <= longestPassword;
  const hash = account && isSane ? account.passwordHash : await decoyHash();
  const isRight = await verifyPassword(isSane ? request.password : '', hash);
  if (!account || !isRight || account.isDisabled) {
    await recordFailure(deps, login, from.correlationId, account !== undefined);
    throw wrongCredentials();
  }
  const secret = makeSecret();
  const appointments = await appointmentsOf(db, account.personId, clock.today());
  const actor: Actor = {
    ...nobody,
    accountId: account.id,
    personId: account.personId,
    appointments,
    actingAs: appointments[0]?.appointmentId ?? null,
  };
  const context = { actor, correlationId: from.correlationId, idempotencyKey: null };
  await runCommand(deps, context, 'accounts.log-in', {}, async (tx) => {
    const now = clock.now();
    const session = {
      accountId: account.id,
      tokenHash: hashToken(deps.tokenKey, secret),
      userAgent: from.userAgent,
      now,
    };
    const id = await insertSession(tx, session);
    await clearAttempts(tx, login, now);
    return {
      result: null,
      audit: [
        {
          action: 'accounts.log-in',
          subject: { kind: 'account', id: login },
          unitId: null,
          after: { session: id },
        },
      ],
    };
  });
  return { secret, actor };
}

async function recordFailure(
  deps: CommandDeps,
  login: string,
  correlationId: string,
  isKnown: boolean,
): Promise<void> {
  const context = { actor: nobody, correlationId, idempotencyKey: null };
  // What was typed as an unknown name may be a password in the wrong field, so it is not kept.
  const id = isKnown ? login : 'unknown';
  await runCommand(deps, context, 'accounts.log-in-failed', {}, async () => ({
    result: null,
    audit: [{ action: 'accounts.log-in-failed', subject: { kind: 'account', id }, unitId: null }],
  }));
}
