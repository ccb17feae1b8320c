import type { MoveUnitRequest, StructureChanged } from '../../../contract/org-units/unit.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { changeUnit } from './change-structure.ts';
import { changeFrom } from './structure-rules.ts';

/**
 * Puts a unit with everything below it under another superior unit, or makes it a root, from the effective day on.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unknown_parent`, `structure.unit_not_open`,
 * `structure.later_change`, `structure.nothing_changed`, `structure.cycle`, `structure.parent_not_open`.
 */
export function moveUnit(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: MoveUnitRequest,
): Promise<StructureChanged> {
  const { position, decision } = request;
  return changeUnit(deps, context, {
    name: 'org-units.move-unit',
    kind: 'move',
    code,
    decision,
    request,
    parentCode: request.parentCode,
    change: (history, parent) =>
      changeFrom(history, decision.effectiveOn, {
        ...parent,
        ...(position === undefined ? {} : { position }),
      }),
  });
}
