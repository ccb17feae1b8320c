import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { ExtendRoundRequest, ExtendRoundResponse } from '../../../contract/rounds/round-commands.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { getTree, type Tree } from '../org-units/public.ts';
import { listRoundUnits } from './round-facts.ts';
import type { Round, RoundUnit } from './round-model.ts';
import { extendRoundUnits, holdRound, insertRoundEvent } from './round-store.ts';
import { extensionRefused, roundLocked } from './rounds-errors.ts';
import { assertMayManage } from './rounds-rights.ts';
import { findUnlockers } from './unlockers-facts.ts';

/**
 * Gives some units of an open round more time, with a reason. Errors: `round.not_found`, `round.locked`,
 * `round.manage_forbidden`; `round.extension_refused` with issues `round.unknown_unit`, `round.unit_not_expected`,
 * `round.extension_not_later`.
 */
export async function extendRound(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: ExtendRoundRequest,
): Promise<ExtendRoundResponse> {
  return runCommand(deps, context, 'extend-round', { code, ...request }, async (tx) => {
    const today = deps.clock.today();
    const round = await holdRound(tx, code);
    if (round.state === 'locked') {
      throw roundLocked(code, await findUnlockers(tx, round, today, context.actor.language));
    }
    await assertMayManage(tx, today, context.actor, round.rootUnitId);
    const tree = await getTree(tx, round.pin);
    const expected = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit]));
    const { chosen, issues } = chooseUnits(round, tree, expected, request);
    if (issues.length > 0) throw extensionRefused(issues);

    await extendRoundUnits(tx, round.id, chosen, request.to, request.reason);
    const detail = { units: request.unitCodes, count: chosen.length, to: request.to };
    const [only] = chosen;
    await insertRoundEvent(tx, round.id, context.actor, {
      at: deps.clock.now(),
      kind: 'extended',
      unitId: chosen.length === 1 ? (only ?? null) : null,
      reason: request.reason,
      detail,
    });
    const before = chosen.slice(0, shownInAudit).map((id) => ({
      unit: tree.byId(id)?.code,
      deadline: expected.get(id)?.deadline.toString(),
    }));
    return {
      result: { extended: chosen.length },
      audit: [
        {
          action: 'round.extend',
          subject: { kind: 'round', id: code },
          unitId: chosen.length === 1 ? (only ?? null) : round.rootUnitId,
          before,
          after: detail,
          reason: request.reason,
        },
      ],
    };
  });
}

const shownInAudit = 1000;

interface Choice {
  readonly chosen: readonly UnitId[];
  readonly issues: readonly ProblemIssue[];
}

function chooseUnits(
  round: Round,
  tree: Tree,
  expected: ReadonlyMap<UnitId, RoundUnit>,
  { unitCodes, withSubtrees, to }: ExtendRoundRequest,
): Choice {
  const chosen = new Set<UnitId>();
  const issues = unitCodes.flatMap((unitCode, index) => {
    const pointer = `/unitCodes/${index}`;
    const node = tree.byCode(unitCode);
    if (!node) {
      return [issueAt('round.unknown_unit', pointer, { unit: unitCode, on: round.pin.on.toString() })];
    }
    const nodes = withSubtrees ? tree.subtree(node.id) : [node];
    const known = nodes.map(({ id }) => expected.get(id)).filter((unit) => unit !== undefined);
    const [first] = known;
    if (!first) return [issueAt('round.unit_not_expected', pointer, { unit: unitCode, round: round.code })];
    const later = known.filter(({ deadline }) => deadline.toString() < to);
    for (const { unitId } of later) chosen.add(unitId);
    if (later.length > 0) return [];
    return [
      issueAt('round.extension_not_later', pointer, {
        unit: unitCode,
        to,
        deadline: first.deadline.toString(),
      }),
    ];
  });
  return { chosen: [...chosen], issues };
}
