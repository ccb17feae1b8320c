import type { CloseUnitRequest, StructureChanged } from '../../../contract/org-units/unit.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { countOpenBodies } from './body-store.ts';
import { changeUnit } from './change-structure.ts';
import { bodiesBesideOpen, unitsBelowOpen } from './structure-errors.ts';
import { endFrom } from './structure-rules.ts';
import { countUnitsBelow } from './structure-store.ts';

/**
 * Ends a unit: from the effective day on it does not exist. Its records stay, and its code is never used again.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unit_not_open`, `structure.later_change`,
 * `structure.closed_on_first_day`, `structure.units_below_open`, `structure.bodies_open`.
 */
export function closeUnit(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: CloseUnitRequest,
): Promise<StructureChanged> {
  const { decision } = request;
  return changeUnit(deps, context, {
    name: 'org-units.close-unit',
    kind: 'dissolve',
    code,
    decision,
    request,
    async check(tx, unitId) {
      const below = await countUnitsBelow(tx, unitId, decision.effectiveOn);
      if (below > 0) throw unitsBelowOpen(code, below);
      const beside = await countOpenBodies(tx, unitId, decision.effectiveOn);
      if (beside > 0) throw bodiesBesideOpen(code, beside);
    },
    change: (history) => endFrom(history, decision.effectiveOn),
  });
}
