import type {
  ImportCounts,
  ImportedWorkbook,
  TakeWorkbookQuery,
  WorkbookImport,
} from '../../../contract/workbooks/workbook-result.ts';
import type { CommandContext } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import type { ReportsDeps } from '../reports/public.ts';
import { getRoundByCode } from '../rounds/public.ts';
import { type OpenedWorkbook, openWorkbook } from './parse-workbook.ts';
import { takeOpenedWorkbook } from './take-workbook.ts';
import { otherRound, repeatedUnit, unreadableFile } from './workbooks-errors.ts';

/** A file of an import; it is read when its turn comes, so that only one is held in memory. */
export interface WorkbookFile {
  readonly name: string;
  read(): Uint8Array | Promise<Uint8Array>;
}

export interface ImportOptions extends TakeWorkbookQuery {
  /** Told after every file. */
  readonly onProgress?: (counts: ImportCounts, last: ImportedWorkbook) => void;
}

async function readFile(file: WorkbookFile): Promise<Uint8Array> {
  try {
    return await file.read();
  } catch (error) {
    // A file of a folder may be gone, locked or a folder itself; the others still come in.
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      throw unreadableFile(String(error.code));
    throw error;
  }
}

async function importOne(
  deps: ReportsDeps,
  context: CommandContext,
  round: string,
  file: WorkbookFile,
  options: TakeWorkbookQuery,
  fileOfUnit: Map<string, string>,
): Promise<ImportedWorkbook> {
  let unit: string | null = null;
  try {
    const opened: OpenedWorkbook = openWorkbook(await readFile(file));
    const { identity } = opened;
    unit = identity.unit;
    if (identity.round !== round) throw otherRound(identity.round, round);
    const first = fileOfUnit.get(unit);
    if (first !== undefined) throw repeatedUnit(unit, first);
    const result = await takeOpenedWorkbook(deps, context, { round, unit }, opened, options);
    fileOfUnit.set(unit, file.name);
    const { outcome, applied, notices } = result;
    return {
      file: file.name,
      unit,
      outcome,
      applied: applied.length,
      notices,
      code: null,
      params: {},
      issues: [],
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params, issues } = error;
    return {
      file: file.name,
      unit,
      outcome: 'refused',
      applied: 0,
      notices: [],
      code,
      params,
      issues: [...issues],
    };
  }
}

/**
 * Takes in the workbooks of many units for one round, each in a transaction of its own: a bad one is refused with its
 * issues and the next is read. Doing it again saves nothing that is there already. Each unit may come once.
 * Whom a workbook is from is not asked: the caller must be allowed to prepare each unit's report (the program is).
 * Errors: `round.not_found`; refusals of single files are part of the answer.
 */
export async function importWorkbooks(
  deps: ReportsDeps,
  context: CommandContext,
  round: string,
  files: Iterable<WorkbookFile> | AsyncIterable<WorkbookFile>,
  { onProgress, ...options }: ImportOptions,
): Promise<WorkbookImport> {
  await getRoundByCode(deps.db, round);
  // One key cannot stand for many saves; doing an import again is harmless without.
  const each: CommandContext = { ...context, idempotencyKey: null };
  const fileOfUnit = new Map<string, string>();
  const results: ImportedWorkbook[] = [];
  const counts = { files: 0, saved: 0, unchanged: 0, refused: 0 };
  for await (const file of files) {
    const result = await importOne(deps, each, round, file, options, fileOfUnit);
    results.push(result);
    counts.files += 1;
    counts[result.outcome === 'checked' ? 'saved' : result.outcome] += 1;
    onProgress?.({ ...counts }, result);
  }
  return { round, counts, files: results };
}
