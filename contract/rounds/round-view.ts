import { z } from 'zod';
import { derivation } from '../calendar/derivation.ts';
import { bilingual } from '../kernel/bilingual.ts';
import { code } from '../kernel/ids.ts';
import { isoDate } from '../kernel/iso-date.ts';
import { period } from '../kernel/period.ts';
import { roundState } from './regime.ts';

/** Whether the caller may do something; where not, the code of the refusal. */
const permission = z
  .union([z.literal(true), z.string()])
  .describe('true, or the code of the refusal the caller would get');

/** A round as lists show it. */
export const roundSummary = z
  .strictObject({
    code: code.describe('Code of the round'),
    regime: z
      .strictObject({ code: code.describe('Regime'), name: bilingual })
      .describe('Its reporting regime'),
    period,
    periodName: bilingual.describe('The period in words'),
    from: isoDate.describe('First day the reports speak about'),
    to: isoDate.describe('Last day the reports speak about: the cut-off'),
    state: roundState,
    formCode: code.describe('Form'),
    formVersion: z.int().describe('Number of the form version the round is pinned to'),
    rootUnit: z
      .strictObject({ code: code.describe('Unit'), name: z.string().describe('Its name') })
      .describe('Unit whose subtree answers'),
    treeOn: isoDate.describe('Day of the tree the round is pinned to'),
    structureRevision: z.int().describe('Revision of the structure the round is pinned to'),
    expected: z.int().describe('How many units are to answer'),
    firstDeadline: isoDate.describe('The earliest last day of any unit'),
    lastDeadline: isoDate.describe('The latest last day of any unit, extensions included'),
  })
  .describe('A round');
export type RoundSummary = z.infer<typeof roundSummary>;

export const roundListQuery = z.strictObject({
  state: roundState.optional().describe('Only rounds in this state'),
  regime: code.optional().describe('Only rounds of this regime'),
});

/** The rounds that concern the caller's units, the newest period first. */
export const roundListResponse = z
  .strictObject({
    rounds: z.array(roundSummary).describe('Rounds, the newest period first'),
    may: z.strictObject({ open: permission }).describe('What the caller may do'),
  })
  .describe('Rounds');
export type RoundListResponse = z.infer<typeof roundListResponse>;

/** By when the units of a level answer, and how that day came about. */
const levelDeadline = z
  .strictObject({
    levelCode: code.describe('Level'),
    expected: z.int().describe('How many units of the level are to answer'),
    dueOn: isoDate.describe('The last day, that day included'),
    derivation: derivation
      .nullable()
      .describe('Null where the calendar has changed since and gives another day'),
    text: z
      .string()
      .describe('The derivation in sentences, in the language of the request; empty without one'),
  })
  .describe('Deadline of a level');

/** Something that happened to a round. */
export const roundEvent = z
  .strictObject({
    at: z.iso.datetime().describe('When, UTC'),
    kind: z.enum(['opened', 'extended', 'locked', 'unlocked', 'repinned']).describe('What happened'),
    unitName: z.string().nullable().describe('The one unit it was about; null for several or all'),
    personName: z.string().nullable().describe('Who did it; null for the program'),
    postTitle: bilingual.nullable().describe('As what; null where no post was chosen'),
    reason: z.string().describe('Why; may be empty'),
    detail: z
      .strictObject({
        units: z.array(z.string()).optional().describe('Codes of the units it was about'),
        count: z.int().optional().describe('How many units it touched'),
        to: z.string().optional().describe('The new last day'),
        entered: z.array(z.string()).optional().describe('Codes of the units that entered'),
        left: z.array(z.string()).optional().describe('Codes of the units that left'),
        treeOn: z.string().optional().describe('Day of the tree'),
        revision: z.int().optional().describe('Revision of the structure'),
      })
      .describe('What exactly'),
  })
  .describe('Something that happened to the round');
export type RoundEvent = z.infer<typeof roundEvent>;

/** A round with its deadlines and everything that happened to it. */
export const roundDetail = roundSummary
  .extend({
    levels: z.array(levelDeadline).describe('Deadlines by level, in the order of the regime'),
    extended: z.int().describe('How many units have more time than their level'),
    events: z.array(roundEvent).describe('What happened, the newest first'),
    unlockers: z.array(z.string()).describe('Who can unlock it: names with posts; empty while open'),
    may: z
      .strictObject({ extend: permission, lock: permission, unlock: permission, repin: permission })
      .describe('What the caller may do'),
  })
  .describe('A round in detail');
export type RoundDetail = z.infer<typeof roundDetail>;

/** A unit expected to answer. */
export const roundUnitView = z
  .strictObject({
    unitCode: code.describe('Unit'),
    unitName: z.string().describe('Its name'),
    levelCode: code.describe('Its level'),
    parentCode: code.nullable().describe('Its superior; null for a root'),
    dueOn: isoDate.describe('The last day by its level'),
    extendedTo: isoDate.nullable().describe('The last day after an extension'),
    extensionReason: z.string().nullable().describe('Why it got more time'),
    deadline: isoDate.describe('The day that counts'),
  })
  .describe('A unit expected to answer');
export type RoundUnitView = z.infer<typeof roundUnitView>;

export const roundUnitsQuery = z.strictObject({
  within: code.optional().describe('Only this unit and those below it'),
  extendedOnly: z.enum(['true', 'false']).default('false').describe('Only units with more time'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many to skip'),
  limit: z.coerce.number().int().min(1).max(1000).default(200).describe('Most units in the answer'),
});
export type RoundUnitsQuery = z.infer<typeof roundUnitsQuery>;

export const roundUnitsResponse = z
  .strictObject({
    total: z.int().describe('How many units match in all'),
    units: z.array(roundUnitView).describe('Units of this page, in the order of the tree'),
  })
  .describe('Units expected to answer');
export type RoundUnitsResponse = z.infer<typeof roundUnitsResponse>;

/** One unit's last day with its derivation. */
export const unitDeadline = roundUnitView
  .extend({
    derivation: derivation
      .nullable()
      .describe('Null where the calendar has changed since and gives another day'),
    text: z
      .string()
      .describe('The derivation in sentences, in the language of the request; empty without one'),
  })
  .describe('Deadline of a unit');
export type UnitDeadline = z.infer<typeof unitDeadline>;
