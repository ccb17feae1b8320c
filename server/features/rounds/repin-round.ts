import type { RepinPreview, RepinRoundRequest } from '../../../contract/rounds/round-commands.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { planRepin } from './repin-facts.ts';
import {
  holdRound,
  insertRoundEvent,
  insertRoundUnits,
  removeRoundUnits,
  setRoundPin,
} from './round-store.ts';
import { repinChanged, repinWithoutEffect, roundLocked } from './rounds-errors.ts';
import { assertMayManage } from './rounds-rights.ts';
import { findUnlockers } from './unlockers-facts.ts';

/**
 * Pins an open round to another tree, as a dry run (`planRepin`) has shown: units enter with the last day of their
 * level, units leave and keep what they reported outside the round's sums. Errors: `round.not_found`, `round.locked`,
 * `round.manage_forbidden`, `round.repin_changed`, `round.repin_without_effect`, `round.unknown_unit`.
 */
export async function repinRound(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: RepinRoundRequest,
): Promise<RepinPreview> {
  return runCommand(deps, context, 'repin-round', { code, ...request }, async (tx) => {
    const today = deps.clock.today();
    const round = await holdRound(tx, code);
    if (round.state === 'locked') {
      throw roundLocked(code, await findUnlockers(tx, round, today, context.actor.language));
    }
    await assertMayManage(tx, today, context.actor, round.rootUnitId);
    const plan = await planRepin(tx, round, Temporal.PlainDate.from(request.treeOn));
    if (plan.pin.revision !== request.revision) throw repinChanged(request.revision, plan.pin.revision);
    const { from, to } = plan.preview;
    if (from.treeOn === to.treeOn && from.revision === to.revision) throw repinWithoutEffect(code);

    await removeRoundUnits(
      tx,
      round.id,
      plan.leaving.map(({ id }) => id),
    );
    const entering = plan.entering.map(({ node, dueOn }) => ({ unitId: node.id, dueOn }));
    await insertRoundUnits(tx, round.id, entering);
    await setRoundPin(tx, round.id, plan.pin);
    const detail = {
      ...to,
      entered: plan.entering.map(({ node }) => node.code),
      left: plan.leaving.map((node) => node.code),
    };
    await insertRoundEvent(tx, round.id, context.actor, {
      at: deps.clock.now(),
      kind: 'repinned',
      reason: request.reason,
      detail,
    });
    return {
      result: plan.preview,
      audit: [
        {
          action: 'round.repin',
          subject: { kind: 'round', id: code },
          unitId: round.rootUnitId,
          before: from,
          after: detail,
          reason: request.reason,
        },
      ],
    };
  });
}
