import {
  type CellRange,
  columnLetters,
  formatAddress,
  formatRange,
  lastColumn,
  lastRow,
} from './cell-address.ts';
import { dataValidationsXml } from './data-validation-writer.ts';
import { encodeAttribute, encodeStoredText } from './escaped-text.ts';
import { toSerialDate } from './serial-date.ts';
import { type SharedStringsWriter, textXml } from './shared-strings-writer.ts';
import { quotedSheetName } from './sheet-name.ts';
import { colour, type StylesWriter } from './styles-writer.ts';
import type {
  CellModel,
  CellStyle,
  ColumnModel,
  PrintSettings,
  RowModel,
  SheetModel,
} from './workbook-model.ts';

/** Characters a cell can hold; longer texts have to be divided by the caller. */
export const longestCellText = 32_767;

/** Everything of a sheet but its rows. */
export type SheetFrame = Omit<SheetModel<unknown>, 'rows'>;

const plainDecimal = /^-?\d+(?:\.\d+)?$/;
const plainStyle: CellStyle = {};
const centimetresPerInch = 2.54;
/** Offices' usual margins: left 3 cm for binding (NĐ 30/2020, Phụ lục I). */
const usualMargins = { left: 3, right: 1.5, top: 2, bottom: 2 };

function paneXml(freeze: SheetFrame['freeze']): string {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  const first = formatAddress(rows + 1, columns + 1);
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
}

function columnsXml(columns: readonly ColumnModel[]): string {
  const elements = columns.map(({ width, hidden }, index) => {
    if (width === undefined && hidden !== true) return '';
    const size = width === undefined ? '' : ` width="${width}" customWidth="1"`;
    return `<col min="${index + 1}" max="${index + 1}"${size}${hidden === true ? ' hidden="1"' : ''}/>`;
  });
  const content = elements.join('');
  return content === '' ? '' : `<cols>${content}</cols>`;
}

function inches(centimetres: number): string {
  return (centimetres / centimetresPerInch).toFixed(4);
}

function printXml(print: PrintSettings): string {
  const { left, right, top, bottom } = print.margins ?? usualMargins;
  const fit = print.fitToWidth === true ? ' fitToWidth="1" fitToHeight="0"' : '';
  const header = print.header === undefined ? '' : `<oddHeader>${encodeAttribute(print.header)}</oddHeader>`;
  const footer = print.footer === undefined ? '' : `<oddFooter>${encodeAttribute(print.footer)}</oddFooter>`;
  return [
    print.centred === true ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="0.3000" footer="0.3000"/>`,
    `<pageSetup paperSize="9"${fit} orientation="${print.orientation}"/>`,
    header + footer === '' ? '' : `<headerFooter>${header}${footer}</headerFooter>`,
  ].join('');
}

function linksXml(links: NonNullable<SheetFrame['links']>): string {
  if (links.length === 0) return '';
  const elements = links.map(({ row, column, target, tip }) => {
    const location = `${quotedSheetName(target.sheet)}!${formatAddress(target.row, target.column)}`;
    const tooltip = tip === undefined ? '' : ` tooltip="${encodeAttribute(tip)}"`;
    return `<hyperlink ref="${formatAddress(row, column)}" location="${encodeAttribute(location)}"${tooltip}/>`;
  });
  return `<hyperlinks>${elements.join('')}</hyperlinks>`;
}

/** A merge of one cell is nothing to a person and damage to Excel, and so are two that overlap. */
function mergesXml(merges: readonly CellRange[]): string {
  const ordered = merges
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
    .toSorted((a, b) => a.top - b.top);
  for (const [index, range] of ordered.entries()) {
    for (let next = index + 1; next < ordered.length; next++) {
      const other = ordered[next];
      if (other === undefined || other.top > range.bottom) break;
      if (other.left <= range.right && other.right >= range.left) {
        throw new RangeError(`merges overlap: ${formatRange(range)}, ${formatRange(other)}`);
      }
    }
  }
  if (ordered.length === 0) return '';
  const elements = ordered.map((range) => `<mergeCell ref="${formatRange(range)}"/>`);
  return `<mergeCells count="${elements.length}">${elements.join('')}</mergeCells>`;
}

function formulaXml(formula: string | undefined): string {
  return formula === undefined ? '' : `<f>${encodeStoredText(formula)}</f>`;
}

/** Writes one worksheet part: head, rows one by one, tail, in the element order of ECMA-376-1 §18.3.1.99. */
export class SheetWriter {
  readonly #sheet: SheetFrame;
  readonly #styles: StylesWriter;
  readonly #strings: SharedStringsWriter;
  readonly #isActive: boolean;
  #row = 0;

  constructor(sheet: SheetFrame, styles: StylesWriter, strings: SharedStringsWriter, isActive: boolean) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#strings = strings;
    this.#isActive = isActive;
  }

  head(): string {
    const { tabColor, print, freeze, columns } = this.#sheet;
    const properties = [
      tabColor === undefined ? '' : colour('tabColor', tabColor),
      print?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '',
    ].join('');
    return [
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
      properties === '' ? '' : `<sheetPr>${properties}</sheetPr>`,
      `<sheetViews><sheetView${this.#isActive ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(freeze)}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15.75"/>',
      columnsXml(columns ?? []),
      '<sheetData>',
    ].join('');
  }

  row({ row, cells, height, hidden }: RowModel): string {
    const number = row ?? this.#row + 1;
    if (number <= this.#row || number > lastRow) throw new RangeError(`row ${number} after row ${this.#row}`);
    if (cells.length > lastColumn) throw new RangeError(`row ${number} has ${cells.length} cells`);
    this.#row = number;
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    let xml = `<row r="${number}"${size}${hidden === true ? ' hidden="1"' : ''}>`;
    for (const [index, cell] of cells.entries()) {
      if (cell !== null) xml += this.#cell(cell, columnLetters(index + 1) + number);
    }
    return `${xml}</row>`;
  }

  #cell(cell: NonNullable<CellModel>, ref: string): string {
    switch (cell.kind) {
      case 'number':
        if (!plainDecimal.test(cell.value)) throw new RangeError(`${ref}: no plain decimal: ${cell.value}`);
        return `<c r="${ref}"${this.#style(cell)}>${formulaXml(cell.formula)}<v>${cell.value}</v></c>`;
      case 'text':
        return this.#text(cell.value, `<c r="${ref}"${this.#style(cell)}`, ref);
      case 'boolean':
        return `<c r="${ref}"${this.#style(cell)} t="b"><v>${cell.value ? 1 : 0}</v></c>`;
      case 'date':
        return `<c r="${ref}" s="${this.#styles.indexOfDate(cell.style ?? plainStyle)}"><v>${toSerialDate(cell.value)}</v></c>`;
      case 'blank':
        return `<c r="${ref}"${this.#style(cell)}/>`;
    }
  }

  #style({ style }: NonNullable<CellModel>): string {
    if (style === undefined) return '';
    const index = this.#styles.indexOf(style);
    return index === 0 ? '' : ` s="${index}"`;
  }

  #text(text: string, start: string, ref: string): string {
    if (text.length > longestCellText) throw new RangeError(`${ref}: ${text.length} characters`);
    const index = this.#strings.indexOf(text);
    if (index === undefined) return `${start} t="inlineStr"><is>${textXml(text)}</is></c>`;
    return `${start} t="s"><v>${index}</v></c>`;
  }

  /** @param drawingId relationship of the comments' drawing, when there are comments */
  tail(drawingId: string | undefined): string {
    const { isProtected, merges = [], validations = [], links = [], print } = this.#sheet;
    return [
      '</sheetData>',
      isProtected === true
        ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
        : '',
      mergesXml(merges),
      dataValidationsXml(validations),
      linksXml(links),
      print === undefined ? '' : printXml(print),
      drawingId === undefined ? '' : `<legacyDrawing r:id="${drawingId}"/>`,
      '</worksheet>',
    ].join('');
  }
}
