import type { RoundStateResponse, UnlockRoundRequest } from '../../../contract/rounds/round-commands.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { holdRound, insertRoundEvent, setRoundLock } from './round-store.ts';
import { roundNotLocked } from './rounds-errors.ts';
import { assertMayManage } from './rounds-rights.ts';

/** Opens a locked round again. Errors: `round.not_found`, `round.not_locked`, `round.manage_forbidden`. */
export async function unlockRound(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  { reason }: UnlockRoundRequest,
): Promise<RoundStateResponse> {
  return runCommand(deps, context, 'unlock-round', { code, reason }, async (tx) => {
    const round = await holdRound(tx, code);
    if (round.state !== 'locked') throw roundNotLocked(code);
    await assertMayManage(tx, deps.clock.today(), context.actor, round.rootUnitId);
    await setRoundLock(tx, round.id, null);
    await insertRoundEvent(tx, round.id, context.actor, {
      at: deps.clock.now(),
      kind: 'unlocked',
      reason,
      detail: {},
    });
    return {
      result: { code, state: 'open' },
      audit: [
        {
          action: 'round.unlock',
          subject: { kind: 'round', id: code },
          unitId: round.rootUnitId,
          before: { state: 'locked' },
          after: { state: 'open' },
          reason,
        },
      ],
    };
  });
}
