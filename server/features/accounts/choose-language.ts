import type { Language } from '../../../contract/kernel/bilingual.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { updateAccount } from './account-store.ts';
import { sessionNeeded } from './accounts-errors.ts';

/** Chooses the language of the own account. Errors: `auth.session_needed`. */
export async function chooseLanguage(
  deps: CommandDeps,
  context: CommandContext,
  language: Language,
): Promise<void> {
  const { accountId } = context.actor;
  if (accountId === null) throw sessionNeeded();
  await runCommand(deps, context, 'accounts.choose-language', { language }, async (tx) => {
    await updateAccount(tx, accountId, { language }, deps.clock.now());
    return {
      result: null,
      audit: [
        {
          action: 'accounts.choose-language',
          subject: { kind: 'account', id: String(accountId) },
          unitId: null,
          before: { language: context.actor.language },
          after: { language },
        },
      ],
    };
  });
}
