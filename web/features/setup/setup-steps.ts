/** The steps of the first set-up, in the order the server allows. */
export const setupSteps = ['organisation', 'pack', 'units', 'done'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What the server says about how far the set-up is. */
export interface SetupProgress {
  readonly hasPack: boolean;
  /** Whether the level of the highest unit is one of the pack. */
  readonly isRootLevelKnown: boolean;
  readonly unitCount: number;
}

/** The first step not done yet. */
export function nextStep({ hasPack, isRootLevelKnown, unitCount }: SetupProgress): SetupStep {
  if (!hasPack || !isRootLevelKnown) return 'pack';
  return unitCount > 1 ? 'done' : 'units';
}
