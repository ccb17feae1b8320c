import type { CreateBodyRequest } from '../../../contract/org-units/unit-detail.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { findBody, insertBody } from './body-store.ts';
import { assertAdministrates, assertMayChange } from './change-structure.ts';
import { bodyCodeTaken, bodyNotOpen, unitNotOpen, unknownBody, unknownUnit } from './structure-errors.ts';
import { currentPin } from './structure-facts.ts';
import { isDuring } from './structure-rules.ts';
import { findUnitId, readHistory } from './structure-store.ts';

/**
 * Sets up a party body, committee, council or mass organisation beside a unit.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unit_not_open`, `body.code_taken`, `body.unknown`
 * and `body.not_open` for the superior body.
 */
export function createBody(
  deps: CommandDeps,
  context: CommandContext,
  request: CreateBodyRequest,
): Promise<{ code: string }> {
  return runCommand(deps, context, 'org-units.create-body', request, async (tx) => {
    assertAdministrates(context);
    const { code, unitCode, kind, name, parentBodyCode, validFrom } = request;
    const unitId = await findUnitId(tx, unitCode);
    if (unitId === undefined) throw unknownUnit(unitCode);
    const pin = await currentPin(tx, deps.clock.today());
    await assertMayChange(tx, context, pin.on, pin.revision, [unitId]);
    const history = await readHistory(tx, unitId);
    if (!history.some((version) => isDuring(version, validFrom))) throw unitNotOpen(unitCode, validFrom);
    const parent = parentBodyCode === null ? null : await findBody(tx, parentBodyCode);
    if (parent === undefined) throw unknownBody(parentBodyCode ?? '');
    if (parent !== null && !isDuring(parent, validFrom)) throw bodyNotOpen(parentBodyCode ?? '', validFrom);
    const body = { unitId, code, kind, name, parentBodyId: parent?.id ?? null, from: validFrom };
    if (!(await insertBody(tx, body))) throw bodyCodeTaken(code);
    return {
      result: { code },
      audit: [{ action: 'org-units.create-body', subject: { kind: 'body', id: code }, unitId, after: body }],
    };
  });
}
