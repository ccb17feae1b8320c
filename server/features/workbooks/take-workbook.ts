import type { ReportView } from '../../../contract/reports/report-view.ts';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { TakeWorkbookQuery, WorkbookResult } from '../../../contract/workbooks/workbook-result.ts';
import type { CommandContext } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { getFormVersionByNumber } from '../indicators/public.ts';
import {
  type ReportAddress,
  type ReportRefusal,
  reportRefused,
  type ReportsDeps,
  saveDraft,
  viewReport,
} from '../reports/public.ts';
import { type OpenedWorkbook, openWorkbook, parseWorkbook } from './parse-workbook.ts';
import { changesOf, issuesInWorkbook, type WorkbookChanges } from './workbook-changes.ts';
import { valuesOf } from './workbook-content.ts';
import { otherFormVersion, otherRound, otherUnit, workbookRefused } from './workbooks-errors.ts';

// The command itself refuses as well; a check has to know it without the command.
function refusalOf({ may, round, unit, state }: ReportView): DomainError | undefined {
  if (may.save === true) return undefined;
  const { unlockers } = round;
  // What a report tells of a permission is what its policy found.
  return reportRefused(may.save as ReportRefusal, { round: round.code, unit: unit.code, state, unlockers });
}

async function save(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  view: ReportView,
  { patches, pointers }: WorkbookChanges,
): Promise<{ version: number; edit: number }> {
  const { version, edit } = view;
  const request = saveDraftRequest.parse({ version, edit, mode: 'patch', source: 'workbook', ...patches });
  try {
    return await saveDraft(deps, context, address, request);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.params, issuesInWorkbook(error.issues, pointers));
  }
}

/**
 * Takes in a workbook that has been opened: everything it changes is saved as one save of the draft, or nothing is.
 * Saying again what is stored makes no new save. Cells left as they stood in the template change nothing; where a cell
 * was changed both in the workbook and on screen since, it is refused unless `overwrite` is set or the last save came
 * from a workbook too, of which this one is then the correction. `dryRun` checks all of it and saves nothing.
 * Errors: `workbook.other_round`, `workbook.other_unit`, `workbook.other_form_version`, `workbook.other_template`,
 * `workbook.refused` with every issue at its cell, and those of saving a draft.
 */
export async function takeOpenedWorkbook(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  opened: OpenedWorkbook,
  { dryRun, overwrite }: TakeWorkbookQuery,
): Promise<WorkbookResult> {
  const { identity } = opened;
  if (identity.round !== address.round) throw otherRound(identity.round, address.round);
  if (identity.unit !== address.unit) throw otherUnit(identity.unit, address.unit);
  const view = await viewReport(deps, context.actor, address);
  const [found, expected] = [
    `${identity.form}@${identity.formNumber}`,
    `${view.round.form}@${view.round.formVersion}`,
  ];
  if (found !== expected) throw otherFormVersion(found, expected);
  const form = await getFormVersionByNumber(deps.db, view.round.form, view.round.formVersion);
  const parsed = parseWorkbook(opened, form);
  const changes = changesOf(form, identity, parsed, valuesOf(view.content), {
    isLastFromWorkbook: view.versions[0]?.source === 'workbook',
    overwrite,
  });
  const isUnchanged = changes.applied.length === 0 && parsed.issues.length + changes.issues.length === 0;
  const refusal = refusalOf(view);
  // A workbook that says what is stored is no attempt to change it, also after the report was submitted.
  if (refusal && !(isUnchanged && refusal.code === 'report.wrong_state')) throw refusal;
  const issues = [...parsed.issues, ...changes.issues];
  if (issues.length > 0) throw workbookRefused(issues);
  const standing = isUnchanged || dryRun ? view : await save(deps, context, address, view, changes);
  return {
    round: address.round,
    unit: address.unit,
    outcome: isUnchanged ? 'unchanged' : dryRun ? 'checked' : 'saved',
    version: standing.version,
    edit: standing.edit,
    applied: [...changes.applied],
    unchanged: changes.unchanged,
    notices: [...parsed.notices, ...changes.notices],
  };
}

/**
 * Takes in the workbook of a unit's report from its bytes. Errors: `xlsx.*`, `workbook.not_a_template` and those of
 * `takeOpenedWorkbook`.
 */
export async function takeWorkbook(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  bytes: Uint8Array,
  options: TakeWorkbookQuery,
): Promise<WorkbookResult> {
  return takeOpenedWorkbook(deps, context, address, openWorkbook(bytes), options);
}
