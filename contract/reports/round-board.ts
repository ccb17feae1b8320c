import { z } from 'zod';
import { shownReportState } from './report-state.ts';

/** Where every unit the caller sees stands in a round. All arrays run along `units`, in pre-order of the tree. */
export const roundBoard = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    treeOn: z.string().describe('Day of the tree the round is pinned to'),
    structureRevision: z.int().describe('Structure revision the round is pinned to'),
    today: z.string().describe('The day lateness was judged on'),
    isLocked: z.boolean().describe('Whether the round is locked'),
    states: z.array(shownReportState).describe('Names of the states that `state` counts into'),
    units: z.array(z.string()).describe('Codes of the units, in pre-order'),
    names: z.array(z.string()).describe('Their names'),
    levels: z.array(z.string()).describe('Their level codes'),
    parent: z.array(z.int()).describe('Place of the superior in these arrays; -1 where it is not among them'),
    isExpected: z.array(z.boolean()).describe('Whether the unit is to answer in this round'),
    state: z.array(z.int()).describe('State as a place in `states`'),
    isReady: z.array(z.boolean()).describe('Whether a draft waits for its signer'),
    isLate: z
      .array(z.boolean())
      .describe('Whether its current version came late, or it is still to come and the day has passed'),
    dueOn: z.array(z.string().nullable()).describe('Last day, extension included; null where not expected'),
    submittedAt: z
      .array(z.string().nullable())
      .describe('When the current version was submitted, UTC; null before'),
    version: z.array(z.int()).describe('Current version; 0 while there is none'),
    expectedBelow: z.array(z.int()).describe('How many units are expected in the subtree, itself included'),
    submittedBelow: z.array(z.int()).describe('How many of them are submitted or approved'),
    approvedBelow: z.array(z.int()).describe('How many of them are approved'),
    lateBelow: z.array(z.int()).describe('How many of them are late'),
    missingBelow: z.array(z.int()).describe('How many of them are neither submitted nor approved'),
  })
  .describe('Where every unit stands in a round; arrays run along `units`');
export type RoundBoard = z.infer<typeof roundBoard>;
