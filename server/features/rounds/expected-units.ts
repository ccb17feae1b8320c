import { deadlineFrom, type WorkingDays } from '../calendar/public.ts';
import type { Derivation } from '../../../contract/calendar/derivation.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { DateWindow } from '../../../contract/kernel/period.ts';
import type { RegimeDefinition } from '../../../contract/rounds/regime.ts';
import type { Tree, TreeNode } from '../org-units/public.ts';

/** The last day of each level of a regime with how it came about. Errors: `calendar.outside_table`. */
export function deadlinesByLevel(
  definition: RegimeDefinition,
  window: DateWindow,
  working: WorkingDays,
): Map<string, { readonly date: IsoDate; readonly derivation: Derivation }> {
  return new Map(
    definition.levels.map(({ levelCode, deadline }) => [levelCode, deadlineFrom(working, deadline, window)]),
  );
}

/** The units below a root, itself included, whose level answers by the regime. */
export function expectedNodes(definition: RegimeDefinition, tree: Tree, rootUnitId: UnitId): TreeNode[] {
  const levels = new Set(definition.levels.map(({ levelCode }) => levelCode));
  return tree.subtree(rootUnitId).filter(({ levelCode }) => levels.has(levelCode));
}
