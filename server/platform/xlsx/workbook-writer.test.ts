import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partText } from './fixtures/part-text.ts';
import { templateWorkbook } from './fixtures/template-workbook.ts';
import { longestCellText } from './sheet-writer.ts';
import type { CellModel, RowModel, SheetModel } from './workbook-model.ts';
import { readWorkbook } from './workbook-reader.ts';
import { streamWorkbook, writeWorkbook } from './workbook-writer.ts';

/** Order of a worksheet's children (ECMA-376-1 §18.3.1.99, CT_Worksheet). */
const worksheetOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing'.split(
    ' ',
  );
const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  );
const stylesOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** Names of the elements right under the root. */
function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [tag, close, name = ''] of xml.matchAll(/<(\/?)([A-Za-z:]+)[^>]*>/g)) {
    if (close === '/') depth--;
    else {
      if (depth === 1) children.push(name);
      if (!tag.endsWith('/>')) depth++;
    }
  }
  return children;
}

function assertInOrder(xml: string, order: readonly string[]): void {
  const places = childrenOf(xml).map((name) => order.indexOf(name));
  assert.ok(!places.includes(-1), `known elements: ${childrenOf(xml).join(' ')}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
}

const oneSheet = (cells: readonly CellModel[], sheet: Partial<SheetModel> = {}) =>
  writeWorkbook({ sheets: [{ name: 'A', rows: [{ cells }], ...sheet }] });
const sheetXml = (bytes: Uint8Array) => partText(bytes, 'xl/worksheets/sheet1.xml');

test('the parts have their elements in the order of the standard', () => {
  const bytes = writeWorkbook(templateWorkbook());
  assertInOrder(sheetXml(bytes), worksheetOrder);
  assert.equal(childrenOf(sheetXml(bytes)).length, 14);
  assertInOrder(partText(bytes, 'xl/workbook.xml'), workbookOrder);
  assertInOrder(partText(bytes, 'xl/styles.xml'), stylesOrder);
});

test('figures reach the file digit by digit', () => {
  const value = '-9007199254740993.1234567890';
  assert.match(sheetXml(oneSheet([{ kind: 'number', value }])), new RegExp(`<v>${value}</v>`));
});

test('equal styles share one entry and the template keeps its settings', () => {
  const bytes = writeWorkbook(templateWorkbook());
  const styles = partText(bytes, 'xl/styles.xml');
  assert.match(styles, /<cellXfs count="4">/);
  assert.match(styles, /<protection locked="0"\/>/);
  assert.match(styles, /<sz val="12"\/><name val="Times New Roman"\/>/);
  assert.match(styles, /numFmtId="164" formatCode="dd\/mm\/yyyy"/);
  const xml = sheetXml(bytes);
  assert.match(
    xml,
    /<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"\/>/,
  );
  assert.match(xml, /<mergeCells count="1"><mergeCell ref="A1:C1"\/><\/mergeCells>/);
  assert.match(xml, /<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/);
  assert.match(xml, /<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1"/);
  assert.match(xml, /<formula1>'Danh mục ''x''y'!\$A\$1:\$A\$3<\/formula1>/);
  const workbook = partText(bytes, 'xl/workbook.xml');
  assert.match(workbook, /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu 1'!\$1:\$2</);
  assert.match(partText(bytes, 'docProps/core.xml'), />2026-01-02T03:04:05Z</);
});

test('equal models give equal bytes', () => {
  assert.deepEqual(writeWorkbook(templateWorkbook()), writeWorkbook(templateWorkbook()));
});

function unitRow(index: number): RowModel {
  return {
    cells: [
      { kind: 'text', value: `Đơn vị ${index}` },
      { kind: 'number', value: String(index * 7) },
    ],
  };
}

async function* failingRows(): AsyncGenerator<RowModel> {
  yield await Promise.resolve(unitRow(1));
  throw new Error('the query failed');
}

test('a streamed workbook reads like one written in one go, and the sink holds the writer back', async () => {
  const indexes = Array.from({ length: 9000 }, (_, index) => index);
  async function* rows(): AsyncGenerator<RowModel> {
    for (const index of indexes) yield await Promise.resolve(unitRow(index));
  }
  const chunks: Uint8Array[] = [];
  let isBusy = false;
  await streamWorkbook(
    {
      sheets: [
        { name: 'A', rows: rows() },
        { name: 'B', rows: [unitRow(1)] },
      ],
    },
    async (chunk) => {
      assert.equal(isBusy, false, 'one chunk at a time');
      isBusy = true;
      await Promise.resolve();
      isBusy = false;
      chunks.push(chunk);
    },
  );
  const atOnce = writeWorkbook({
    sheets: [
      { name: 'A', rows: indexes.map(unitRow) },
      { name: 'B', rows: [unitRow(1)] },
    ],
  });
  assert.deepEqual(readWorkbook(Buffer.concat(chunks)).sheets, readWorkbook(atOnce).sheets);
});

test('an error of the rows reaches the caller of the stream', async () => {
  await assert.rejects(
    streamWorkbook({ sheets: [{ name: 'A', rows: failingRows() }] }, () => undefined),
    /the query failed/,
  );
});

test('texts beyond the shared table stand in their own cells', () => {
  const rows = Array.from({ length: 100_010 }, (_, index) => ({
    cells: [{ kind: 'text' as const, value: `t${index}` }],
  }));
  const { sheets } = readWorkbook(writeWorkbook({ sheets: [{ name: 'A', rows }] }));
  assert.deepEqual(
    [0, 99_999, 100_000, 100_009].map((index) => sheets[0]?.rows[index]?.cells[0]?.text),
    ['t0', 't99999', 't100000', 't100009'],
  );
});

const refused: readonly (readonly [name: string, write: () => Uint8Array])[] = [
  ['a number in Vietnamese notation', () => oneSheet([{ kind: 'number', value: '1.234,5' }])],
  ['a number with exponent', () => oneSheet([{ kind: 'number', value: '1e5' }])],
  ['a date before 1900', () => oneSheet([{ kind: 'date', value: Temporal.PlainDate.from('1890-05-19') }])],
  ['a text too long for a cell', () => oneSheet([{ kind: 'text', value: 'a'.repeat(longestCellText + 1) }])],
  ['no sheet', () => writeWorkbook({ sheets: [] })],
  ['no visible sheet', () => oneSheet([], { state: 'hidden' })],
  ['a sheet name with a slash', () => oneSheet([], { name: '6/2026' })],
  ['a sheet name of 32 characters', () => oneSheet([], { name: 'a'.repeat(32) })],
  ['two sheets of one name', () => writeWorkbook({ sheets: ['Đ', 'đ'].map((name) => ({ name, rows: [] })) })],
  [
    'rows going back',
    () =>
      oneSheet([], {
        rows: [
          { row: 2, cells: [] },
          { row: 2, cells: [] },
        ],
      }),
  ],
  [
    'overlapping merges',
    () =>
      oneSheet([], {
        merges: [
          { top: 1, left: 1, bottom: 3, right: 1 },
          { top: 3, left: 1, bottom: 3, right: 2 },
        ],
      }),
  ],
  ['a colour name', () => oneSheet([{ kind: 'blank', style: { fill: 'red' } }])],
  [
    'a validation list with a comma',
    () => oneSheet([], { validations: [{ ranges: [], rule: { kind: 'list', items: ['a,b'] } }] }),
  ],
  [
    'a validation message too long',
    () =>
      oneSheet([], {
        validations: [
          { ranges: [], rule: { kind: 'whole' }, error: { title: '', message: 'a'.repeat(256) } },
        ],
      }),
  ],
];

for (const [name, write] of refused) {
  test(`the writer refuses ${name}`, () => {
    assert.throws(write, RangeError);
  });
}
