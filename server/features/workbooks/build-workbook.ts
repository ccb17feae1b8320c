import type { RowModel, SheetModel, WorkbookModel } from '../../platform/xlsx/workbook-model.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { guideSheet } from './guide-sheet.ts';
import { identityProperties, identitySheet } from './identity-sheet.ts';
import { narrativeSheet } from './narrative-sheet.ts';
import { sectionSheet } from './section-sheet.ts';
import type { WorkbookContent, WorkbookValues } from './workbook-content.ts';
import type { WorkbookLayout } from './workbook-layout.ts';

/** A workbook whose rows stand in memory. */
export type WorkbookDraft = Omit<WorkbookModel, 'sheets'> & {
  readonly sheets: readonly SheetModel<RowModel[]>[];
};

/** The workbook of a unit and round, sheet by sheet: guide, sections, narratives, and the hidden identity. */
export function workbookModelOf(layout: WorkbookLayout, content: WorkbookContent): WorkbookDraft {
  const { head } = content;
  const subtitle = `${head.unitName} (${head.unit}) · ${head.period} · ${head.round}`;
  const narrative = layout.narrative ? [narrativeSheet(layout.narrative, layout, content, subtitle)] : [];
  const identity = identitySheet(layout, content);
  return {
    sheets: [
      guideSheet(layout, content),
      ...layout.sheets.map((sheet) => sectionSheet(sheet, layout, content, subtitle)),
      ...narrative,
      { ...identity, rows: [...identity.rows] },
    ],
    font: { name: 'Times New Roman', size: 12 },
    properties: { title: `${head.formName} – ${head.unitName}`, subject: head.period },
    customProperties: identityProperties(layout, content),
    lockStructure: true,
  };
}

/** Writes the workbook as it stands; equal content gives equal bytes. */
export function buildWorkbook(layout: WorkbookLayout, content: WorkbookContent): Uint8Array {
  return writeWorkbook(workbookModelOf(layout, content));
}

/** The same content after somebody has filled it in: typed values over those that stood there; null empties a cell. */
export function filledIn(content: WorkbookContent, typed: Partial<WorkbookValues>): WorkbookContent {
  return {
    ...content,
    shown: {
      entries: new Map([...content.shown.entries, ...(typed.entries ?? [])]),
      narrative: new Map([...content.shown.narrative, ...(typed.narrative ?? [])]),
    },
  };
}
