import type { CloseBodyRequest } from '../../../contract/org-units/unit-detail.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { countOpenBodiesBelow, endBody, findBody } from './body-store.ts';
import { assertAdministrates, assertMayChange } from './change-structure.ts';
import { bodiesBelowOpen, bodyNotOpen, unknownBody } from './structure-errors.ts';
import { currentPin } from './structure-facts.ts';

/**
 * Ends a body from a day on.
 * Errors: `auth.forbidden`, `body.unknown`, `body.not_open`, `body.bodies_below_open`.
 */
export function closeBody(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: CloseBodyRequest,
): Promise<{ code: string }> {
  return runCommand(deps, context, 'org-units.close-body', { code, ...request }, async (tx) => {
    assertAdministrates(context);
    const body = await findBody(tx, code);
    if (!body) throw unknownBody(code);
    if (body.to !== null || body.from >= request.on) throw bodyNotOpen(code, request.on);
    const pin = await currentPin(tx, deps.clock.today());
    await assertMayChange(tx, context, pin.on, pin.revision, [body.unitId]);
    const below = await countOpenBodiesBelow(tx, body.id, request.on);
    if (below > 0) throw bodiesBelowOpen(code, below);
    await endBody(tx, body.id, request.on);
    return {
      result: { code },
      audit: [
        {
          action: 'org-units.close-body',
          subject: { kind: 'body', id: code },
          unitId: body.unitId,
          before: { validTo: null },
          after: { validTo: request.on },
        },
      ],
    };
  });
}
