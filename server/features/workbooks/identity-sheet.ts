import { type Language, languages } from '../../../contract/kernel/bilingual.ts';
import type { SheetModel } from '../../platform/xlsx/workbook-model.ts';
import type { ReadWorkbook } from '../../platform/xlsx/workbook-reader.ts';
import { markOf, type WorkbookContent, wordsOf } from './workbook-content.ts';
import { identitySheetName, layoutFormat, type WorkbookLayout } from './workbook-layout.ts';

const marker = 'tongket.workbook';
const propertyPrefix = 'tongket.';

/** What a workbook says of itself. */
export interface WorkbookIdentity {
  readonly format: number;
  readonly round: string;
  readonly unit: string;
  readonly form: string;
  readonly formNumber: number;
  readonly language: Language;
  readonly hasAdjustments: boolean;
  readonly checksum: string;
  /** Marks of the values that stood in the template, by entry key and `narrative:line/heading`; empty cells have none. */
  readonly stored: ReadonlyMap<string, string>;
}

function factsOf(layout: WorkbookLayout, { head }: WorkbookContent): Record<string, string> {
  return {
    format: String(layoutFormat),
    round: head.round,
    unit: head.unit,
    form: layout.formCode,
    formVersion: String(layout.formNumber),
    language: layout.options.language,
    adjustments: layout.options.hasSubordinates ? 'yes' : 'no',
    checksum: layout.checksum,
  };
}

/** The same facts as custom properties, for when somebody deletes the hidden sheet. */
export function identityProperties(layout: WorkbookLayout, content: WorkbookContent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(factsOf(layout, content)).map(([key, value]) => [propertyPrefix + key, value]),
  );
}

/** The hidden sheet: what the workbook is, and marks of what the report held when it was made. */
export function identitySheet(layout: WorkbookLayout, content: WorkbookContent): SheetModel {
  const facts = Object.entries({ [marker]: '', ...factsOf(layout, content) });
  const marks = [...content.stored.entries].flatMap(([key, value]): [string, string][] =>
    value === null ? [] : [[key, markOf(value)]],
  );
  for (const [place, statements] of content.stored.narrative) {
    const words = wordsOf(statements);
    if (words !== null) marks.push([`narrative:${place}`, markOf(words)]);
  }
  return {
    name: identitySheetName,
    state: 'hidden',
    isProtected: true,
    columns: [{ width: 40 }, { width: 60 }],
    rows: [...facts, ...marks].map(([key, value]) => ({
      cells: [
        { kind: 'text', value: key },
        { kind: 'text', value },
      ],
    })),
  };
}

// A sheet found by its content, since it may have been renamed.
function pairsOf(workbook: ReadWorkbook): Map<string, string> | undefined {
  for (const { rows } of workbook.sheets) {
    const [first] = rows[0]?.cells ?? [];
    if (first?.column !== 1 || first.text !== marker) continue;
    return new Map(
      rows.map(({ cells }) => {
        const at = (column: number) => cells.find((cell) => cell.column === column)?.text ?? '';
        return [at(1), at(2)];
      }),
    );
  }
  return undefined;
}

/** What a workbook says of itself, by its hidden sheet or else its properties; undefined when it is no template. */
export function readIdentity(workbook: ReadWorkbook): WorkbookIdentity | undefined {
  const pairs = pairsOf(workbook);
  const fact = (key: string): string =>
    pairs?.get(key) ?? workbook.customProperties.get(propertyPrefix + key) ?? '';
  const language = languages.find((known) => known === fact('language'));
  const [format, formNumber] = [Number(fact('format')), Number(fact('formVersion'))];
  const [round, unit, form] = [fact('round'), fact('unit'), fact('form')];
  const isWhole = round !== '' && unit !== '' && form !== '' && format > 0 && formNumber > 0;
  if (language === undefined || !isWhole) return undefined;
  return {
    format,
    round,
    unit,
    form,
    formNumber,
    language,
    hasAdjustments: fact('adjustments') === 'yes',
    checksum: fact('checksum'),
    stored: new Map([...(pairs ?? [])].filter(([key]) => key.includes(':'))),
  };
}

/** Whether a sheet is the hidden one. */
export function isIdentitySheet({ rows }: ReadWorkbook['sheets'][number]): boolean {
  const [first] = rows[0]?.cells ?? [];
  return first?.column === 1 && first.text === marker;
}
