import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { anyText } from './fixtures/any-text.ts';
import { figureStyle, templateWorkbook } from './fixtures/template-workbook.ts';
import { toPlainDate } from './serial-date.ts';
import type { CellModel } from './workbook-model.ts';
import { type ReadWorkbook, readWorkbook } from './workbook-reader.ts';
import { writeWorkbook } from './workbook-writer.ts';

const run = promisify(execFile);

const decimalText = fc
  .tuple(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`));
const anyCell: fc.Arbitrary<CellModel> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: 'blank' as const, style: figureStyle }),
  fc.record({ kind: fc.constant('text' as const), value: anyText(30) }),
  fc.record({ kind: fc.constant('number' as const), value: decimalText, style: fc.constant(figureStyle) }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('date' as const),
    value: fc
      .integer({ min: 0, max: 100_000 })
      .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days })),
  }),
);

function storedText(cell: NonNullable<CellModel>): string {
  if (cell.kind === 'boolean') return cell.value ? '1' : '0';
  return cell.kind === 'blank' ? '' : cell.value.toString();
}

/** `[column, kind, text]` of each cell that holds something, row by row; dates as ISO dates. */
function contentOf(workbook: ReadWorkbook, sheetIndex = 0): [number, number, string, string][] {
  return (workbook.sheets[sheetIndex]?.rows ?? []).flatMap(({ cells }) =>
    cells.map(({ row, column, kind, text }): [number, number, string, string] => [
      row,
      column,
      kind,
      kind === 'date' ? (toPlainDate(text, workbook.date1904)?.toString() ?? text) : text,
    ]),
  );
}

test('whatever is written is read back equal', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const bytes = writeWorkbook({ sheets: [{ name: 'A', rows: rows.map((cells) => ({ cells })) }] });
      const expected = rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell === null || cell.kind === 'blank' ? [] : [[row + 1, column + 1, cell.kind, storedText(cell)]],
        ),
      );
      assert.deepEqual(contentOf(readWorkbook(bytes)), expected);
    }),
    { numRuns: 300 },
  );
});

test('exceljs reads what is written here', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeWorkbook(templateWorkbook()).buffer as ArrayBuffer);
  const [sheet, list] = workbook.worksheets;
  assert.equal(sheet?.name, 'Biểu 1');
  assert.equal(list?.state, 'hidden');
  assert.equal(sheet?.getCell('A1').value, 'BÁO CÁO <tháng> & "quý"\nhai');
  assert.equal(sheet?.getCell('A1').isMerged, true);
  assert.equal(sheet?.getCell('A1').font.bold, true);
  assert.equal(sheet?.getCell('A1').alignment.wrapText, true);
  assert.equal(sheet?.getCell('B2').value, 1234567.5);
  assert.equal(sheet?.getCell('B2').numFmt, '#,##0.00');
  assert.equal(sheet?.getCell('B2').protection.locked, false);
  assert.equal(sheet?.getCell('B2').fill.type, 'pattern');
  assert.equal(sheet?.getCell('C2').value, true);
  assert.deepEqual(sheet?.getCell('D2').value, new Date('2026-06-30T00:00:00Z'));
  assert.equal(sheet?.getColumn(1).width, 40);
  assert.equal(sheet?.getRow(1).height, 40);
  assert.deepEqual([sheet?.views[0]?.state, sheet?.pageSetup.orientation], ['frozen', 'landscape']);
  const validation = sheet?.getCell('B2').dataValidation;
  assert.deepEqual(
    [validation?.type, validation?.errorTitle, validation?.error],
    ['decimal', 'Sai số liệu', 'Phải là số không âm'],
  );
  assert.deepEqual(sheet?.getCell('C2').dataValidation.formulae, ['"Có,Không"']);
});

test('what exceljs writes is read here', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Số liệu', { state: 'veryHidden' });
  sheet.addRow(['Chỉ tiêu', 12.5, true, new Date('2026-06-30T00:00:00Z')]);
  sheet.getCell('A3').value = { richText: [{ text: 'hai ' }, { font: { bold: true }, text: 'phần' }] };
  sheet.getCell('B3').value = { formula: 'B1*2', result: 25 };
  sheet.getCell('C3').value = { error: '#N/A' };
  sheet.getCell('B1').numFmt = '0.0%';
  sheet.mergeCells('A5:C6');
  workbook.addWorksheet('Khác');
  const read = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
  assert.deepEqual(
    read.sheets.map(({ name, state }) => [name, state]),
    [
      ['Số liệu', 'veryHidden'],
      ['Khác', 'visible'],
    ],
  );
  assert.deepEqual(contentOf(read), [
    [1, 1, 'text', 'Chỉ tiêu'],
    [1, 2, 'number', '12.5'],
    [1, 3, 'boolean', '1'],
    [1, 4, 'date', '2026-06-30'],
    [3, 1, 'text', 'hai phần'],
    [3, 2, 'number', '25'],
    [3, 3, 'error', '#N/A'],
  ]);
  assert.equal(read.sheets[0]?.rows[0]?.cells[1]?.formatCode, '0.0%');
  assert.equal(read.sheets[0]?.rows[1]?.cells[1]?.formula, 'B1*2');
  assert.deepEqual(read.sheets[0]?.merges, [{ top: 5, left: 1, bottom: 6, right: 3 }]);
});

async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

test('a template saved again by LibreOffice keeps its content, identity and marks', async (t) => {
  if (!(await hasLibreOffice())) {
    t.skip('LibreOffice (soffice) is not installed');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-round-trip-'));
  try {
    const original = writeWorkbook(templateWorkbook());
    const file = join(folder, 'template.xlsx');
    await writeFile(file, original);
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'saved'),
      file,
    ]);
    const before = readWorkbook(original);
    const after = readWorkbook(await readFile(join(folder, 'saved', 'template.xlsx')));
    const withoutTrailingZeros = contentOf(before).map(([row, column, kind, text]) => [
      row,
      column,
      kind,
      kind === 'number' ? text.replace(/\.(\d*?)0+$/, '.$1') : text,
    ]);
    assert.deepEqual(contentOf(after), withoutTrailingZeros);
    assert.deepEqual(contentOf(after, 1), contentOf(before, 1));
    assert.deepEqual(after.sheets[0]?.merges, before.sheets[0]?.merges);
    assert.deepEqual(
      after.sheets.map(({ name, state }) => [name, state]),
      before.sheets.map(({ name, state }) => [name, state]),
    );
    assert.deepEqual(after.customProperties, before.customProperties);
    assert.equal(
      after.definedNames.find(({ name }) => name === 'tk_round')?.formula.replaceAll("'", ''),
      'Biểu 1!$A$1',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
