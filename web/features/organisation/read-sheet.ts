import { strFromU8, unzipSync } from 'fflate';
import { cellPlace } from './cell-place.ts';

/** Cells of a file by row and column, both from 1, to show people their own rows; the server alone decides what they mean. */
export type SheetCells = ReadonlyMap<number, ReadonlyMap<number, string>>;

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function separatorOf(text: string): string {
  const line = (/[^\r\n]+/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const separators = [',', ';', '\t'];
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The cells of a CSV text, quoted ones with their separators and line breaks. */
export function readCsvText(text: string): SheetCells {
  const separator = separatorOf(text);
  const rows = new Map<number, Map<number, string>>();
  let row = 1;
  let column = 1;
  let cell = '';
  let isQuoted = false;
  const keep = () => {
    const cells = rows.get(row) ?? new Map<number, string>();
    cells.set(column, cell.trim());
    rows.set(row, cells);
    cell = '';
    column += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === separator) keep();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      keep();
      row += 1;
      column = 1;
    } else cell += letter;
  }
  if (cell !== '' || column > 1) keep();
  return rows;
}

function xmlOf(files: Readonly<Record<string, Uint8Array>>, path: string): Document | undefined {
  const bytes = files[path];
  return bytes === undefined
    ? undefined
    : new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
}

function textIn(element: Element | undefined): string {
  return [...(element?.getElementsByTagName('t') ?? [])].map((text) => text.textContent ?? '').join('');
}

function firstSheetPath(files: Readonly<Record<string, Uint8Array>>): string | undefined {
  const sheets = [...(xmlOf(files, 'xl/workbook.xml')?.getElementsByTagName('sheet') ?? [])];
  const id = sheets
    .find((sheet) => (sheet.getAttribute('state') ?? 'visible') === 'visible')
    ?.getAttribute('r:id');
  const links = [...(xmlOf(files, 'xl/_rels/workbook.xml.rels')?.getElementsByTagName('Relationship') ?? [])];
  const target = links.find((link) => link.getAttribute('Id') === id)?.getAttribute('Target');
  if (target === null || target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readXlsx(bytes: Uint8Array): SheetCells {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      name.endsWith('.xml') || name.endsWith('.rels') ? originalSize < 50_000_000 : false,
  });
  const shared = [...(xmlOf(files, 'xl/sharedStrings.xml')?.getElementsByTagName('si') ?? [])].map(textIn);
  const path = firstSheetPath(files);
  const sheet = path === undefined ? undefined : xmlOf(files, path);
  const rows = new Map<number, Map<number, string>>();
  for (const cell of sheet?.getElementsByTagName('c') ?? []) {
    const place = cellPlace(cell.getAttribute('r') ?? '');
    if (place === undefined) continue;
    const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
    const kind = cell.getAttribute('t');
    const text = kind === 's' ? (shared[Number(value)] ?? '') : kind === 'inlineStr' ? textIn(cell) : value;
    const cells = rows.get(place.row) ?? new Map<number, string>();
    cells.set(place.column, text.normalize('NFC').trim());
    rows.set(place.row, cells);
  }
  return rows;
}

/** The cells of a CSV or XLSX file; none when it cannot be shown. */
export async function readSheet(file: File): Promise<SheetCells> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readCsvText(decode(bytes));
  } catch {
    // The server has refused the file with its reason; there are only no rows to show beside it.
    return new Map();
  }
}
