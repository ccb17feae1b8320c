import { z } from 'zod';
import { problemIssue, problemParams } from '../kernel/problem.ts';

/** Media type of an XLSX workbook. */
export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workbookNotice = z
  .strictObject({
    code: z.string().describe('Code of the notice'),
    pointer: z.string().describe('Cell, such as “1. Giáo dục!F9”'),
    params: problemParams,
  })
  .describe('Something that was understood differently than it may look; nothing was refused');
export type WorkbookNotice = z.infer<typeof workbookNotice>;

export const workbookChange = z
  .strictObject({
    pointer: z.string().describe('Cell it comes from'),
    name: z.string().describe('What it is: indicator/column/part, or line/heading'),
    before: z.string().nullable().describe('What was stored; null is missing'),
    after: z.string().nullable().describe('What the workbook says; null clears'),
  })
  .describe('One value the workbook changes');
export type WorkbookChange = z.infer<typeof workbookChange>;

/** What a workbook did to the draft of its unit. */
export const workbookResult = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    unit: z.string().describe('Code of the unit'),
    outcome: z
      .enum(['saved', 'unchanged', 'checked'])
      .describe('checked: it would be saved, but only a check was asked for'),
    version: z.int().describe('Number of the report’s version now; 0 while there is no report'),
    edit: z.int().describe('Savings of that version now'),
    applied: z.array(workbookChange).describe('Values that were changed, or would be'),
    unchanged: z.int().describe('Filled cells that say what is stored already'),
    notices: z.array(workbookNotice).describe('What was understood differently than it may look'),
  })
  .describe('What a workbook did to the draft of its unit');
export type WorkbookResult = z.infer<typeof workbookResult>;

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** How workbooks are to be taken in. */
export const takeWorkbookQuery = z.strictObject({
  dryRun: flag.describe('`true` checks and shows what would change, without changing it'),
  overwrite: flag.describe(
    '`true` takes the value of the workbook also where the stored one was changed on screen since the download',
  ),
});
export type TakeWorkbookQuery = z.infer<typeof takeWorkbookQuery>;

export const importedWorkbook = z
  .strictObject({
    file: z.string().describe('Name of the file'),
    unit: z.string().nullable().describe('Code of the unit it names; null where it names none'),
    outcome: z.enum(['saved', 'unchanged', 'checked', 'refused']).describe('What became of it'),
    applied: z.int().describe('Values that were changed, or would be'),
    notices: z.array(workbookNotice).describe('What was understood differently than it may look'),
    code: z.string().nullable().describe('Code of the refusal; null where it was not refused'),
    params: problemParams,
    issues: z.array(problemIssue).describe('Everything that is wrong with it, each with its cell'),
  })
  .describe('One file of an import');
export type ImportedWorkbook = z.infer<typeof importedWorkbook>;

export const importCounts = z
  .strictObject({
    files: z.int().describe('Files looked at'),
    saved: z.int().describe('Files whose content was saved, or would be in a check'),
    unchanged: z.int().describe('Files that say what is stored already'),
    refused: z.int().describe('Files that were refused'),
  })
  .describe('How an import went');
export type ImportCounts = z.infer<typeof importCounts>;

/** What became of every file of an import, in their order. */
export const workbookImport = z
  .strictObject({
    round: z.string().describe('Code of the round'),
    counts: importCounts,
    files: z.array(importedWorkbook).describe('Files in their order'),
  })
  .describe('What became of every file of an import');
export type WorkbookImport = z.infer<typeof workbookImport>;
