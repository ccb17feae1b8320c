import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { XlsxErrorCode } from '../../../contract/xlsx/errors.ts';
import { xlsxErrors } from '../../../contract/xlsx/errors.ts';
import { excelShapedParts, excelShapedWorkbook, oneSheetWorkbook } from './fixtures/excel-shaped-workbook.ts';
import { type RawEntry, buildZip, zipParts } from './fixtures/raw-zip.ts';
import { readWorkbook } from './workbook-reader.ts';
import { XlsxError } from './xlsx-error.ts';
import { type XlsxLimits, assertFileSize } from './xlsx-limits.ts';

function refusalOf(bytes: Uint8Array, limits?: Partial<XlsxLimits>): XlsxError {
  try {
    readWorkbook(bytes, limits);
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'the file was accepted' });
}

function changed(part: string, edit: (text: string) => string): Uint8Array {
  return excelShapedWorkbook({ [part]: edit(excelShapedParts()[part] ?? '') });
}

function withEntries(edit: (entry: RawEntry) => RawEntry): Uint8Array {
  return buildZip(Object.entries(excelShapedParts()).map(([name, data]) => edit({ name, data })));
}

function oleFile(stream: string): Uint8Array {
  const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

const whole = excelShapedWorkbook();
const utf8 = (text: string) => new TextEncoder().encode(text);
const contentTypes = '[Content_Types].xml';
const sheetPart = 'xl/worksheets/sheet1.xml';
const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
const damagedEntity = '<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>';

const refusals: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  code: XlsxErrorCode,
  limits?: Partial<XlsxLimits>,
])[] = [
  ['empty file', new Uint8Array(), 'xlsx.empty_file'],
  ['CSV renamed', utf8('Đơn vị;Số lớp\r\nXã A;31\r\n'), 'xlsx.text_file'],
  ['HTML saved as a workbook', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'xlsx.text_file'],
  ['UTF-16 text', Buffer.from('\ufeffa\tb', 'utf16le'), 'xlsx.text_file'],
  [
    'random bytes',
    Uint8Array.from({ length: 500 }, (_, index) => (index * 197) % 256),
    'xlsx.not_a_workbook',
  ],
  ['PDF', utf8('%PDF-1.7\n%\u00e2'), 'xlsx.other_format'],
  ['password', oleFile('EncryptedPackage'), 'xlsx.encrypted'],
  ['xls', oleFile('Workbook'), 'xlsx.old_format'],
  ['xls of Excel 4', Buffer.from('0904060000001000', 'hex'), 'xlsx.old_format'],
  ['doc', oleFile('WordDocument'), 'xlsx.other_format'],
  ['other OLE', oleFile('Thumbs'), 'xlsx.not_a_workbook'],
  ['empty zip', buildZip([]), 'xlsx.not_a_workbook'],
  ['zip of photographs', zipParts({ 'a.jpg': 'x' }), 'xlsx.not_a_workbook'],
  ['docx', zipParts({ [contentTypes]: '<Types/>', 'word/document.xml': '<x/>' }), 'xlsx.other_format'],
  [
    'ods',
    zipParts({ mimetype: 'x', 'META-INF/manifest.xml': '<x/>', 'content.xml': '<x/>' }),
    'xlsx.other_format',
  ],
  [
    'xlsb',
    zipParts({ ...excelShapedParts(), 'xl/workbook.bin': 'x', '_rels/.rels': '<Relationships/>' }),
    'xlsx.other_format',
  ],
  [
    'wrong content type',
    changed(contentTypes, (text) => text.replace('sheet.main+xml', 'x+xml')),
    'xlsx.not_a_workbook',
  ],
  [
    'macros',
    changed(contentTypes, (text) =>
      text.replace(
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    ),
    'xlsx.macros',
  ],
  ['zip password', withEntries((entry) => ({ ...entry, flags: 1 })), 'xlsx.encrypted'],
  ['too large', whole, 'xlsx.too_large', { fileBytes: 1000 }],
  ['too much content', whole, 'xlsx.too_much_content', { unpackedBytes: 5000 }],
  ['too many parts', whole, 'xlsx.too_many_parts', { parts: 5 }],
  ['too many sheets', whole, 'xlsx.too_many_sheets', { sheets: 2 }],
  ['too many cells', whole, 'xlsx.too_many_cells', { cells: 10 }],
  [
    'too many cells that are empty',
    oneSheetWorkbook(`<row>${'<c/>'.repeat(50)}</row>`),
    'xlsx.too_many_cells',
    { cells: 40 },
  ],
  ['too many texts', whole, 'xlsx.too_many_strings', { strings: 5 }],
  ['too deep', changed(sheetPart, () => '<a>'.repeat(65) + '</a>'.repeat(65)), 'xlsx.damaged'],
  [
    'entities',
    changed(sheetPart, (text) => text.replace('<worksheet', `${doctype}<worksheet`)),
    'xlsx.forbidden_xml',
  ],
  [
    'DTD in relationships',
    changed('_rels/.rels', (text) => text.replace('<Rel', `${doctype}<Rel`)),
    'xlsx.forbidden_xml',
  ],
  ['undeclared entity', oneSheetWorkbook(damagedEntity), 'xlsx.damaged'],
  ['cut XML', changed(sheetPart, (text) => text.slice(0, 2000)), 'xlsx.damaged'],
  [
    'no UTF-8',
    zipParts({ ...excelShapedParts(), [sheetPart]: Uint8Array.of(0x3c, 0x61, 0xff) }),
    'xlsx.damaged',
  ],
  ['empty part', changed(sheetPart, () => ''), 'xlsx.damaged'],
  ['sheet missing', excelShapedWorkbook({ [sheetPart]: undefined }), 'xlsx.damaged'],
  ['cut file', whole.subarray(0, whole.length - 30), 'xlsx.damaged'],
  ['half file', whole.subarray(0, whole.length / 2), 'xlsx.damaged'],
  ['only a signature', whole.subarray(0, 4), 'xlsx.damaged'],
  ['wrong checksum', withEntries((entry) => ({ ...entry, statedCrc: 1 })), 'xlsx.damaged'],
  [
    'stated larger',
    withEntries((entry) => ({ ...entry, statedUnpacked: entry.data.length * 2 })),
    'xlsx.damaged',
  ],
  ['unknown compression', withEntries((entry) => ({ ...entry, method: 12 })), 'xlsx.damaged'],
  [
    'two parts of one name',
    buildZip(
      [...Object.entries(excelShapedParts()), ['XL/Workbook.xml', 'x']].map(([name = '', data = '']) => ({
        name,
        data,
      })),
    ),
    'xlsx.damaged',
  ],
];

for (const [name, bytes, code, limits] of refusals) {
  test(`refused with ${code}: ${name}`, () => {
    const error = refusalOf(bytes, limits);
    assert.equal(error.code, code);
    assert.deepEqual(
      new Set(Object.keys(error.params)),
      parametersOf(xlsxErrors[code].vi),
      'parameters of the sentence',
    );
  });
}

function parametersOf(sentence: string): Set<string> {
  return new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}

test('both languages name the same parameters', () => {
  for (const [code, { vi, en }] of Object.entries(xlsxErrors))
    assert.deepEqual(parametersOf(vi), parametersOf(en), code);
});

test('a file of 200 MB is refused by its size alone', () => {
  assert.throws(
    () => assertFileSize(200 * 1024 * 1024),
    (error) => error instanceof XlsxError && error.code === 'xlsx.too_large' && error.params.size === 200,
  );
});
