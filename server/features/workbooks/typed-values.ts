import type { SaveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { WorkbookStatement, WorkbookValues } from './workbook-content.ts';

function placeOf({
  indicator,
  column,
}: {
  readonly indicator: string;
  readonly column: string | null;
}): string {
  return `${indicator}/${column ?? ''}`;
}

/** What a save of a draft says, in the words of a workbook: to fill in a template with it. */
export function typedValues({
  cells = [],
  adjustments = [],
  texts = [],
  narrative = [],
}: Partial<Pick<SaveDraftRequest, 'cells' | 'adjustments' | 'texts' | 'narrative'>>): WorkbookValues {
  const entries = new Map<string, string | null>();
  for (const cell of cells) entries.set(`own:${placeOf(cell)}/${cell.part}`, cell.value);
  for (const adjustment of adjustments) {
    entries.set(`adjustment:${placeOf(adjustment)}/${adjustment.part}`, adjustment.value);
    entries.set(`reason:${placeOf(adjustment)}`, adjustment.reason);
  }
  for (const { indicator, value } of texts) entries.set(`text:${indicator}`, value);
  const words = narrative.map(({ line, heading, statements }): [string, WorkbookStatement[]] => [
    `${line}/${heading}`,
    statements.map(({ id, kind, text }) => ({ id: id ?? null, kind, text })),
  ]);
  return { entries, narrative: new Map(words) };
}
