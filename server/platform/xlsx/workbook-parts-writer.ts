import { encodeAttribute, encodeStoredText } from './escaped-text.ts';
import { absoluteRange, quotedSheetName } from './sheet-name.ts';
import type { SheetFrame } from './sheet-writer.ts';
import type { DocumentProperties, NameModel, WorkbookModel } from './workbook-model.ts';

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const customPropertySet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const firstCustomPropertyId = 2;

/** Everything of a workbook but the rows of its sheets. */
export type WorkbookFrame = Omit<WorkbookModel<unknown>, 'sheets'> & {
  readonly sheets: readonly SheetFrame[];
};

function hasComments(sheet: SheetFrame): boolean {
  return sheet.comments !== undefined && sheet.comments.length > 0;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

export function contentTypesXml({ sheets, customProperties }: WorkbookFrame): string {
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    override('/xl/workbook.xml', `${spreadsheetType}.sheet.main+xml`),
    ...sheets.map((_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheetType}.worksheet+xml`),
    ),
    ...sheets.map((sheet, index) =>
      hasComments(sheet) ? override(`/xl/comments${index + 1}.xml`, `${spreadsheetType}.comments+xml`) : '',
    ),
    override('/xl/sharedStrings.xml', `${spreadsheetType}.sharedStrings+xml`),
    override('/xl/styles.xml', `${spreadsheetType}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    customProperties === undefined
      ? ''
      : override(
          '/docProps/custom.xml',
          'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        ),
    '</Types>',
  ].join('');
}

function relationshipsXml(links: readonly (readonly [type: string, target: string])[]): string {
  const elements = links.map(([type, target], index) => {
    const address = type.startsWith('http') ? type : `${officeRelationships}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${address}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packageNamespace}/relationships">${elements.join('')}</Relationships>`;
}

export function rootRelationshipsXml({ customProperties }: WorkbookFrame): string {
  return relationshipsXml([
    ['officeDocument', 'xl/workbook.xml'],
    [`${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
    ...(customProperties === undefined ? [] : [['custom-properties', 'docProps/custom.xml'] as const]),
  ]);
}

/** Sheet n is `rIdn`. */
export function workbookRelationshipsXml({ sheets }: WorkbookFrame): string {
  return relationshipsXml([
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

/** The comments' drawing is `rId1`. */
export function sheetRelationshipsXml(sheetNumber: number): string {
  return relationshipsXml([
    ['vmlDrawing', `../drawings/vmlDrawing${sheetNumber}.vml`],
    ['comments', `../comments${sheetNumber}.xml`],
  ]);
}

function printNames(sheets: readonly SheetFrame[]): NameModel[] {
  return sheets.flatMap(({ name, print }) => {
    const names: NameModel[] = [];
    if (print?.area !== undefined) {
      names.push({ name: '_xlnm.Print_Area', formula: absoluteRange(name, print.area), sheet: name });
    }
    if (print?.repeatRows !== undefined) {
      const [first, last] = print.repeatRows;
      names.push({
        name: '_xlnm.Print_Titles',
        formula: `${quotedSheetName(name)}!$${first}:$${last}`,
        sheet: name,
      });
    }
    return names;
  });
}

function definedNamesXml({ sheets, names = [] }: WorkbookFrame): string {
  const elements = [...printNames(sheets), ...names].map(({ name, formula, sheet, hidden }) => {
    const index = sheets.findIndex((one) => one.name === sheet);
    if (sheet !== undefined && index === -1)
      throw new RangeError(`name ${name} of an unknown sheet: ${sheet}`);
    const scope = sheet === undefined ? '' : ` localSheetId="${index}"`;
    const flag = hidden === true ? ' hidden="1"' : '';
    return `<definedName name="${encodeAttribute(name)}"${scope}${flag}>${encodeStoredText(formula)}</definedName>`;
  });
  return elements.length === 0 ? '' : `<definedNames>${elements.join('')}</definedNames>`;
}

/** Index of the sheet that is open when the workbook is. */
export function activeSheetIndex(sheets: readonly SheetFrame[]): number {
  const index = sheets.findIndex(({ state }) => state === undefined || state === 'visible');
  if (index === -1) throw new RangeError('a workbook needs a visible sheet');
  return index;
}

export function workbookXml(workbook: WorkbookFrame): string {
  const sheets = workbook.sheets.map(({ name, state }, index) => {
    const visibility = state === undefined || state === 'visible' ? '' : ` state="${state}"`;
    return `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}"${visibility} r:id="rId${index + 1}"/>`;
  });
  return [
    `<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelationships}">`,
    '<workbookPr defaultThemeVersion="124226"/>',
    workbook.lockStructure === true ? '<workbookProtection lockStructure="1"/>' : '',
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${activeSheetIndex(workbook.sheets)}"/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    definedNamesXml(workbook),
    '<calcPr calcId="191029"/>',
    '</workbook>',
  ].join('');
}

function optionalElement(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${encodeStoredText(text)}</${name}>`;
}

export function corePropertiesXml(properties: DocumentProperties): string {
  const created = properties.created?.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  return [
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    optionalElement('dc:title', properties.title),
    optionalElement('dc:subject', properties.subject),
    optionalElement('dc:creator', properties.author),
    optionalElement('dc:description', properties.description),
    created === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
}

export const applicationPropertiesXml =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tổng Kết</Application></Properties>';

export function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
  const elements = Object.entries(properties).map(
    ([name, value], index) =>
      `<property fmtid="${customPropertySet}" pid="${firstCustomPropertyId + index}" name="${encodeAttribute(name)}"><vt:lpwstr>${encodeStoredText(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${elements.join('')}</Properties>`;
}
