import type { UnitScopeRule } from '../accounts/public.ts';

/** Planning staff sets the targets of its own unit and of every unit below. */
export const setTargetRule: UnitScopeRule = { own: [], below: [], subtree: ['planner'] };
