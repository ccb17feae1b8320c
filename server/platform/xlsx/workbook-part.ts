import { decodeStoredText } from './escaped-text.ts';
import { XlsxError, damaged } from './xlsx-error.ts';
import type { XlsxLimits } from './xlsx-limits.ts';
import { isTrue, prefixedAttribute, readXmlPart } from './xml-reader.ts';
import type { ZipArchive } from './zip-archive.ts';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** A name given to a range or formula; `sheet` is the sheet it is confined to. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly sheet: string | undefined;
  readonly hidden: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relationshipId: string;
}

/** What the workbook part itself says: sheets in order, names, date system. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

function sheetState(text: string | undefined): SheetState {
  return text === 'hidden' || text === 'veryHidden' ? text : 'visible';
}

export function readWorkbookPart(archive: ZipArchive, part: string, limits: XlsxLimits): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: { name: string; formula: string; sheetIndex: number | undefined; hidden: boolean }[] = [];
  let date1904 = false;
  let isInName = false;
  readXmlPart(
    archive,
    part,
    {
      open(element, attributes) {
        if (element === 'workbookPr') date1904 = isTrue(attributes.date1904);
        if (element === 'sheet') {
          const relationshipId = prefixedAttribute(attributes, 'id');
          if (attributes.name === undefined || relationshipId === undefined) {
            throw damaged(part, new Error('a sheet without name or part'));
          }
          sheets.push({
            name: decodeStoredText(attributes.name),
            state: sheetState(attributes.state),
            relationshipId,
          });
          if (sheets.length > limits.sheets)
            throw new XlsxError('xlsx.too_many_sheets', { limit: limits.sheets });
        }
        if (element === 'definedName') {
          const { name = '', localSheetId, hidden } = attributes;
          const sheetIndex = localSheetId === undefined ? undefined : Number(localSheetId);
          names.push({ name, formula: '', sheetIndex, hidden: isTrue(hidden) });
          if (names.length > limits.cells)
            throw new XlsxError('xlsx.too_many_cells', { limit: limits.cells });
          isInName = true;
        }
      },
      text(text) {
        const current = names.at(-1);
        if (isInName && current !== undefined) current.formula += text;
      },
      close(element) {
        if (element === 'definedName') isInName = false;
      },
    },
    limits,
  );
  const definedNames = names.map(({ name, formula, sheetIndex, hidden }) => ({
    name,
    formula,
    hidden,
    sheet: sheetIndex === undefined ? undefined : sheets[sheetIndex]?.name,
  }));
  return { sheets, definedNames, date1904 };
}
