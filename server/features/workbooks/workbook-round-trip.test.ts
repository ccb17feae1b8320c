import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { formatFigure } from '../../../contract/kernel/quantity.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { excelSaved } from './fixtures/excel-saved.ts';
import {
  aTemplate,
  filledEntries,
  placeOf,
  readBack,
  type TemplateFixture,
  told,
  typedInto,
} from './fixtures/filled-template.ts';
import type { InputTarget } from './layout-blocks.ts';
import type { WorkbookStatement } from './workbook-content.ts';

const run = promisify(execFile);

function targetsOf({ layout }: TemplateFixture): Map<string, InputTarget> {
  const cells = layout.sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  return new Map(cells.flatMap((cell) => (cell.kind === 'input' ? [[cell.key, cell.target] as const] : [])));
}

const words = fc
  .stringMatching(/^[a-zA-ZàáạảãđêôơưĂ0-9 ,.;()%"'<>&=+@-]{1,40}$/)
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '' && !/^[-–—•+*]\s/u.test(text));

// Up to the digits a spreadsheet keeps, and beyond: those are written as text.
function valueFor(target: InputTarget): fc.Arbitrary<string> {
  if (target.kind === 'reason' || target.kind === 'text') return words;
  if (target.kind === 'date') {
    return fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString());
  }
  const { scale } = target.indicator;
  return fc.bigInt(-(10n ** 18n), 10n ** 18n).map((value) => formatFigure(value, scale));
}

function anyEntries(template: TemplateFixture): fc.Arbitrary<Record<string, string>> {
  const arbitraries = [...targetsOf(template)].map(([key, target]): [string, fc.Arbitrary<string>] => [
    key,
    valueFor(target),
  ]);
  // Most cells of a report are filled, some are not.
  return fc
    .tuple(fc.record(Object.fromEntries(arbitraries)), fc.infiniteStream(fc.integer({ min: 0, max: 4 })))
    .map(([entries, chance]) => {
      const kept = Object.entries(entries).filter(() => chance.next().value !== 0);
      return Object.fromEntries(kept);
    });
}

const statement: fc.Arbitrary<WorkbookStatement> = fc.record({
  id: fc.constant(null),
  kind: fc.constantFrom('paragraph' as const, 'bullet' as const),
  text: words.map((text) => text.replaceAll(/\s+/g, ' ')),
});

describe('whatever is typed is read back', () => {
  for (const language of ['vi', 'en'] as const) {
    test(`figures, reasons, texts, dates and statements, in ${language}`, () => {
      const template = aTemplate({ language });
      fc.assert(
        fc.property(
          anyEntries(template),
          fc.dictionary(
            fc.constantFrom('training/results', 'training/shortcomings', 'policy/results'),
            fc.array(statement, { maxLength: 8 }),
          ),
          (entries, narrative) => {
            const parsed = readBack(template, typedInto(template, entries, narrative));
            assert.deepEqual(parsed.issues, []);
            assert.deepEqual(filledEntries(parsed), entries);
            for (const [place, given] of Object.entries(narrative)) {
              const found = parsed.narrative.get(place)?.statements ?? [];
              assert.deepEqual(
                found.map(({ kind, text }) => ({ kind, text })),
                given.map(({ kind, text }) => ({ kind, text })),
              );
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});

const filled = {
  'own:classes//value': '1234',
  'own:people/officers/value': '-7',
  'own:people/total/value': '999999999999999',
  'own:attendance//numerator': '479',
  'own:attendance//denominator': '500',
  'own:spent//value': '65400000.10',
  'own:lowest//value': '0',
  'adjustment:people/soldiers/value': '-2',
  'reason:people/soldiers': 'Hai đồng chí được tính ở hai đơn vị & <đã đối chiếu>',
  'text:note': 'Không có vướng mắc\nĐề nghị cấp bổ sung',
  'text:held_on': '2026-05-19',
};
const narrative = {
  'training/results': [
    { id: null, kind: 'paragraph' as const, text: 'Hoàn thành 100% kế hoạch.' },
    { id: null, kind: 'bullet' as const, text: 'Mở 3 lớp bồi dưỡng' },
  ],
};

function assertFilled(template: TemplateFixture, bytes: Uint8Array): void {
  const parsed = readBack(template, bytes);
  assert.deepEqual(told(parsed.issues), []);
  assert.deepEqual(filledEntries(parsed), filled);
  assert.deepEqual(
    parsed.narrative.get('training/results')?.statements.map(({ kind, text }) => `${kind} ${text}`),
    ['paragraph Hoàn thành 100% kế hoạch.', 'bullet Mở 3 lớp bồi dưỡng'],
  );
}

describe('saved again by another program', () => {
  const template = aTemplate();
  const original = writeWorkbook(typedInto(template, filled, narrative));

  test('by LibreOffice', async (t) => {
    const isInstalled = await run('soffice', ['--version']).then(
      () => true,
      () => false,
    );
    if (!isInstalled) {
      t.skip('LibreOffice (soffice) is not installed');
      return;
    }
    const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
    try {
      const file = join(folder, 'filled.xlsx');
      await writeFile(file, original);
      const profile = pathToFileURL(join(folder, 'profile')).href;
      const convert = [
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
      ];
      await run('soffice', [`-env:UserInstallation=${profile}`, ...convert, file]);
      assertFilled(template, await readFile(join(folder, 'saved', 'filled.xlsx')));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('by exceljs, with figures typed there', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(original).buffer);
    const { sheet, row, column } = placeOf(template, 'own:classes//value');
    const worksheet = workbook.getWorksheet(sheet);
    assert.ok(worksheet);
    worksheet.getCell(row, column).value = { formula: '1200+34', result: 1234 };
    const parsed = readBack(template, new Uint8Array(await workbook.xlsx.writeBuffer()));
    assert.deepEqual(filledEntries(parsed), filled);
    assert.deepEqual(
      parsed.notices.map(({ code, params }) => [code, params]),
      [['workbook.formula_value', { formula: '=1200+34', value: '1.234' }]],
    );
  });

  test('in the shape Excel stores: rich text, binary noise, no blank cells', () => {
    assertFilled(template, excelSaved(original));
  });
});
