import type { CellModel, RowModel, SheetModel } from '../../platform/xlsx/workbook-model.ts';
import { rowHeight } from './row-height.ts';
import { headRows, textCell } from './section-sheet.ts';
import { columnKey, narrativeSheetKey, statementKey, tableKey } from './sheet-keys.ts';
import { sheetStyles } from './sheet-styles.ts';
import type { WorkbookContent, WorkbookStatement } from './workbook-content.ts';
import { sheetRows, type WorkbookLayout } from './workbook-layout.ts';
import { wordsIn } from './workbook-words.ts';

/** Columns of the narrative sheet; the first holds the keys. */
export const narrativeColumns = { key: 1, number: 2, kind: 3, text: 4 } as const;

/** Keys of its columns in the hidden row above the headings. */
export const narrativeColumnKeys = { kind: 'kind', text: 'text' } as const;

const textWidth = 95;
const freeRows = 2;
const leastRows = 3;
const headingRow = sheetRows.firstBlock + 1;

function key(text: string): CellModel {
  return { kind: 'text', value: text, style: sheetStyles.key };
}

/** The sheet of all narratives: under each heading its statements, one a row, and free rows to add to them. */
export function narrativeSheet(
  narrative: NonNullable<WorkbookLayout['narrative']>,
  layout: WorkbookLayout,
  content: WorkbookContent,
  subtitle: string,
): SheetModel<RowModel[]> {
  const words = wordsIn(layout.options.language);
  const rows: RowModel[] = [
    ...headRows(narrativeSheetKey, words.narrativeTitle, subtitle, words.narrativeLegend),
    {
      row: sheetRows.firstBlock,
      hidden: true,
      cells: [
        key(tableKey(narrativeSheetKey)),
        null,
        key(columnKey(narrativeColumnKeys.kind)),
        key(columnKey(narrativeColumnKeys.text)),
      ],
    },
    {
      row: headingRow,
      height: 24,
      cells: [
        null,
        textCell(words.number, sheetStyles.heading),
        textCell(words.statementKind, sheetStyles.heading),
        textCell(words.statementText, sheetStyles.heading),
      ],
    },
  ];
  const kinds: { top: number; bottom: number }[] = [];
  let row = headingRow;
  for (const { key: place, label } of narrative.headings) {
    const statements: readonly (WorkbookStatement | null)[] = content.shown.narrative.get(place) ?? [];
    const length = Math.max(statements.length + freeRows, leastRows);
    row += 1;
    rows.push({
      row,
      height: 22,
      cells: [
        key(statementKey(place, null)),
        textCell(label, sheetStyles.band),
        { kind: 'blank', style: sheetStyles.band },
        { kind: 'blank', style: sheetStyles.band },
      ],
    });
    kinds.push({ top: row + 1, bottom: row + length });
    for (let index = 0; index < length; index += 1) {
      const statement = statements[index] ?? null;
      row += 1;
      const height = rowHeight([{ text: statement?.text ?? '', width: textWidth }]);
      rows.push({
        row,
        ...(height === undefined ? {} : { height }),
        cells: [
          key(statementKey(place, statement?.id ?? null)),
          textCell(String(index + 1), sheetStyles.number),
          textCell(statement === null ? '' : words[statement.kind], sheetStyles.choice),
          textCell(statement?.text ?? '', sheetStyles.words),
        ],
      });
    }
  }
  const { kind: kindColumn } = narrativeColumns;
  return {
    name: narrative.name,
    rows,
    columns: [{ width: 12, hidden: true }, { width: 6 }, { width: 17 }, { width: textWidth }],
    freeze: { rows: headingRow, columns: 0 },
    isProtected: true,
    validations: [
      {
        ranges: kinds.map((range) => ({ ...range, left: kindColumn, right: kindColumn })),
        rule: { kind: 'list', items: [words.paragraph, words.bullet] },
        error: words.wrongKind,
      },
    ],
    tabColor: '548235',
    print: {
      orientation: 'portrait',
      fitToWidth: true,
      margins: { left: 1.5, right: 1, top: 1.2, bottom: 1.4 },
      footer: `&L&A&R${words.page} &P/&N`,
      repeatRows: [headingRow, headingRow],
    },
  };
}
