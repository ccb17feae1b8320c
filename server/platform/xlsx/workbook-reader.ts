import { readCustomProperties } from './custom-properties.ts';
import { assertZipSignature } from './file-signature.ts';
import { contentTypesPart, readContentTypes, readRelationships } from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContent, type SheetContext, createCellCounter, readSheet } from './sheet-reader.ts';
import { noStyles, readStyleFormats } from './styles-reader.ts';
import { type DefinedName, type SheetState, readWorkbookPart } from './workbook-part.ts';
import { XlsxError, damaged } from './xlsx-error.ts';
import { type XlsxLimits, assertFileSize, defaultXlsxLimits } from './xlsx-limits.ts';
import { type ZipArchive, openZipArchive } from './zip-archive.ts';

/** One sheet; charts and dialogs (`kind` `other`) have no rows. */
export interface ReadSheet extends SheetContent {
  readonly name: string;
  readonly state: SheetState;
  readonly kind: 'worksheet' | 'other';
}

/** A workbook as stored. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly definedNames: readonly DefinedName[];
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly customProperties: ReadonlyMap<string, string>;
}

const workbookType = /spreadsheetml\.(?:sheet|template)\.main\+xml$/;
const macroType = /ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/** Parts by which other kinds of zip file give themselves away. */
const otherFormats: readonly (readonly [part: string, format: string])[] = [
  ['xl/workbook.bin', 'Excel Binary (.xlsb)'],
  ['word/document.xml', 'Word (.docx)'],
  ['ppt/presentation.xml', 'PowerPoint (.pptx)'],
  ['META-INF/manifest.xml', 'OpenDocument (.ods, .odt)'],
];

function refusalOfOtherZip(archive: ZipArchive): XlsxError {
  const other = otherFormats.find(([part]) => archive.has(part));
  return other === undefined
    ? new XlsxError('xlsx.not_a_workbook')
    : new XlsxError('xlsx.other_format', { format: other[1] });
}

function findWorkbookPart(archive: ZipArchive, limits: XlsxLimits): string {
  if (!archive.has(contentTypesPart)) throw refusalOfOtherZip(archive);
  const part = readRelationships(archive, '', limits).find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw refusalOfOtherZip(archive);
  const contentType = readContentTypes(archive, limits).of(part) ?? '';
  if (macroType.test(contentType)) throw new XlsxError('xlsx.macros');
  if (!workbookType.test(contentType)) throw refusalOfOtherZip(archive);
  return part;
}

/**
 * Reads a workbook of untrusted origin: values, formulas with their cached values, merged ranges, names, custom
 * properties. Nothing is computed, no link is followed.
 *
 * @param bytes the whole file
 * @param overrides limits that differ from `defaultXlsxLimits`
 * @throws XlsxError with a code of `contract/xlsx/errors.ts`; nothing else is thrown whatever the file holds
 */
export function readWorkbook(bytes: Uint8Array, overrides: Partial<XlsxLimits> = {}): ReadWorkbook {
  const limits: XlsxLimits = { ...defaultXlsxLimits, ...overrides };
  assertFileSize(bytes.length, limits);
  assertZipSignature(bytes);
  const archive = openZipArchive(bytes, limits);
  const workbookPart = findWorkbookPart(archive, limits);
  const relationships = readRelationships(archive, workbookPart, limits);
  const targetOf = (type: string) => relationships.find((one) => one.type === type)?.target;
  const { sheets, definedNames, date1904 } = readWorkbookPart(archive, workbookPart, limits);
  const stringsPart = targetOf('sharedStrings');
  const stylesPart = targetOf('styles');
  const propertiesPart = readRelationships(archive, '', limits).find(
    ({ type }) => type === 'custom-properties',
  )?.target;
  const context: SheetContext = {
    archive,
    limits,
    sharedStrings: stringsPart === undefined ? [] : readSharedStrings(archive, stringsPart, limits),
    formats: stylesPart === undefined ? noStyles : readStyleFormats(archive, stylesPart, limits),
    countCell: createCellCounter(limits),
  };
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return {
    definedNames,
    date1904,
    customProperties:
      propertiesPart === undefined ? new Map() : readCustomProperties(archive, propertiesPart, limits),
    sheets: sheets.map(({ name, state, relationshipId }): ReadSheet => {
      const relationship = byId.get(relationshipId);
      if (relationship === undefined) throw damaged(workbookPart, new Error(`sheet ${name} has no part`));
      if (relationship.type !== 'worksheet') return { name, state, kind: 'other', rows: [], merges: [] };
      return { name, state, kind: 'worksheet', ...readSheet(context, relationship.target) };
    }),
  };
}
