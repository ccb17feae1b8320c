import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { sessionNeeded, unknownToken } from './accounts-errors.ts';
import { revokeToken } from './token-store.ts';

/** Ends an own access token at once. Errors: `auth.session_needed`, `token.unknown`. */
export async function revokeApiToken(deps: CommandDeps, context: CommandContext, id: number): Promise<void> {
  const { accountId, via } = context.actor;
  if (accountId === null || via !== 'session') throw sessionNeeded();
  await runCommand(deps, context, 'accounts.revoke-api-token', { id }, async (tx) => {
    if (!(await revokeToken(tx, accountId, id, deps.clock.now()))) throw unknownToken();
    return {
      result: null,
      audit: [
        { action: 'accounts.revoke-api-token', subject: { kind: 'api_token', id: String(id) }, unitId: null },
      ],
    };
  });
}
