import { z } from 'zod';
import { cellRef, narrativeHeading, ruleSeverity, slotPart } from '../indicators/form-definition.ts';
import { bilingual } from '../kernel/bilingual.ts';
import { statementId, unitId } from '../kernel/ids.ts';
import { reportSource, shownReportState } from './report-state.ts';

const figure = z.string().nullable();

/** One thing the rules of the form found; `key` names it when a warning is acknowledged. */
export const reportFinding = z
  .strictObject({
    key: z.string().describe('Names this finding when the signer acknowledges it'),
    rule: z.string().describe('Code of the rule, or of a built-in check'),
    severity: ruleSeverity,
    message: bilingual.describe('What is wrong'),
    cells: z.array(cellRef).describe('Cells it points to'),
  })
  .describe('One thing the rules of the form found');
export type ReportFinding = z.infer<typeof reportFinding>;

/** A person with the post they acted in. */
export const reportActor = z
  .strictObject({
    name: z.string().describe('Full name'),
    post: bilingual.nullable().describe('Title of the post acted in; null where unknown'),
    unit: z.string().nullable().describe('Name of the unit of that post; null where unknown'),
  })
  .describe('A person with the post they acted in');
export type ReportActor = z.infer<typeof reportActor>;

const instant = z.string().describe('Instant, UTC, ISO 8601');

/** One event in the life of a version. */
export const versionEvent = z
  .strictObject({
    kind: z
      .enum(['created', 'ready', 'submitted', 'approved', 'returned', 'reopened'])
      .describe('What happened'),
    at: instant,
    by: reportActor.nullable().describe('Who did it; null where unknown'),
    reason: z.string().nullable().describe('Reason given with a return or a reopening'),
  })
  .describe('One event in the life of a version');
export type VersionEvent = z.infer<typeof versionEvent>;

export const versionSummary = z
  .strictObject({
    number: z.int().describe('Number of the version, from 1'),
    state: shownReportState,
    source: reportSource,
    isLate: z.boolean().nullable().describe('Whether it came after the due date; null until submitted'),
    events: z.array(versionEvent).describe('What happened to it, in order'),
  })
  .describe('One version of the report and its history');
export type VersionSummary = z.infer<typeof versionSummary>;

/** One figure of the report with what to compare it with. Figures are plain decimals; null is missing. */
export const shownCell = z
  .strictObject({
    indicator: z.string().describe('Indicator'),
    column: z.string().nullable().describe('Column; null where the indicator has none'),
    part: slotPart,
    value: figure.describe('Own figure'),
    adjustment: figure.describe('Adjustment; null where there is none'),
    reason: z.string().nullable().describe('Reason of the adjustment'),
    previous: figure.describe('Own figure of the period before'),
    lastYear: figure.describe('Own figure of the same period last year'),
    plan: figure.describe('Target for this unit and period'),
  })
  .describe('One figure with what to compare it with');
export type ShownCell = z.infer<typeof shownCell>;

export const changedCell = z
  .strictObject({
    indicator: z.string().describe('Indicator'),
    column: z.string().nullable().describe('Column; null where the indicator has none'),
    part: slotPart,
    kind: z.enum(['own', 'adjustment']).describe('Own figure or adjustment'),
    before: figure.describe('In the version before'),
    after: figure.describe('In this version'),
  })
  .describe('One figure that differs from the version before');
export type ChangedCell = z.infer<typeof changedCell>;

const shownText = z
  .strictObject({
    indicator: z.string().describe('Text or date indicator'),
    value: z.string().nullable().describe('Text or ISO date; null where missing'),
    previous: z.string().nullable().describe('The same of the period before'),
  })
  .describe('One text or date indicator');
export type ShownText = z.infer<typeof shownText>;

export const shownStatement = z
  .strictObject({
    id: statementId,
    kind: z.enum(['paragraph', 'bullet']).describe('Paragraph or bullet'),
    text: z.string().describe('The words'),
    quotedStatementId: statementId.nullable().describe('The statement it quotes; null when written here'),
    quotedFrom: z
      .strictObject({
        unit: z.string().describe('Code of the unit it comes from'),
        unitName: z.string().describe('Name of that unit at the pin of the round'),
        version: z.int().describe('Version of that unit’s report'),
      })
      .nullable()
      .describe('Where a quoted statement comes from'),
    isEdited: z.boolean().describe('Whether a quoted statement was changed'),
  })
  .describe('One paragraph or bullet');
export type ShownStatement = z.infer<typeof shownStatement>;

const shownHeading = z
  .strictObject({
    line: z.string().describe('Line of work'),
    heading: narrativeHeading,
    statements: z.array(shownStatement).describe('Statements in their order'),
  })
  .describe('The narrative under one heading');
export type ShownHeading = z.infer<typeof shownHeading>;

export const shownComment = z
  .strictObject({
    id: z.int().describe('Identity of the comment'),
    version: z.int().describe('Version it was made on'),
    indicator: z.string().describe('Indicator'),
    column: z.string().nullable().describe('Column; null for the whole line'),
    text: z.string().describe('The remark'),
    at: instant,
    by: reportActor.nullable().describe('Who made it'),
    resolvedAt: instant.nullable().describe('When it was resolved; null while open'),
    resolvedBy: reportActor.nullable().describe('Who resolved it'),
  })
  .describe('A remark on one cell');
export type ShownComment = z.infer<typeof shownComment>;

const permission = z
  .union([z.literal(true), z.string()])
  .describe('true, or the code of the refusal the command would give');

export const reportPermissions = z
  .strictObject({
    open: permission.describe('Begin the report or its next version: true or the refusal’s code'),
    save: permission.describe('Save the draft: true or the refusal’s code'),
    markReady: permission.describe('Put it to its signer: true or the refusal’s code'),
    unmarkReady: permission.describe('Take it back from its signer: true or the refusal’s code'),
    submit: permission.describe('Sign and submit: true or the refusal’s code'),
    approve: permission.describe('Accept: true or the refusal’s code'),
    return: permission.describe('Send back: true or the refusal’s code'),
    reopen: permission.describe('Withdraw an approval: true or the refusal’s code'),
    comment: permission.describe('Comment on cells: true or the refusal’s code'),
  })
  .describe('What the caller may do with this report');
export type ReportPermissions = z.infer<typeof reportPermissions>;

const reportRoundHead = z
  .strictObject({
    code: z.string().describe('Code of the round'),
    period: z.string().describe('Period code'),
    form: z.string().describe('Code of the form'),
    formVersion: z.int().describe('Number of the form’s version'),
    treeOn: z.string().describe('Day of the tree the round is pinned to'),
    structureRevision: z.int().describe('Structure revision the round is pinned to'),
    isLocked: z.boolean().describe('Whether the round is locked'),
    unlockers: z.array(z.string()).describe('Who can unlock it: names with posts; empty while open'),
  })
  .describe('The round a report belongs to');

const reportUnitHead = z
  .strictObject({
    id: unitId,
    code: z.string().describe('Code of the unit'),
    name: z.string().describe('Name at the pin of the round'),
    level: z.string().describe('Level code'),
    hasSubordinates: z.boolean().describe('Whether units stand below it in the round'),
    superior: z
      .strictObject({
        code: z.string().describe('Code of the superior unit'),
        name: z.string().describe('Its name'),
      })
      .nullable()
      .describe('The unit that accepts the report; null at the root of the round'),
  })
  .describe('The unit whose report it is');

/** What one version of a report says. */
export const reportContent = z
  .strictObject({
    cells: z.array(shownCell).describe('Figures in the order of the form'),
    texts: z.array(shownText).describe('Texts and dates in the order of the form'),
    narrative: z.array(shownHeading).describe('Narratives in the order of the form'),
    findings: z.array(reportFinding).describe('What does not add up, errors first'),
    copiedFromPrevious: z
      .array(cellRef)
      .describe('Figures equal to those of the period before (not zero); it informs, it refuses nothing'),
    changed: z.array(changedCell).describe('Figures that differ from the version before'),
    changedHeadings: z
      .array(z.strictObject({ line: z.string().describe('Line of work'), heading: narrativeHeading }))
      .describe('Headings whose words differ from the version before'),
  })
  .describe('What one version of a report says');
export type ReportContent = z.infer<typeof reportContent>;

/** The screen of one unit's report in a round. */
export const reportView = z
  .strictObject({
    round: reportRoundHead,
    unit: reportUnitHead,
    state: shownReportState,
    rev: z.int().describe('Counts the changes of state; 0 while there is no report'),
    version: z.int().describe('Number of the current version; 0 while there is no report'),
    edit: z.int().describe('Counts the savings of the current version'),
    isReady: z.boolean().describe('Whether the draft was put to its signer'),
    dueOn: z.string().describe('Last day, extension included'),
    extendedTo: z.string().nullable().describe('Day it was extended to; null where it was not'),
    isLate: z.boolean().nullable().describe('Whether the current version came late; null until submitted'),
    isOverdue: z.boolean().describe('Whether it is still to be submitted and the last day has passed'),
    content: reportContent,
    comments: z.array(shownComment).describe('Remarks on cells, oldest first'),
    versions: z.array(versionSummary).describe('Versions, newest first'),
    may: reportPermissions,
  })
  .describe('The screen of one unit’s report in a round');
export type ReportView = z.infer<typeof reportView>;

/** One earlier version, as it was. */
export const reportVersionView = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    unit: z.string().describe('Code of the unit'),
    summary: versionSummary,
    content: reportContent,
  })
  .describe('One version of a report with what changed in it');
export type ReportVersionView = z.infer<typeof reportVersionView>;

/** The approved statements of the units directly below, for one heading, to be quoted. */
export const subordinateStatements = z
  .strictObject({
    line: z.string().describe('Line of work'),
    heading: narrativeHeading,
    units: z
      .array(
        z.strictObject({
          unit: z.string().describe('Code of the unit'),
          unitName: z.string().describe('Its name at the pin of the round'),
          version: z.int().describe('Its approved version'),
          statements: z.array(shownStatement).describe('Its statements under the heading'),
        }),
      )
      .describe('Units below with an approved report, in the order of the tree'),
  })
  .describe('What the units below wrote under a heading');
export type SubordinateStatements = z.infer<typeof subordinateStatements>;
