import type { LockRoundRequest, RoundStateResponse } from '../../../contract/rounds/round-commands.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { holdRound, insertRoundEvent, setRoundLock } from './round-store.ts';
import { roundLocked } from './rounds-errors.ts';
import { assertMayManage } from './rounds-rights.ts';
import { findUnlockers } from './unlockers-facts.ts';

/**
 * Locks an open round: from the commit on no report of it is taken, sent or decided.
 * Errors: `round.not_found`, `round.locked`, `round.manage_forbidden`.
 */
export async function lockRound(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  { reason }: LockRoundRequest,
): Promise<RoundStateResponse> {
  return runCommand(deps, context, 'lock-round', { code, reason }, async (tx) => {
    const today = deps.clock.today();
    const round = await holdRound(tx, code);
    if (round.state === 'locked') {
      throw roundLocked(code, await findUnlockers(tx, round, today, context.actor.language));
    }
    await assertMayManage(tx, today, context.actor, round.rootUnitId);
    const at = deps.clock.now();
    await setRoundLock(tx, round.id, at);
    await insertRoundEvent(tx, round.id, context.actor, { at, kind: 'locked', reason, detail: {} });
    return {
      result: { code, state: 'locked' },
      audit: [
        {
          action: 'round.lock',
          subject: { kind: 'round', id: code },
          unitId: round.rootUnitId,
          before: { state: 'open' },
          after: { state: 'locked' },
          reason,
        },
      ],
    };
  });
}
