import { issueAt } from '../../platform/domain-error.ts';
import { columnLetters } from '../../platform/xlsx/cell-address.ts';
import { type ReadSheet, type ReadWorkbook, readWorkbook } from '../../platform/xlsx/workbook-reader.ts';
import { XlsxError } from '../../platform/xlsx/xlsx-error.ts';
import type { FormVersion } from '../indicators/public.ts';
import { isIdentitySheet, readIdentity, type WorkbookIdentity } from './identity-sheet.ts';
import { readBlock, type ReadEntry, type WorkbookFindings } from './read-block.ts';
import type { CellContext } from './read-input-cell.ts';
import { type ReadHeading, readNarrative } from './read-narrative.ts';
import { keyOfSheet, SheetCells } from './sheet-cells.ts';
import { guideSheetKey, narrativeSheetKey } from './sheet-keys.ts';
import { layoutFormat, layoutOf, type WorkbookLayout } from './workbook-layout.ts';
import { fileRefused, noticeAt, notATemplate, otherTemplate } from './workbooks-errors.ts';

/** A workbook that has been opened and says what it is. */
export interface OpenedWorkbook {
  readonly identity: WorkbookIdentity;
  readonly workbook: ReadWorkbook;
}

/** What a workbook says, cell by cell, with everything that is wrong with it. */
export interface ParsedWorkbook extends WorkbookFindings {
  readonly entries: ReadonlyMap<string, ReadEntry>;
  readonly narrative: ReadonlyMap<string, ReadHeading>;
}

/**
 * Opens a file that somebody sent and reads what it says of itself.
 * Errors: `xlsx.*`, `workbook.not_a_template`, `workbook.other_template`.
 */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  let workbook: ReadWorkbook;
  try {
    workbook = readWorkbook(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw fileRefused(error);
    throw error;
  }
  const identity = readIdentity(workbook);
  if (!identity) throw notATemplate();
  if (identity.format !== layoutFormat) throw otherTemplate(String(identity.format), String(layoutFormat));
  return { identity, workbook };
}

/** The sheets of the template by their key, under whatever name they stand now. */
function findSheets({ workbook }: OpenedWorkbook, findings: WorkbookFindings): Map<string, ReadSheet> {
  const found = new Map<string, ReadSheet>();
  for (const sheet of workbook.sheets) {
    if (isIdentitySheet(sheet)) continue;
    const key = keyOfSheet(sheet);
    const first = key === undefined ? undefined : found.get(key);
    if (key === guideSheetKey) continue;
    if (key === undefined) {
      if (sheet.kind === 'other' || sheet.rows.length > 0) {
        const params = { sheet: sheet.name };
        findings.notices.push(noticeAt('workbook.sheet_ignored', `${sheet.name}!A1`, params));
      }
    } else if (first) {
      const params = { other: first.name };
      findings.issues.push(issueAt('workbook.sheet_repeated', `${sheet.name}!A1`, params));
    } else found.set(key, sheet);
  }
  return found;
}

function takeSheet(
  sheets: ReadonlyMap<string, ReadSheet>,
  key: string,
  name: string,
  { issues, notices }: WorkbookFindings,
): SheetCells | undefined {
  const sheet = sheets.get(key);
  if (!sheet) {
    issues.push(issueAt('workbook.sheet_missing', `${name}!${columnLetters(1)}1`, { sheet: name }));
    return undefined;
  }
  if (sheet.name !== name) {
    const params = { expected: name, found: sheet.name };
    notices.push(noticeAt('workbook.sheet_renamed', `${sheet.name}!A1`, params));
  }
  return new SheetCells(sheet);
}

// An import reads thousands of workbooks of one form version, which never changes.
const knownLayouts = new WeakMap<FormVersion, Map<string, WorkbookLayout>>();

function layoutOfIdentity(form: FormVersion, { hasAdjustments, language }: WorkbookIdentity): WorkbookLayout {
  const ofForm = knownLayouts.get(form) ?? new Map<string, WorkbookLayout>();
  knownLayouts.set(form, ofForm);
  const key = `${language} ${hasAdjustments}`;
  const known = ofForm.get(key);
  if (known) return known;
  // References beside the inputs do not matter for reading.
  const references = { previous: true, lastYear: true, plan: true };
  const layout = layoutOf(form, { hasSubordinates: hasAdjustments, language, references });
  ofForm.set(key, layout);
  return layout;
}

/**
 * Reads every cell to fill in, wherever sorting, inserting or renaming has put it. The caller has made sure that the
 * form is the workbook's. Errors: `workbook.other_template` when the program lays this form out differently by now.
 */
export function parseWorkbook(opened: OpenedWorkbook, form: FormVersion): ParsedWorkbook {
  const { identity, workbook } = opened;
  const layout = layoutOfIdentity(form, identity);
  if (layout.checksum !== identity.checksum) throw otherTemplate(identity.checksum, layout.checksum);
  const findings: WorkbookFindings = { issues: [], notices: [] };
  const context: CellContext = { language: identity.language, date1904: workbook.date1904 };
  const sheets = findSheets(opened, findings);
  const entries = new Map<string, ReadEntry>();
  for (const planned of layout.sheets) {
    const sheet = takeSheet(sheets, planned.key, planned.name, findings);
    if (!sheet) continue;
    for (const block of planned.blocks) {
      readBlock(block, sheet, context, planned.title, entries, findings);
    }
  }
  let narrative: ReadonlyMap<string, ReadHeading> = new Map();
  if (layout.narrative) {
    const { name, headings } = layout.narrative;
    const sheet = takeSheet(sheets, narrativeSheetKey, name, findings);
    if (sheet) narrative = readNarrative(sheet, headings, layout, context, findings);
  }
  return { ...findings, entries, narrative };
}
