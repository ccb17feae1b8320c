import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excelShapedParts, excelShapedWorkbook, oneSheetWorkbook } from './fixtures/excel-shaped-workbook.ts';
import { buildZip, zipParts } from './fixtures/raw-zip.ts';
import { type ReadWorkbook, readWorkbook } from './workbook-reader.ts';
import { XlsxError } from './xlsx-error.ts';

/** `ref kind text [formula]` of every cell of a sheet. */
function cellsOf(workbook: ReadWorkbook, index = 0): string[] {
  return (workbook.sheets[index]?.rows ?? []).flatMap(({ cells }) =>
    cells.map(
      ({ ref, kind, text, formula }) =>
        `${ref} ${kind} ${text}${formula === undefined ? '' : ` [${formula}]`}`,
    ),
  );
}

const excelCells = [
  'A1 text Chỉ tiêu',
  'B1 text Kết quả',
  'A2 text Số lớp',
  'B2 number 1234.0999999999999',
  'C2 number 12345670',
  'D2 date 46203',
  'E2 boolean 1',
  'A3 text 課税',
  'B3 number 1234.3999999999999 [SUM(B2:B2)+0.1+0.2]',
  'C3 text Số lớpx [A2&"x"]',
  'D3 error #DIV/0! [1/0]',
  'E3 number 2468.8000000000002 [B3*2]',
  'B4 number 1.2345E+27',
  'E4 number 0 []',
  'A6 text  dòng 1\r\ndòng 2 ',
];

test('a workbook shaped as Excel saves it is read whole', () => {
  const workbook = readWorkbook(excelShapedWorkbook());
  assert.deepEqual(
    workbook.sheets.map(({ name, state, kind }) => [name, state, kind]),
    [
      ['Biểu 1', 'visible', 'worksheet'],
      ['_tk', 'veryHidden', 'worksheet'],
      ['Biểu đồ', 'visible', 'other'],
    ],
  );
  assert.deepEqual(cellsOf(workbook), excelCells);
  assert.deepEqual(cellsOf(workbook, 1), ['A1 text tk:2026-H1']);
  const [sheet] = workbook.sheets;
  assert.deepEqual(sheet?.merges, [{ top: 1, left: 2, bottom: 1, right: 3 }]);
  assert.deepEqual(
    sheet?.rows.map(({ row, hidden }) => [row, hidden]),
    [
      [1, false],
      [2, false],
      [3, false],
      [4, true],
      [6, false],
    ],
  );
  assert.equal(sheet?.rows[1]?.cells[1]?.formatCode, '#,##0.00');
  assert.equal(sheet?.rows[3]?.cells[0]?.formatCode, '#,##0.0\\ "đồng"');
  assert.deepEqual(workbook.definedNames, [
    { name: '_xlnm.Print_Titles', formula: "'Biểu 1'!$1:$1", hidden: false, sheet: 'Biểu 1' },
    { name: 'tk_round', formula: '_tk!$A$1', hidden: true, sheet: undefined },
  ]);
  assert.equal(workbook.date1904, false);
});

test('strict namespaces, prefixes, absolute targets and other orders of parts change nothing', () => {
  const parts = excelShapedParts();
  const change = (edit: (text: string) => string) =>
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, edit(text)]));
  const strict = change((text) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
  );
  const prefixed: Record<string, string> = { ...parts };
  for (const [name, text] of Object.entries(parts)) {
    if (!name.startsWith('xl/') || name.endsWith('.rels')) continue;
    prefixed[name] = text
      .replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, '<$1x:$2')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
  }
  const absolute = change((text) =>
    text
      .replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')
      .replaceAll('Target="xl/', 'Target="/xl/'),
  );
  const reversed = Object.fromEntries(Object.entries(parts).toReversed());
  const otherCase = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name.replace('sharedStrings', 'SharedStrings'), text]),
  );
  for (const [name, variant] of Object.entries({ strict, prefixed, absolute, reversed, otherCase })) {
    assert.deepEqual(cellsOf(readWorkbook(zipParts(variant))), excelCells, name);
  }
});

test('containers with data descriptors, zip64 fields, stored parts, folders and a comment are read', () => {
  const entries = Object.entries(excelShapedParts()).map(([name, data]) => ({ name, data }));
  const variants = {
    descriptors: buildZip(entries.map((entry) => ({ ...entry, hasDescriptor: true }))),
    zip64: buildZip(
      entries.map((entry) => ({ ...entry, isZip64: true })),
      { isZip64: true },
    ),
    stored: buildZip(entries.map((entry) => ({ ...entry, isStored: true }))),
    folders: buildZip([{ name: 'xl/', data: '', isStored: true }, ...entries]),
    comment: buildZip(entries, { comment: 'PK\u0005\u0006 is no end here' }),
    traversal: buildZip([...entries, { name: '../../etc/passwd', data: 'x' }]),
  };
  for (const [name, bytes] of Object.entries(variants)) {
    assert.deepEqual(cellsOf(readWorkbook(bytes)), excelCells, name);
  }
});

test('cells without addresses follow each other, as some writers leave them out', () => {
  const workbook = readWorkbook(
    oneSheetWorkbook(
      '<row><c><v>1</v></c><c/><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row><row r="4"><c r="B4"><v>2</v></c><c><v>3</v></c></row><row><c t="d"><v>2026-06-30</v></c></row>',
    ),
  );
  assert.deepEqual(cellsOf(workbook), [
    'A1 number 1',
    'C1 text a b',
    'B4 number 2',
    'C4 number 3',
    'A5 date 2026-06-30',
  ]);
});

test('rows and cells out of order are put in order', () => {
  const workbook = readWorkbook(
    oneSheetWorkbook(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    ),
  );
  assert.deepEqual(cellsOf(workbook), ['A1 number 1', 'A2 number 3', 'B2 number 4']);
});

test('a formula that was never computed is a blank cell with its formula', () => {
  const workbook = readWorkbook(
    oneSheetWorkbook('<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1" t="n"><v></v></c></row>'),
  );
  assert.deepEqual(cellsOf(workbook), ['A1 blank  [B1+1]']);
});

test('the 1904 date system is reported', () => {
  const parts = excelShapedParts();
  const text = parts['xl/workbook.xml']?.replace('<workbookPr ', '<workbookPr date1904="1" ');
  assert.equal(readWorkbook(excelShapedWorkbook({ 'xl/workbook.xml': text })).date1904, true);
});

test('parts in UTF-16 are read', () => {
  const { 'xl/sharedStrings.xml': strings = '', ...others } = excelShapedParts();
  const utf16 = Buffer.from(`\ufeff${strings.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  assert.deepEqual(cellsOf(readWorkbook(zipParts({ ...others, 'xl/sharedStrings.xml': utf16 }))), excelCells);
});

test('a workbook without styles and shared strings is read', () => {
  const bytes = excelShapedWorkbook({
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row><c s="9"><v>46203</v></c></row></sheetData></worksheet>',
    'xl/styles.xml': undefined,
    'xl/sharedStrings.xml': undefined,
    'xl/_rels/workbook.xml.rels': excelShapedParts()['xl/_rels/workbook.xml.rels']?.replace(
      /<Relationship Id="rId[45]"[^>]*>/g,
      '',
    ),
  });
  assert.deepEqual(cellsOf(readWorkbook(bytes)), ['A1 number 46203']);
});

test('sheet contents that have no single meaning are refused as damaged', () => {
  for (const [reason, data] of [
    ['cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'],
    ['cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['row beyond', '<row r="1048577"><c><v>1</v></c></row>'],
    ['column beyond', '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'],
    ['no number', '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
    ['no shared string', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['negative shared string', '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
    ['unknown type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
    ['cell outside a row', '<c r="A1"><v>1</v></c>'],
  ] as const) {
    assert.throws(
      () => readWorkbook(oneSheetWorkbook(data)),
      (error) =>
        error instanceof XlsxError &&
        error.code === 'xlsx.damaged' &&
        error.params.part === 'xl/worksheets/sheet1.xml',
      reason,
    );
  }
});
