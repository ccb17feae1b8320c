import { z } from 'zod';
import { cellCode } from '../indicators/form-definition.ts';
import { adjustmentPatch, cellPatch, headingPatch, textPatch, words } from './report-cell.ts';
import { reportSource } from './report-state.ts';

const seenVersion = z
  .int()
  .min(0)
  .describe('Number of the version the caller has seen; 0 when there was no report');
const seenEdit = z
  .int()
  .min(0)
  .describe('Savings of that version the caller has seen; 0 when there was no report');

/** What the caller has seen of a report. Errors: `report.stale_version` when it has changed since. */
export const seenReport = z.strictObject({ version: seenVersion, edit: seenEdit });
export type SeenReport = z.infer<typeof seenReport>;

const reason = words(2000)
  .pipe(z.string().min(1))
  .describe('Why; kept with the version and shown to the unit');

/** Begins the report, or the next version of a returned or reopened one as a copy. */
export const openDraftRequest = seenReport.describe('Begins a report or its next version');

/**
 * What a save changes. In mode `patch`, what is not named stays; in mode `whole`, figures, texts, adjustments and
 * headings not named are cleared.
 */
export const saveDraftRequest = z
  .strictObject({
    version: seenVersion,
    edit: seenEdit,
    mode: z
      .enum(['patch', 'whole'])
      .default('patch')
      .describe('patch keeps what is not named, whole clears it'),
    source: reportSource.default('screen'),
    cells: z.array(cellPatch).max(50_000).default([]).describe('Own figures'),
    adjustments: z.array(adjustmentPatch).max(50_000).default([]).describe('Adjustments with their reasons'),
    texts: z.array(textPatch).max(2000).default([]).describe('Texts and dates'),
    narrative: z.array(headingPatch).max(600).default([]).describe('Narratives by heading'),
  })
  .describe('What a save changes in the draft');
export type SaveDraftRequest = z.infer<typeof saveDraftRequest>;

/** Puts the draft to its signer. */
export const markReadyRequest = seenReport.describe('Puts the draft to its signer (trình ký)');

/** Takes the draft back from its signer. */
export const unmarkReadyRequest = seenReport.describe('Takes the draft back from its signer');

/** Signs and submits the draft. */
export const submitReportRequest = z
  .strictObject({
    version: seenVersion,
    edit: seenEdit,
    acknowledgedWarnings: z
      .array(z.string().max(200))
      .max(2000)
      .default([])
      .describe('Keys of the warnings (of findings) the signer has seen and accepts'),
  })
  .describe('Signs and submits the draft');
export type SubmitReportRequest = z.infer<typeof submitReportRequest>;

/** Accepts the submitted version. */
export const approveReportRequest = z
  .strictObject({ version: seenVersion.describe('Number of the version the approver has seen') })
  .describe('Accepts the submitted version');

/** Sends the submitted version back, or withdraws the approved one, with a reason. */
export const reasonedDecisionRequest = z
  .strictObject({ version: seenVersion.describe('Number of the version the approver has seen'), reason })
  .describe('A decision on a version with its reason');
export type ReasonedDecisionRequest = z.infer<typeof reasonedDecisionRequest>;

/** A remark on one cell. */
export const commentCellRequest = z
  .strictObject({
    indicator: cellCode.describe('Indicator'),
    column: cellCode.nullable().default(null).describe('Column; null for the whole line'),
    text: words(2000).pipe(z.string().min(1)).describe('The remark'),
  })
  .describe('A remark on one cell');
export type CommentCellRequest = z.infer<typeof commentCellRequest>;

export const commentAnswer = z
  .strictObject({ comment: z.int().describe('Identity of the comment') })
  .describe('The comment that was added or resolved');
export type CommentAnswer = z.infer<typeof commentAnswer>;
