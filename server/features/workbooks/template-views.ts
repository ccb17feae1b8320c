import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatPeriod, parsePeriod } from '../../../contract/kernel/period.ts';
import { capitalizeFirst } from '../../../contract/kernel/vietnamese-text.ts';
import type { Actor } from '../../platform/actor.ts';
import { getFormVersionByNumber } from '../indicators/public.ts';
import { type ReportAddress, type ReportsDeps, viewReport } from '../reports/public.ts';
import { buildWorkbook } from './build-workbook.ts';
import { contentOf, shownReferences, type WorkbookContent } from './workbook-content.ts';
import { layoutOf, type WorkbookLayout } from './workbook-layout.ts';

/** A template of a unit before it is written, to fill in or to write as it is. */
export interface WorkbookTemplate {
  /** Such as `CTD-6T-2026-H1_X-LG1-03.xlsx`. */
  readonly fileName: string;
  readonly layout: WorkbookLayout;
  readonly content: WorkbookContent;
}

/**
 * Plans the workbook of a unit's report with what the draft holds already and what it is compared with. For everyone
 * who may read the report. Errors: `round.not_found`, `resource.not_found`, `report.not_expected`.
 */
export async function viewTemplate(
  deps: ReportsDeps,
  actor: Actor,
  address: ReportAddress,
  language: Language,
): Promise<WorkbookTemplate> {
  const view = await viewReport(deps, actor, address);
  const form = await getFormVersionByNumber(deps.db, view.round.form, view.round.formVersion);
  const period = parsePeriod(view.round.period);
  const content = contentOf(view, {
    round: view.round.code,
    period: period === undefined ? view.round.period : capitalizeFirst(formatPeriod(period, language)),
    unit: view.unit.code,
    unitName: view.unit.name,
    superiorName: view.unit.superior?.name ?? null,
    dueOn: view.dueOn,
    formName: form.formName[language],
  });
  const layout = layoutOf(form, {
    hasSubordinates: view.unit.hasSubordinates,
    language,
    references: shownReferences(content.references),
  });
  return { fileName: `${view.round.code}_${view.unit.code}.xlsx`, layout, content };
}

/** The workbook of a unit's report as a file. Errors: those of `viewTemplate`. */
export async function viewWorkbookFile(
  deps: ReportsDeps,
  actor: Actor,
  address: ReportAddress,
  language: Language,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { fileName, layout, content } = await viewTemplate(deps, actor, address, language);
  return { fileName, bytes: buildWorkbook(layout, content) };
}
