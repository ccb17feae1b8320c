import type { LineageChanged, MergeUnitsRequest } from '../../../contract/org-units/reorganise-units.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { closeInto } from './close-into.ts';

/**
 * Merges two or more units into one that exists on the effective day: they end, their records stay with them and the
 * lineage says where they went on.
 * Errors: `auth.forbidden`, `structure.unknown_unit`, `structure.unit_not_open`, `structure.lineage_incomplete`,
 * `structure.later_change`, `structure.closed_on_first_day`, `structure.units_below_open`, `structure.bodies_open`.
 */
export function mergeUnits(
  deps: CommandDeps,
  context: CommandContext,
  request: MergeUnitsRequest,
): Promise<LineageChanged> {
  const { fromCodes, intoCode, decision } = request;
  const edges = fromCodes.map((from) => ({ from, to: intoCode, ratio: null }));
  return closeInto(deps, context, { name: 'org-units.merge-units', kind: 'merge', edges, decision, request });
}
