import type { RenameUnitRequest, StructureChanged } from '../../../contract/org-units/unit.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { changeUnit } from './change-structure.ts';
import { changeFrom } from './structure-rules.ts';

/**
 * Gives a unit another name from the effective day on; documents and reports of before keep the old one.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unit_not_open`, `structure.later_change`,
 * `structure.nothing_changed`.
 */
export function renameUnit(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: RenameUnitRequest,
): Promise<StructureChanged> {
  const { name, shortName = name, placeName, decision } = request;
  const fields = {
    name,
    shortName,
    ...(placeName === undefined ? {} : { placeName: placeName.normalize('NFC') }),
  };
  return changeUnit(deps, context, {
    name: 'org-units.rename-unit',
    kind: 'rename',
    code,
    decision,
    request,
    change: (history) => changeFrom(history, decision.effectiveOn, fields),
  });
}
