import { z } from 'zod';
import { code, roundId } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';
import { period } from '../kernel/period.ts';
import { roundState } from './regime.ts';

const reason = z.string().trim().min(1).max(1000).describe('Why; shown on the screen of the round and kept');

/** Opens a round. Refused with `regime.not_found`, `period.wrong_kind` and `round.…`. */
export const openRoundRequest = z
  .strictObject({
    regimeCode: code.describe('Reporting regime'),
    period,
    rootUnitCode: code.describe('Unit whose subtree answers'),
    treeOn: isoDate
      .optional()
      .describe('Day of the tree; the last day of the period when absent, or today while it has not come'),
    formVersion: z.int().positive().optional().describe('Number of the form version; the newest when absent'),
  })
  .describe('A round to open');
export type OpenRoundRequest = z.infer<typeof openRoundRequest>;

export const openRoundResponse = z
  .strictObject({
    roundId,
    code: code.describe('Code of the round, such as CTD-6T-2026-H1'),
    expected: z.int().describe('How many units are to answer'),
  })
  .describe('The opened round');
export type OpenRoundResponse = z.infer<typeof openRoundResponse>;

/** Gives some units more time. Refused with `round.locked`, `round.unit_not_expected`, `round.extension_not_later`. */
export const extendRoundRequest = z
  .strictObject({
    unitCodes: z.array(code).min(1).max(5000).describe('Units that get more time'),
    withSubtrees: z
      .boolean()
      .describe(
        'Whether everything below them gets it too; units there that already have longer keep theirs',
      ),
    to: isoDate.describe('The new last day, that day included'),
    reason,
  })
  .describe('More time for some units');
export type ExtendRoundRequest = z.infer<typeof extendRoundRequest>;

export const extendRoundResponse = z
  .strictObject({ extended: z.int().describe('How many units got more time') })
  .describe('What was extended');
export type ExtendRoundResponse = z.infer<typeof extendRoundResponse>;

/** Locks a round: from then on nothing is taken. Refused with `round.locked` when it is already. */
export const lockRoundRequest = z
  .strictObject({ reason: z.string().trim().max(1000).describe('Remark; may be empty') })
  .describe('Locking a round');
export type LockRoundRequest = z.infer<typeof lockRoundRequest>;

/** Opens a locked round again. Refused with `round.not_locked` when it is open. */
export const unlockRoundRequest = z.strictObject({ reason }).describe('Unlocking a round');
export type UnlockRoundRequest = z.infer<typeof unlockRoundRequest>;

export const roundStateResponse = z
  .strictObject({ code: code.describe('Round'), state: roundState })
  .describe('The state of the round');
export type RoundStateResponse = z.infer<typeof roundStateResponse>;

export const repinPreviewQuery = z.strictObject({
  treeOn: isoDate.describe('Day of the tree the round would be pinned to'),
});

const unitNamed = {
  unitCode: code.describe('Unit'),
  unitName: z.string().describe('Its name'),
};

/** What pinning a round to another tree would change. */
export const repinPreview = z
  .strictObject({
    from: z
      .strictObject({ treeOn: isoDate.describe('Day'), revision: z.int().describe('Structure revision') })
      .describe('What the round is pinned to'),
    to: z
      .strictObject({ treeOn: isoDate.describe('Day'), revision: z.int().describe('Structure revision') })
      .describe('What it would be pinned to'),
    entering: z
      .array(z.strictObject({ ...unitNamed, dueOn: isoDate.describe('By when they would answer') }))
      .describe('Units that would be expected and are not now'),
    leaving: z
      .array(z.strictObject({ ...unitNamed, dueOn: isoDate.describe('By when they were to answer') }))
      .describe('Units that would no longer be expected; their figures would stand under "not allocated"'),
    moved: z
      .array(
        z.strictObject({
          ...unitNamed,
          fromParent: z.string().nullable().describe('Name of the superior now; null for a root'),
          toParent: z.string().nullable().describe('Name of the superior then; null for a root'),
        }),
      )
      .describe('Units whose figures would be added up elsewhere'),
  })
  .describe('What a re-pin would change');
export type RepinPreview = z.infer<typeof repinPreview>;

/** Pins an open round to another tree after a dry run. Refused with `round.repin_…`, `round.locked`. */
export const repinRoundRequest = z
  .strictObject({
    treeOn: isoDate.describe('Day of the tree, as in the dry run'),
    revision: z.int().min(0).describe('Structure revision the dry run showed'),
    reason,
  })
  .describe('Pinning a round to another tree');
export type RepinRoundRequest = z.infer<typeof repinRoundRequest>;
