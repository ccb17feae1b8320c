import { createHash } from 'node:crypto';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import { legalSheetName } from '../../platform/xlsx/sheet-name.ts';
import type { FormVersion } from '../indicators/public.ts';
import { type BlockShape, type LayoutBlock, type LayoutOptions, planBlocks } from './layout-blocks.ts';
import { wordsIn } from './workbook-words.ts';

/** Raised whenever a workbook of the former kind can no longer be read. */
export const layoutFormat = 1;

/** Name of the hidden sheet that says what the workbook is. */
export const identitySheetName = '_tongket';

/** Column that holds the keys of rows, and the fixed columns beside it. */
export const fixedColumns = { key: 1, number: 2, label: 3, unit: 4, hint: 5 } as const;

/** First cell of a sheet holds its key; the rows above the tables. */
export const sheetRows = { key: 1, title: 2, subtitle: 3, legend: 4, firstBlock: 6 } as const;

/** A sheet of figures: one section of the form. */
export interface LayoutSheet {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly hasHints: boolean;
  readonly blocks: readonly LayoutBlock[];
  /** Rightmost column in use. */
  readonly lastColumn: number;
}

/** A heading of the narrative sheet, under which statements are written row by row. */
export interface LayoutHeading {
  readonly key: string;
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly label: string;
}

/** Where everything of a form stands in its workbook; writer and reader both work from it. */
export interface WorkbookLayout {
  readonly formCode: string;
  readonly formNumber: number;
  readonly options: LayoutOptions;
  readonly sheets: readonly LayoutSheet[];
  readonly guideName: string;
  readonly narrative: { readonly name: string; readonly headings: readonly LayoutHeading[] } | null;
  /** Changes when a cell to fill in is called or placed otherwise; references beside do not count. */
  readonly checksum: string;
}

const longestSheetName = 24;

// Cut at a word, since half a word reads as a mistake on a tab.
function shortName(name: string): string {
  if (name.length <= longestSheetName) return name;
  const cut = name.slice(0, longestSheetName + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 8 ? cut.slice(0, end) : cut.slice(0, longestSheetName)).replace(/[\s,–-]+$/u, '');
}

function headingsOf({ definition }: FormVersion, language: Language): LayoutHeading[] {
  const names = wordsIn(language).headings;
  const seen = new Set<string>();
  return definition.sections.flatMap(({ lineCode, name, narrative }) =>
    narrative.flatMap((heading) => {
      const key = `${lineCode}/${heading}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ key, line: lineCode, heading, label: `${name[language]} – ${names[heading]}` }];
    }),
  );
}

function checksumOf(sheets: readonly LayoutSheet[], headings: readonly LayoutHeading[]): string {
  const told = {
    format: layoutFormat,
    sheets: sheets.map(({ key, blocks }) => ({
      key,
      blocks: blocks.map(({ id, columns, rows }) => ({
        id,
        columns: columns
          .filter(({ isInput }) => isInput)
          .map(({ key: column, heading }) => [column, heading]),
        rows: rows.filter(({ isInput }) => isInput).map((row) => [row.key, row.label, row.unit]),
      })),
    })),
    headings: headings.map(({ key, label }) => [key, label]),
  };
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}

/** Plans the workbook of a form version: one sheet a section with indicators, and one for all narratives. */
export function layoutOf(form: FormVersion, options: LayoutOptions): WorkbookLayout {
  const { language } = options;
  const words = wordsIn(language);
  const narrativeHeadings = headingsOf(form, language);
  const taken = [words.guideSheet, words.narrativeSheet, identitySheetName];
  const withFigures = form.definition.sections.filter(({ indicators }) => indicators.length > 0);
  const sheets = withFigures.map((section, index): LayoutSheet => {
    const name = legalSheetName(`${index + 1}. ${shortName(section.name[language])}`, taken);
    taken.push(name);
    const hasHints = section.indicators.some(({ hint, ratio }) => hint !== null || ratio !== null);
    const shape: BlockShape = {
      options,
      firstRow: sheetRows.firstBlock,
      firstColumn: hasHints ? fixedColumns.hint + 1 : fixedColumns.hint,
    };
    const blocks = planBlocks(form, section, shape);
    const lastColumn = Math.max(...blocks.map((block) => block.lastColumn));
    return { key: section.code, name, title: section.name[language], hasHints, blocks, lastColumn };
  });
  return {
    formCode: form.formCode,
    formNumber: form.number,
    options,
    sheets,
    guideName: words.guideSheet,
    narrative:
      narrativeHeadings.length === 0 ? null : { name: words.narrativeSheet, headings: narrativeHeadings },
    checksum: checksumOf(sheets, narrativeHeadings),
  };
}
