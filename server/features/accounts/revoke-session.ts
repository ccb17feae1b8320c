import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { sessionNeeded, unknownSession } from './accounts-errors.ts';
import type { Credential } from './credential-facts.ts';
import { manageAccount } from './manage-account.ts';
import { revokeSessions } from './session-store.ts';

/** Which of the own sessions end: the one in use (a log-out), another one, or all others. */
export type SessionChoice = 'current' | 'others' | { readonly id: number };

/** Ends own sessions at once. Errors: `auth.session_needed`, `session.unknown`. */
export async function revokeOwnSessions(
  deps: CommandDeps,
  context: CommandContext,
  credential: Credential | undefined,
  choice: SessionChoice,
): Promise<void> {
  if (credential?.kind !== 'session') throw sessionNeeded();
  const which =
    choice === 'others'
      ? { except: credential.id }
      : { only: choice === 'current' ? credential.id : choice.id };
  const action = choice === 'current' ? 'accounts.log-out' : 'accounts.revoke-session';
  await runCommand(deps, { ...context, idempotencyKey: null }, action, {}, async (tx) => {
    const revoked = await revokeSessions(tx, credential.accountId, which, deps.clock.now());
    if (revoked.length === 0 && choice !== 'others') throw unknownSession();
    return {
      result: null,
      audit: [
        {
          action,
          subject: { kind: 'account', id: String(credential.accountId) },
          unitId: null,
          after: { sessions: revoked },
        },
      ],
    };
  });
}

/**
 * An administrator ends all sessions of somebody at once.
 * Errors: `auth.forbidden`, `account.unknown`, `account.own`.
 */
export function revokeSessionsOfAccount(
  deps: CommandDeps,
  context: CommandContext,
  login: string,
): Promise<{ login: string }> {
  return manageAccount(deps, context, 'accounts.revoke-sessions', login, async (tx, account) => {
    const sessions = await revokeSessions(tx, account.id, 'all', deps.clock.now());
    return { after: { sessions } };
  });
}
