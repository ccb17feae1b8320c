import type { CreateUnitRequest, StructureChanged } from '../../../contract/org-units/unit.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { assertAdministrates, assertKnownLevel, assertMayChange, findParent } from './change-structure.ts';
import { unitCodeTaken } from './structure-errors.ts';
import {
  findUnitId,
  insertReorganisation,
  insertUnits,
  insertVersions,
  takeRevision,
} from './structure-store.ts';
import { rebuildUnitPaths } from './unit-path-store.ts';

/**
 * Founds a unit below another, or a root, from the effective day on.
 * Errors: `auth.forbidden`, `structure.code_taken`, `structure.unknown_parent`, `structure.parent_not_open`,
 * `structure.unknown_level`.
 */
export function createUnit(
  deps: CommandDeps,
  context: CommandContext,
  request: CreateUnitRequest,
): Promise<StructureChanged> {
  return runCommand(deps, context, 'org-units.create-unit', request, async (tx) => {
    const { code, decision } = request;
    assertAdministrates(context);
    const revision = await takeRevision(tx);
    if ((await findUnitId(tx, code)) !== undefined) throw unitCodeTaken(code);
    const parentId = await findParent(tx, request.parentCode);
    await assertMayChange(tx, context, deps.clock.today(), revision - 1, [parentId]);
    await assertKnownLevel(tx, request.levelCode);
    const fields = {
      parentId,
      name: request.name,
      shortName: request.shortName ?? request.name,
      levelCode: request.levelCode,
      kind: request.kind ?? request.levelCode,
      position: request.position,
      placeName: request.placeName.normalize('NFC'),
    };
    await insertReorganisation(tx, revision, 'found', decision, deps.clock.now());
    const unitIds = await insertUnits(tx, [code]);
    await insertVersions(
      tx,
      unitIds.map((unitId) => ({ ...fields, unitId, from: decision.effectiveOn, to: null })),
      revision,
    );
    await rebuildUnitPaths(tx, revision, unitIds);
    return {
      result: { code, revision },
      audit: [
        {
          action: 'org-units.create-unit',
          subject: { kind: 'unit', id: code },
          unitId: unitIds[0] ?? null,
          after: fields,
          reason: `${decision.number} (${decision.decidedOn}), ${decision.effectiveOn}`,
        },
      ],
    };
  });
}
