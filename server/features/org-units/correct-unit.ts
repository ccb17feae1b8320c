import type { CorrectUnitRequest, StructureChanged } from '../../../contract/org-units/unit.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { assertKnownLevel, changeUnit } from './change-structure.ts';
import type { UnitFields } from './structure-model.ts';
import { correctOn } from './structure-rules.ts';

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given(fields: { [K in keyof UnitFields]?: UnitFields[K] | undefined }): Partial<UnitFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<UnitFields>;
}

/**
 * Sets right what was entered wrongly: what was in force on the effective day is replaced for the whole time it was in
 * force. Earlier revisions keep what was believed before.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unknown_parent`, `structure.unknown_level`,
 * `structure.unit_not_open`, `structure.nothing_changed`, `structure.cycle`, `structure.parent_not_open`.
 */
export function correctUnit(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: CorrectUnitRequest,
): Promise<StructureChanged> {
  const { decision, parentCode, name, shortName, levelCode, kind, position, placeName } = request;
  const fields = given({
    name,
    shortName,
    levelCode,
    kind,
    position,
    placeName: placeName?.normalize('NFC'),
  });
  return changeUnit(deps, context, {
    name: 'org-units.correct-unit',
    kind: 'correct',
    code,
    decision,
    request,
    parentCode,
    async check(tx) {
      if (levelCode !== undefined) await assertKnownLevel(tx, levelCode);
    },
    change: (history, parent) => correctOn(history, decision.effectiveOn, { ...fields, ...parent }),
  });
}
