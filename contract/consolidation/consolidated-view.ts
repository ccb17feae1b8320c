import { z } from 'zod';
import { slotPart } from '../indicators/form-definition.ts';
import { reportActor, shownComment } from '../reports/report-view.ts';
import { shownReportState } from '../reports/report-state.ts';

const figure = z.string().nullable();
const instant = z.string().describe('Instant, UTC, ISO 8601');

const completeness = z
  .strictObject({
    expected: z.int().describe('Units expected to report'),
    reported: z.int().describe('Units whose report is submitted or approved'),
    approved: z.int().describe('Units whose report is approved, which alone are in the live figures'),
  })
  .describe('How complete the figures of a subtree are');
export type Completeness = z.infer<typeof completeness>;

export const nodeUnit = z
  .strictObject({
    code: z.string().describe('Code of the unit'),
    name: z.string().describe('Name at the pin of the round'),
    level: z.string().describe('Level code'),
    isLeaf: z.boolean().describe('Whether no unit stands below it'),
  })
  .describe('A unit in the pinned tree');
export type NodeUnit = z.infer<typeof nodeUnit>;

const consolidatedPin = z
  .strictObject({
    treeOn: z.string().describe('Day of the tree'),
    structureRevision: z.int().describe('Revision of the structure'),
  })
  .describe('The tree all figures here are summed over');

/** One consolidated figure with what to compare it with. */
export const consolidatedFigure = z
  .strictObject({
    indicator: z.string().describe('Indicator'),
    column: z.string().nullable().describe('Column; null where the indicator has none'),
    part: slotPart,
    live: figure.describe('Sum over what is approved now; null is missing, never zero'),
    present: z.int().describe('Units that gave this figure'),
    official: figure.describe('Figure frozen with the official version; null where missing or no version'),
    drift: figure.describe('Live less official; null where they agree or cannot be subtracted'),
    plan: figure.describe('Target of this unit for the period'),
    planRate: figure.describe('Yield against the target in per cent with one decimal; null without target'),
    yearToDate: figure.describe('Brought together over the periods since the start of the year'),
    previous: figure.describe('Live figure of the period before'),
    lastYear: figure.describe('Live figure of the same period last year'),
  })
  .describe('One consolidated figure with what to compare it with');
export type ConsolidatedFigure = z.infer<typeof consolidatedFigure>;

const officialHead = z
  .strictObject({
    version: z.int().describe('Number of the version the figures were frozen with'),
    state: shownReportState,
    frozenAt: instant,
    completeness,
    contributors: z.int().describe('Versions of units below that went into it'),
  })
  .describe('The official version: the approved one, or else the last submitted');
export type OfficialHead = z.infer<typeof officialHead>;

/** Consolidated figures of a unit's whole subtree in a round. */
export const consolidatedView = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    period: z.string().describe('Period code'),
    form: z.string().describe('Code of the form'),
    formVersion: z.int().describe('Number of the form’s version'),
    isLocked: z.boolean().describe('Whether the round is locked'),
    pin: consolidatedPin,
    unit: nodeUnit,
    path: z.array(nodeUnit).describe('Units above it, the root of the round first'),
    state: shownReportState,
    completeness,
    notAllocated: z
      .array(z.string())
      .describe('Codes of units with a report that are outside the pinned tree; shown at the root only'),
    official: officialHead.nullable().describe('What is frozen; null before anything was submitted'),
    figures: z.array(consolidatedFigure).describe('Figures in the order of the form'),
  })
  .describe('Consolidated figures of a unit’s subtree');
export type ConsolidatedView = z.infer<typeof consolidatedView>;

export const trailCell = z
  .strictObject({
    version: z.int().describe('Version of the unit’s report'),
    state: shownReportState,
    value: figure.describe('Own figure'),
    adjustment: figure.describe('Adjustment; null where there is none'),
    reason: z.string().nullable().describe('Reason of the adjustment'),
    preparedBy: reportActor.nullable().describe('Who prepared it'),
    submittedBy: reportActor.nullable().describe('Who signed and submitted it'),
    submittedAt: instant.nullable(),
    approvedBy: reportActor.nullable().describe('Who accepted it'),
    approvedAt: instant.nullable(),
  })
  .describe('The cell a figure comes from');
export type TrailCell = z.infer<typeof trailCell>;

const trailChild = z
  .strictObject({
    unit: nodeUnit,
    state: shownReportState,
    live: figure.describe('Live figure of its subtree'),
    present: z.int().describe('Units of its subtree that gave this figure'),
    completeness,
  })
  .describe('A unit directly below and what it brings in');
export type TrailChild = z.infer<typeof trailChild>;

export const driftSource = z
  .strictObject({
    unit: nodeUnit,
    frozenVersion: z.int().nullable().describe('Version that went into the official figure; null for none'),
    frozenValue: figure.describe('Its figure then'),
    liveVersion: z.int().nullable().describe('Version approved now; null for none'),
    liveValue: figure.describe('Its figure now'),
  })
  .describe('A version that moved the figure since it was frozen');
export type DriftSource = z.infer<typeof driftSource>;

/** One level of the way from a figure down to the cell it comes from. */
export const figureTrail = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    indicator: z.string().describe('Indicator'),
    column: z.string().nullable().describe('Column; null where the indicator has none'),
    part: slotPart,
    pin: consolidatedPin,
    unit: nodeUnit,
    path: z.array(nodeUnit).describe('Units above it, the root of the round first'),
    state: shownReportState,
    live: figure.describe('Live figure of the subtree'),
    present: z.int().describe('Units that gave this figure'),
    official: figure.describe('Frozen figure'),
    drift: figure.describe('Live less official; null where they agree'),
    completeness,
    own: trailCell
      .nullable()
      .describe('The unit’s own cell in its approved version, or else its current one'),
    comments: z.array(shownComment).describe('Remarks on the unit’s own cell'),
    children: z.array(trailChild).describe('Units directly below in the order of the tree'),
    driftSources: z.array(driftSource).describe('Versions that moved the figure since it was frozen'),
  })
  .describe('One level of the way from a figure down to the cell it comes from');
export type FigureTrail = z.infer<typeof figureTrail>;
