import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ImportCounts } from '../../../contract/workbooks/workbook-result.ts';
import { asked, cellsOf, givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import { programActor } from '../../platform/actor.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { buildZip, zipParts } from '../../platform/xlsx/fixtures/raw-zip.ts';
import { buildWorkbook, filledIn } from './build-workbook.ts';
import { told } from './fixtures/filled-template.ts';
import { importWorkbooks, type WorkbookFile } from './import-workbooks.ts';
import { typedValues } from './typed-values.ts';
import { viewTemplate } from './template-views.ts';
import { isWorkbookName, workbooksInArchive } from './workbook-archive.ts';
import { buildFaultyWorkbook, type WorkbookFault, workbookFaults } from './workbook-faults.ts';

const units = Array.from({ length: 12 }, (_, index) => `XA${index + 1}`);
const tree = { QK: { TINH: Object.fromEntries(units.map((unit) => [unit, {}])) } };
const program = asked(programActor);
const plain = { dryRun: false, overwrite: false };

async function filledFor(scenario: ReportScenario, unit: string, classes: string): Promise<WorkbookFile> {
  const { fileName, layout, content } = await viewTemplate(
    scenario.deps,
    programActor,
    scenario.address(unit),
    'vi',
  );
  const typed = typedValues({ cells: cellsOf({ classes, spent: '12.50' }) });
  const bytes = buildWorkbook(layout, filledIn(content, typed));
  return { name: fileName, read: () => bytes };
}

async function faultyFor(
  scenario: ReportScenario,
  unit: string,
  fault: WorkbookFault,
): Promise<WorkbookFile> {
  const { layout, content } = await viewTemplate(scenario.deps, programActor, scenario.address(unit), 'vi');
  const filled = filledIn(content, { entries: new Map([['own:people/officers/value', '4']]) });
  const bytes = buildFaultyWorkbook(layout, filled, fault, { otherUnit: 'XA1' });
  return { name: `${fault}.xlsx`, read: () => bytes };
}

async function countEdits(scenario: ReportScenario): Promise<number> {
  const { rows } = await scenario.database.pool.query<{ edits: string }>(
    'select coalesce(sum(edit), 0)::text as edits from report_version',
  );
  return Number(rows[0]?.edits);
}

// What each deliberate mistake of the demonstration gives; a formula is only noted.
const expected: Readonly<Record<WorkbookFault, string>> = {
  wrong_unit: 'workbook.repeated_unit',
  text_in_number: 'quantity.not_a_number',
  formula: '',
  changed_heading: 'workbook.heading_changed',
  merged: 'workbook.merged_cells',
  too_many_decimals: 'quantity.too_many_decimals',
  ambiguous_number: 'quantity.ambiguous',
  truncated: 'xlsx.damaged',
};

describe('an import of many workbooks', () => {
  test('takes each by itself, goes on after a bad one, and done again changes nothing', async (t) => {
    const scenario = await givenRound(t, { tree });
    const good = [await filledFor(scenario, 'XA1', '1'), await filledFor(scenario, 'XA2', '2')];
    const bad = await Promise.all(
      workbookFaults.map((fault, index) => faultyFor(scenario, `XA${index + 3}`, fault)),
    );
    const files = [...good, ...bad, await filledFor(scenario, 'XA12', '12')];
    const progress: ImportCounts[] = [];
    const onProgress = (counts: ImportCounts) => void progress.push(counts);
    const first = await importWorkbooks(scenario.deps, program, scenario.round, files, {
      ...plain,
      onProgress,
    });
    assert.deepEqual(first.counts, { files: 11, saved: 4, unchanged: 0, refused: 7 });
    assert.deepEqual(
      progress.map((counts) => counts.files),
      files.map((_, index) => index + 1),
    );
    for (const fault of workbookFaults) {
      const result = first.files.find(({ file }) => file === `${fault}.xlsx`);
      const codes =
        result?.code === 'workbook.refused' ? result.issues.map(({ code }) => code) : [result?.code ?? ''];
      assert.deepEqual(codes, [expected[fault]], fault);
      assert.equal(result?.outcome, fault === 'formula' ? 'saved' : 'refused', fault);
    }
    assert.deepEqual(told(first.files.find(({ file }) => file === 'formula.xlsx')?.notices ?? []), [
      'workbook.formula_value 1. Huấn luyện!F8',
    ]);
    const edits = await countEdits(scenario);
    assert.equal(edits, 4);
    const second = await importWorkbooks(scenario.deps, program, scenario.round, files, plain);
    assert.deepEqual(second.counts, { files: 11, saved: 0, unchanged: 4, refused: 7 });
    assert.equal(await countEdits(scenario), edits);
  });

  test('a check saves nothing', async (t) => {
    const scenario = await givenRound(t, { tree });
    const files = [await filledFor(scenario, 'XA1', '1')];
    const checked = await importWorkbooks(scenario.deps, program, scenario.round, files, {
      ...plain,
      dryRun: true,
    });
    assert.deepEqual(
      checked.files.map(({ unit, outcome }) => [unit, outcome]),
      [['XA1', 'checked']],
    );
    assert.equal(await countEdits(scenario), 0);
  });

  test('of another round, of units the caller does not prepare, and of files that cannot be read', async (t) => {
    const scenario = await givenRound(t, { tree, periods: ['2025-H2', '2026-H1'] });
    const folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
    t.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'b.xlsx');
    await writeFile(file, await (await filledFor(scenario, 'XA1', '1')).read());
    const files = [
      await filledFor(scenario.in('2025-H2'), 'XA1', '1'),
      { name: 'gone.xlsx', read: () => readFile(join(folder, 'gone.xlsx')) },
      { name: 'folder.xlsx', read: () => readFile(folder) },
      await filledFor(scenario, 'XA2', '1'),
      { name: 'b.xlsx', read: () => readFile(file) },
    ];
    const officer = asked(scenario.actor('XA1', 'reporting_officer'));
    const { files: results } = await importWorkbooks(scenario.deps, officer, scenario.round, files, plain);
    assert.deepEqual(
      results.map(({ outcome, code }) => [outcome, code]),
      [
        ['refused', 'workbook.other_round'],
        ['refused', 'workbook.unreadable_file'],
        ['refused', 'workbook.unreadable_file'],
        ['refused', 'resource.not_found'],
        ['saved', null],
      ],
    );
    await assert.rejects(
      importWorkbooks(scenario.deps, officer, 'NONE', files, plain),
      (error) => error instanceof DomainError && error.code === 'round.not_found',
    );
  });

  test('what nobody foresaw is not taken for a bad file', async (t) => {
    const scenario = await givenRound(t, { tree });
    const files = [{ name: 'a.xlsx', read: () => Promise.reject(new TypeError('broken')) }];
    await assert.rejects(importWorkbooks(scenario.deps, program, scenario.round, files, plain), TypeError);
  });
});

function namesOf(bytes: Uint8Array): string[] {
  return workbooksInArchive(bytes, 'one.xlsx').map(({ name }) => name);
}

function refusedWith(code: string): (error: unknown) => boolean {
  return (error) => error instanceof DomainError && error.code === code;
}

describe('an archive of workbooks', () => {
  test('lists workbooks in folders, not what programs leave beside them', () => {
    const bytes = zipParts({
      'tinh/a.xlsx': 'a',
      'tinh/~$a.xlsx': 'lock',
      '__MACOSX/tinh/._a.xlsx': 'mac',
      'b.XLS': 'old',
      'doc.pdf': 'x',
    });
    assert.deepEqual(namesOf(bytes), ['tinh/a.xlsx', 'b.XLS']);
    assert.deepEqual(['a.xlsx', 'A.XLSM', '.~lock.a.xlsx#', '~$a.xlsx', 'a.csv'].map(isWorkbookName), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a single workbook stands for itself', () => {
    assert.deepEqual(namesOf(zipParts({ '[Content_Types].xml': '<x/>' })), ['one.xlsx']);
  });

  test('damaged, empty and no archive are refused', () => {
    assert.throws(() => namesOf(zipParts({ 'a.txt': 'x' })), refusedWith('workbook.no_files'));
    assert.throws(() => namesOf(new TextEncoder().encode('hello')), DomainError);
    const lying = buildZip([{ name: 'a.xlsx', data: 'abc', statedCrc: 1 }]);
    const [file] = workbooksInArchive(lying);
    assert.throws(() => file?.read(), refusedWith('xlsx.damaged'));
    const bomb = buildZip([{ name: 'a.xlsx', data: new Uint8Array(8 * 1024 * 1024) }]);
    assert.throws(() => namesOf(bomb), refusedWith('xlsx.zip_bomb'));
    const big = buildZip([{ name: 'a.xlsx', data: new Uint8Array(21 * 1024 * 1024), isStored: true }]);
    assert.throws(() => workbooksInArchive(big)[0]?.read(), refusedWith('xlsx.too_large'));
  });
});
