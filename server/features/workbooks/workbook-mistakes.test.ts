import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatAddress } from '../../platform/xlsx/cell-address.ts';
import { zipParts } from '../../platform/xlsx/fixtures/raw-zip.ts';
import type { CellModel, RowModel, SheetModel } from '../../platform/xlsx/workbook-model.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { DomainError } from '../../platform/domain-error.ts';
import type { WorkbookDraft } from './build-workbook.ts';
import {
  aTemplate,
  filledEntries,
  placeOf,
  readBack,
  sheetNames,
  sheetOf,
  told,
  typedInto,
  withCell,
  withSheet,
} from './fixtures/filled-template.ts';
import { openWorkbook } from './parse-workbook.ts';

const template = aTemplate();
const filled = { 'own:classes//value': '5', 'own:people/officers/value': '8', 'own:spent//value': '1.50' };
const start = typedInto(template, filled);
const { training, policy, narrative } = sheetNames;

function text(value: string): CellModel {
  return { kind: 'text', value };
}

function number(value: string, numberFormat?: string): CellModel {
  return { kind: 'number', value, ...(numberFormat === undefined ? {} : { style: { numberFormat } }) };
}

function typing(key: string, cell: CellModel): WorkbookDraft {
  const { sheet, ...at } = placeOf(template, key);
  return withCell(start, sheet, at, cell);
}

/** Moves rows: `order` gives the present numbers of the rows of a sheet from top to bottom, undefined is a new one. */
function reordered(name: string, order: (rows: RowModel[]) => RowModel[]): WorkbookDraft {
  return withSheet(start, name, (sheet) => {
    const { rows } = sheet;
    const numbers = rows.map(({ row }) => row ?? 0);
    const last = numbers.at(-1) ?? 0;
    return {
      ...sheet,
      rows: order(rows).map((row, index) => ({
        ...row,
        row: numbers[index] ?? last + 1 + index - numbers.length,
      })),
      merges: [],
    };
  });
}

function dropColumn({ rows, ...sheet }: SheetModel<RowModel[]>, column: number): SheetModel<RowModel[]> {
  return {
    ...sheet,
    rows: rows.map((row) => ({ ...row, cells: row.cells.toSpliced(column - 1, 1) })),
    merges: [],
    validations: [],
  };
}

function insertColumn(
  { rows, ...sheet }: SheetModel<RowModel[]>,
  column: number,
  cell: CellModel,
): SheetModel<RowModel[]> {
  return {
    ...sheet,
    rows: rows.map((row) =>
      row.cells.length < column ? row : { ...row, cells: row.cells.toSpliced(column - 1, 0, cell) },
    ),
    merges: [],
    validations: [],
  };
}

// One row a mistake in a cell: what was typed, the issue it gives, its parameters.
const cellMistakes: readonly (readonly [string, string, CellModel, string, object])[] = [
  ['words', 'own:classes//value', text('ba lớp'), 'quantity.not_a_number', { text: 'ba lớp' }],
  [
    'English style in a Vietnamese workbook',
    'own:spent//value',
    text('1,234.5'),
    'quantity.other_style',
    { text: '1,234.5', reading: '1.234,5' },
  ],
  [
    'two readings',
    'own:classes//value',
    text('1,234'),
    'quantity.ambiguous',
    { text: '1,234', asVietnamese: '1,234', asEnglish: '1.234' },
  ],
  ['misplaced groups', 'own:classes//value', text('12.34.5'), 'quantity.bad_grouping', { text: '12.34.5' }],
  [
    'too many decimals',
    'own:spent//value',
    number('12.345'),
    'quantity.too_many_decimals',
    { text: '12.345', scale: 2 },
  ],
  [
    'a part of a whole',
    'own:classes//value',
    number('2.5'),
    'quantity.too_many_decimals',
    { text: '2.5', scale: 0 },
  ],
  [
    'too large',
    'own:classes//value',
    text('9.223.372.036.854.775.808'),
    'quantity.too_large',
    { text: '9.223.372.036.854.775.808', minimum: '-9223372036854775807', maximum: '9223372036854775807' },
  ],
  [
    'beyond what Excel keeps',
    'own:classes//value',
    number('12345678901234567'),
    'workbook.beyond_precision',
    { text: '12345678901234567' },
  ],
  [
    'a date',
    'own:classes//value',
    { kind: 'date', value: Temporal.PlainDate.from('2026-03-12'), style: {} },
    'workbook.date_in_number',
    { text: '12/3/2026' },
  ],
  [
    'a percentage',
    'own:attendance//numerator',
    number('0.958', '0.0%'),
    'workbook.percent_cell',
    { text: '0.958', percent: '95,8' },
  ],
  ['a percent sign', 'own:classes//value', text('95%'), 'quantity.wrong_unit', { text: '95%', suffix: '%' }],
  ['true', 'own:classes//value', { kind: 'boolean', value: true }, 'quantity.not_a_number', { text: 'TRUE' }],
  ['no date', 'text:held_on', text('31/2/2026'), 'date.invalid', { text: '31/2/2026' }],
  [
    'a long text',
    'text:note',
    text('a'.repeat(4001)),
    'workbook.text_too_long',
    { length: 4001, limit: 4000 },
  ],
  [
    'a long reason',
    'reason:classes/',
    text('a'.repeat(2001)),
    'workbook.text_too_long',
    { length: 2001, limit: 2000 },
  ],
];

describe('a mistake in a cell is refused at its place', () => {
  for (const [name, key, cell, code, params] of cellMistakes) {
    test(name, () => {
      const { sheet, row, column } = placeOf(template, key);
      const parsed = readBack(template, typing(key, cell));
      const pointer = `${sheet}!${formatAddress(row, column)}`;
      assert.deepEqual(parsed.issues, [{ code, pointer, params }]);
      assert.ok(!parsed.entries.has(key));
      assert.equal(parsed.entries.get('own:people/officers/value')?.value, '8');
    });
  }

  test('all mistakes are told at once', () => {
    let workbook = start;
    for (const [, key, cell] of cellMistakes) {
      const { sheet, ...at } = placeOf(template, key);
      workbook = withCell(workbook, sheet, at, cell);
    }
    const places = new Set(cellMistakes.map(([, key]) => key));
    assert.equal(readBack(template, workbook).issues.length, places.size);
  });
});

// What is typed otherwise than as a number, and what it counts as.
const readings: readonly (readonly [string, CellModel, string])[] = [
  ['own:spent//value', text('1.234,5'), '1234.50'],
  ['own:classes//value', text(' 1 234 '), '1234'],
  ['own:classes//value', text('−7'), '-7'],
  ['own:classes//value', text('1.234'), '1234'],
  ['own:spent//value', number('1234.0999999999999'), '1234.10'],
  ['own:classes//value', number('12.000'), '12'],
  ['text:held_on', text('19/5/2026'), '2026-05-19'],
  ['text:note', number('12'), '12'],
];

describe('what can mean only one thing is read', () => {
  for (const [key, cell, value] of readings) {
    test(`${key} ${cell?.kind === 'blank' ? '' : String(cell?.value)} is ${value}`, () => {
      const parsed = readBack(template, typing(key, cell));
      assert.deepEqual(parsed.issues, []);
      assert.equal(parsed.entries.get(key)?.value, value);
      const isTextNumber = cell?.kind === 'text' && key.startsWith('own:');
      assert.deepEqual(told(parsed.notices).length, isTextNumber ? 1 : 0);
    });
  }

  test('an English workbook is read in the English style', () => {
    const english = aTemplate({ language: 'en' });
    const { sheet, ...at } = placeOf(english, 'own:spent//value');
    const parsed = readBack(english, withCell(typedInto(english, {}), sheet, at, text('1,234.5')));
    assert.equal(parsed.entries.get('own:spent//value')?.value, '1234.50');
  });

  test('a formula counts by its value, and it is said', () => {
    const parsed = readBack(
      template,
      typing('own:classes//value', { kind: 'number', value: '12', formula: '5+7' }),
    );
    assert.equal(parsed.entries.get('own:classes//value')?.value, '12');
    assert.deepEqual(parsed.notices, [
      { code: 'workbook.formula_value', pointer: `${training}!F8`, params: { formula: '=5+7', value: '12' } },
    ]);
  });
});

// One row a change of the template's frame: what was done, what it gives.
const frameMistakes: readonly (readonly [string, WorkbookDraft, readonly string[]])[] = [
  [
    'a heading of a column',
    withCell(start, training, { row: 7, column: 6 }, text('Số liệu')),
    [`workbook.heading_changed ${training}!F7`],
  ],
  [
    'the name of an indicator',
    withCell(start, training, { row: 8, column: 3 }, text('Số lớp')),
    [`workbook.heading_changed ${training}!C8`],
  ],
  [
    'the unit of measure',
    withCell(start, policy, { row: 8, column: 4 }, text('triệu đồng')),
    [`workbook.heading_changed ${policy}!D8`],
  ],
  [
    'a deleted row',
    withSheet(start, training, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row !== 8) })),
    [`workbook.row_missing ${training}!C8`],
  ],
  [
    'a deleted heading row',
    withSheet(start, policy, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row !== 6) })),
    [`workbook.heading_row_missing ${policy}!C7`],
  ],
  [
    'a row copied with its key',
    reordered(policy, (rows) => [...rows, ...rows.filter(({ row }) => row === 8)]),
    [`workbook.row_repeated ${policy}!C14`],
  ],
  [
    'an inserted row with a figure',
    reordered(training, (rows) =>
      rows.flatMap((row) =>
        row.row === 8 ? [row, { cells: [null, null, text('Lớp khác'), null, null, number('3')] }] : [row],
      ),
    ),
    [`workbook.unknown_row ${training}!F10`],
  ],
  [
    'a deleted column',
    withSheet(start, policy, (sheet) => dropColumn(sheet, 5)),
    [`workbook.column_missing ${policy}!E7`, `workbook.column_missing ${policy}!E11`],
  ],
  [
    'cells merged over inputs',
    withSheet(start, training, (sheet) => ({
      ...sheet,
      merges: [{ top: 12, bottom: 12, left: 6, right: 7 }],
    })),
    [`workbook.merged_cells ${training}!F12`],
  ],
  [
    'a sheet removed',
    { ...start, sheets: start.sheets.filter(({ name }) => name !== policy), lockStructure: false },
    [`workbook.sheet_missing ${policy}!A1`],
  ],
  [
    'a sheet copied',
    { ...start, sheets: [...start.sheets, { ...sheetOf(start, policy), name: 'Chính sách (2)' }] },
    ['workbook.sheet_repeated Chính sách (2)!A1'],
  ],
];

describe('a changed frame is refused where it was changed', () => {
  for (const [name, workbook, expected] of frameMistakes) {
    test(name, () => {
      assert.deepEqual(told(readBack(template, workbook).issues), expected);
    });
  }
});

describe('what people may do to the frame', () => {
  const expected = filledEntries(readBack(template, start));

  test('rows in another order', () => {
    const parsed = readBack(
      template,
      reordered(training, (rows) =>
        rows.toSorted((a, b) => ((a.row ?? 0) > 7 && (b.row ?? 0) > 7 ? (b.row ?? 0) - (a.row ?? 0) : 0)),
      ),
    );
    assert.deepEqual(filledEntries(parsed), expected);
  });

  test('empty rows, notes and a column of one’s own', () => {
    const withNotes = withCell(
      withSheet(start, training, (sheet) => insertColumn(sheet, 4, { kind: 'text', value: 'ghi chú' })),
      training,
      { row: 40, column: 6 },
      text('Người lập biểu'),
    );
    const parsed = readBack(
      template,
      reordered(policy, (rows) => rows).sheets.length > 0 ? withNotes : start,
    );
    assert.deepEqual(told(parsed.issues), []);
    assert.deepEqual(filledEntries(parsed), expected);
    assert.ok(
      parsed.notices.every(({ code }) => ['workbook.column_ignored', 'workbook.text_ignored'].includes(code)),
    );
    assert.ok(parsed.notices.some(({ code }) => code === 'workbook.column_ignored'));
  });

  test('sheets renamed, added, and rows hidden: read, and said', () => {
    const renamed = withSheet(start, training, (sheet) => ({
      ...sheet,
      name: 'Trang của tôi',
      rows: sheet.rows.map((row) => (row.row === 8 ? { ...row, hidden: true } : row)),
    }));
    const sheets = [...renamed.sheets, { name: 'Nháp', rows: [{ cells: [text('x')] }] }];
    const guide = renamed.sheets.map((sheet) => ({ ...sheet, links: [] }));
    const parsed = readBack(template, { ...renamed, sheets: [...guide, ...sheets.slice(-1)] });
    assert.deepEqual(told(parsed.issues), []);
    assert.deepEqual(filledEntries(parsed), expected);
    assert.deepEqual(told(parsed.notices).toSorted(), [
      'workbook.hidden_row Trang của tôi!C8',
      'workbook.sheet_ignored Nháp!A1',
      'workbook.sheet_renamed Trang của tôi!A1',
    ]);
  });

  test('the hidden sheet deleted: the properties still say what it is', () => {
    const bare = { ...start, sheets: start.sheets.filter(({ state }) => state !== 'hidden') };
    assert.equal(openWorkbook(writeWorkbook(bare)).identity.unit, 'XA1');
    assert.deepEqual(filledEntries(readBack(template, bare)), expected);
  });
});

function statementsIn(workbook: WorkbookDraft): string[] | undefined {
  const heading = readBack(template, workbook).narrative.get('training/results');
  return heading?.statements.map(({ kind, text: words }) => `${kind} ${words}`);
}

describe('narratives', () => {
  test('rows inserted under a heading belong to it; a dash makes a bullet; line breaks are spaces', () => {
    const statements = [{ id: null, kind: 'paragraph' as const, text: 'Một' }];
    const first = typedInto(template, filled, { 'training/results': statements });
    const rows = sheetOf(first, narrative).rows;
    const at = rows.findIndex(({ cells }) =>
      cells.some((cell) => cell?.kind === 'text' && cell.value === 'Một'),
    );
    const inserted = rows.toSpliced(at + 1, 0, { cells: [null, null, null, text('- Hai\nba')] });
    let next = 0;
    const workbook = withSheet(first, narrative, (sheet) => ({
      ...sheet,
      validations: [],
      rows: inserted.map((row, index) => ({
        ...row,
        row: (next = index <= at ? (row.row ?? next + 1) : next + 1),
      })),
    }));
    assert.deepEqual(statementsIn(workbook), ['paragraph Một', 'bullet Hai ba']);
  });

  test('an unknown kind and too long a text are refused at their cells', () => {
    const rows = sheetOf(start, narrative).rows;
    const row = rows.find(({ cells }) => cells[1]?.kind === 'text' && cells[1].value === '1')?.row ?? 0;
    const workbook = withCell(
      withCell(
        withCell(start, narrative, { row, column: 3 }, text('Bảng')),
        narrative,
        { row, column: 4 },
        text('Một'),
      ),
      narrative,
      { row: row + 1, column: 4 },
      text('a'.repeat(10_001)),
    );
    assert.deepEqual(told(readBack(template, workbook).issues), [
      `workbook.unknown_kind ${narrative}!C${row}`,
      `workbook.text_too_long ${narrative}!D${row + 1}`,
    ]);
  });
});

describe('a file that is none of ours', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'another workbook',
      writeWorkbook({ sheets: [{ name: 'A', rows: [{ cells: [text('x')] }] }] }),
      'workbook.not_a_template',
    ],
    ['words under another name', new TextEncoder().encode('a;b\n1;2'), 'xlsx.text_file'],
    ['another zip', zipParts({ 'word/document.xml': '<w/>' }), 'xlsx.other_format'],
    ['half of a file', writeWorkbook(start).slice(0, 4000), 'xlsx.damaged'],
    ['200 MB', new Uint8Array(200 * 1024 * 1024), 'xlsx.too_large'],
    [
      'a later kind of template',
      writeWorkbook({
        ...start,
        sheets: start.sheets.filter(({ state }) => state !== 'hidden'),
        customProperties: { ...start.customProperties, 'tongket.format': '2' },
      }),
      'workbook.other_template',
    ],
  ];
  for (const [name, bytes, code] of cases) {
    test(name, () => {
      assert.throws(
        () => openWorkbook(bytes),
        (error) => error instanceof DomainError && error.code === code,
      );
    });
  }

  test('a workbook of another layout of the form', () => {
    const other = {
      ...start,
      sheets: start.sheets.filter(({ state }) => state !== 'hidden'),
      customProperties: { ...start.customProperties, 'tongket.checksum': 'x' },
    };
    assert.throws(
      () => readBack(template, other),
      (error) => error instanceof DomainError && error.code === 'workbook.other_template',
    );
  });
});
