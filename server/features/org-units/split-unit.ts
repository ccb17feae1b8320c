import type { LineageChanged, SplitUnitRequest } from '../../../contract/org-units/reorganise-units.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { closeInto } from './close-into.ts';

/**
 * Splits a unit into two or more that exist on the effective day: it ends, its records stay with it. Its figures are
 * moved only by the ratios given, all of them or none, which must make exactly one.
 * Errors: those of `mergeUnits`, and `structure.ratios_do_not_make_one`.
 */
export function splitUnit(
  deps: CommandDeps,
  context: CommandContext,
  code: string,
  request: SplitUnitRequest,
): Promise<LineageChanged> {
  const { parts, decision } = request;
  const edges = parts.map(({ code: to, ratio }) => ({
    from: code,
    to,
    ratio: ratio && { numerator: BigInt(ratio.numerator), denominator: BigInt(ratio.denominator) },
  }));
  return closeInto(deps, context, {
    name: 'org-units.split-unit',
    kind: 'split',
    edges,
    decision,
    request: { code, ...request },
  });
}
