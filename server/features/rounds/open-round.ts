import { kindOfPeriod, windowOfPeriod } from '../../../contract/kernel/period.ts';
import type { OpenRoundRequest, OpenRoundResponse } from '../../../contract/rounds/round-commands.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { getWorkingDays } from '../calendar/public.ts';
import { getFormVersionByNumber } from '../indicators/public.ts';
import { currentPin, getTree, type Tree, type TreeNode } from '../org-units/public.ts';
import { deadlinesByLevel, expectedNodes } from './expected-units.ts';
import { getRegimeByCode } from './regime-facts.ts';
import { insertRound, insertRoundEvent, insertRoundUnits } from './round-store.ts';
import {
  nobodyExpected,
  periodNotBegun,
  roundAlreadyOpen,
  unknownRoundUnit,
  wrongPeriodKind,
} from './rounds-errors.ts';
import { assertMayManage } from './rounds-rights.ts';

/**
 * Opens a round of a regime for a period: pins the tree and the form version, and gives every unit of the levels that
 * answer its last day. Errors: `regime.not_found`, `round.unknown_unit`, `round.manage_forbidden`,
 * `period.wrong_kind`, `round.period_not_begun`, `round.nobody_expected`, `round.already_open`, `form.not_found`,
 * `calendar.outside_table`.
 */
export async function openRound(
  deps: CommandDeps,
  context: CommandContext,
  request: OpenRoundRequest,
): Promise<OpenRoundResponse> {
  return runCommand(deps, context, 'open-round', request, async (tx) => {
    const today = deps.clock.today();
    const regime = await getRegimeByCode(tx, request.regimeCode);
    const window = windowOfPeriod(request.period, regime.cutOffRule);
    const cutOff = Temporal.PlainDate.from(window.to);
    const earlier = Temporal.PlainDate.compare(cutOff, today) < 0 ? cutOff : today;
    const pin = await currentPin(
      tx,
      request.treeOn === undefined ? earlier : Temporal.PlainDate.from(request.treeOn),
    );
    const tree = await getTree(tx, pin);
    const root = tree.byCode(request.rootUnitCode);
    if (!root) throw unknownRoundUnit(request.rootUnitCode, pin.on.toString());
    await assertMayManage(tx, today, context.actor, root.id);
    if (kindOfPeriod(request.period) !== regime.periodKind) {
      throw wrongPeriodKind(request.period, regime.periodKind);
    }
    if (window.from > today.toString()) throw periodNotBegun(request.period, window.from);

    const formVersion = await getFormVersionByNumber(tx, regime.formCode, request.formVersion);
    const nodes = expectedNodes(regime.definition, tree, root.id);
    if (nodes.length === 0) throw nobodyExpected(root.code, pin.on.toString());
    const deadlines = deadlinesByLevel(regime.definition, window, await getWorkingDays(tx));
    const units = nodes.map(({ id, levelCode }) => ({
      unitId: id,
      dueOn: deadlines.get(levelCode)?.date ?? window.to,
    }));

    const code = roundCode(regime.code, request.period, tree, root);
    const openedAt = deps.clock.now();
    const roundId = await insertRound(tx, {
      code,
      regime,
      period: request.period,
      window,
      rootUnitId: root.id,
      pin,
      formVersionId: formVersion.id,
      openedAt,
    });
    if (roundId === undefined) throw roundAlreadyOpen(code);
    await insertRoundUnits(tx, roundId, units);
    const detail = { count: units.length, treeOn: pin.on.toString(), revision: pin.revision };
    await insertRoundEvent(tx, roundId, context.actor, { at: openedAt, kind: 'opened', reason: '', detail });
    const after = {
      ...detail,
      period: request.period,
      form: formVersion.formCode,
      formVersion: formVersion.number,
    };
    return {
      result: { roundId, code, expected: units.length },
      audit: [{ action: 'round.open', subject: { kind: 'round', id: code }, unitId: root.id, after }],
    };
  });
}

const longestCode = 64;

// The unit is named only where the regime could have another round of the same period.
function roundCode(regimeCode: string, period: string, tree: Tree, root: TreeNode): string {
  const plain = `${regimeCode}-${period}`;
  if (root.parentId === null && tree.roots.length === 1) return plain;
  const named = `${plain}-${root.code}`;
  return named.length > longestCode ? `${plain}-${root.id}` : named;
}
