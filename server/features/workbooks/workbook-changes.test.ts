import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { statementId } from '../../../contract/kernel/ids.ts';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import { anyText } from '../../platform/xlsx/fixtures/any-text.ts';
import type { CellModel } from '../../platform/xlsx/workbook-model.ts';
import { writeWorkbook } from '../../platform/xlsx/workbook-writer.ts';
import { buildWorkbook } from './build-workbook.ts';
import { aTemplate, readBack, sheetNames, sheetOf, typedInto, withCell } from './fixtures/filled-template.ts';
import { openWorkbook } from './parse-workbook.ts';
import { changesOf, issuesInWorkbook } from './workbook-changes.ts';

const template = aTemplate({ stored: { 'own:classes//value': '5', 'text:note': 'a'.repeat(100) } });
const { form, content, layout } = template;
const strict = { isLastFromWorkbook: false, overwrite: false };
const { identity } = openWorkbook(buildWorkbook(layout, content));

const anyCell: fc.Arbitrary<CellModel> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), value: anyText(40) }),
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.stringMatching(/^-?\d{1,22}(\.\d{1,12})?$/),
    style: fc.record({ numberFormat: fc.constantFrom('0%', '#,##0', '@', '0.00') }),
  }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.constant({ kind: 'date' as const, value: Temporal.PlainDate.from('2026-06-14'), style: {} }),
);

const inputs = layout.sheets.flatMap((sheet) =>
  sheet.blocks.flatMap((block) =>
    block.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, index) =>
        cell.kind === 'input' ? [{ sheet: sheet.name, row, column: block.columns[index]?.column ?? 0 }] : [],
      ),
    ),
  ),
);
const statementRows = sheetOf(typedInto(template, {}), sheetNames.narrative)
  .rows.map(({ row }) => row ?? 0)
  .filter((row) => row > 7)
  .flatMap((row) => [3, 4].map((column) => ({ sheet: sheetNames.narrative, row, column })));

describe('what a workbook changes', () => {
  test('whatever stands in any cell is refused at a cell, or makes a save the contract takes', () => {
    const places = fc.constantFrom(...inputs, ...statementRows);
    fc.assert(
      fc.property(fc.array(fc.tuple(places, anyCell), { maxLength: 12 }), (typed) => {
        const workbook = typed.reduce(
          (model, [{ sheet, ...at }, cell]) => withCell(model, sheet, at, cell),
          typedInto(template, {}),
        );
        const parsed = readBack(template, workbook);
        const changes = changesOf(form, identity, parsed, content.stored, strict);
        for (const { pointer } of [...parsed.issues, ...changes.issues]) assert.match(pointer, /!\w+\d+$/);
        const request = saveDraftRequest.parse({
          version: 0,
          edit: 0,
          source: 'workbook',
          ...changes.patches,
        });
        assert.equal(request.mode, 'patch');
      }),
      { numRuns: 150 },
    );
  });

  test('a fresh template changes nothing, whatever was entered since', () => {
    const parsed = readBack(template, writeWorkbook(typedInto(template, {})));
    const since = new Map([
      ['own:classes//value', '9'],
      ['own:lowest//value', '1'],
      ['text:note', 'khác'],
    ]);
    const changes = changesOf(form, identity, parsed, { entries: since, narrative: new Map() }, strict);
    assert.deepEqual([changes.applied, changes.issues], [[], []]);
    assert.deepEqual(
      changes.notices.map(({ code, params }) => [code, params['theirs']]),
      [
        ['workbook.newer_kept', '9'],
        ['workbook.newer_kept', '1'],
        ['workbook.newer_kept', 'khác'],
      ],
    );
  });

  test('an edited quotation keeps its identity and its source', () => {
    const [id, quotedStatementId] = [statementId.parse(7), statementId.parse(3)];
    const quoted = { id, kind: 'paragraph' as const, text: 'Trích nguyên văn', quotedStatementId };
    const narrative = new Map([['training/results', [quoted]]]);
    const edited = typedInto(template, {}, { 'training/results': [{ ...quoted, text: 'Trích có sửa' }] });
    const stored = { entries: content.stored.entries, narrative };
    const changes = changesOf(form, identity, readBack(template, edited), stored, {
      ...strict,
      overwrite: true,
    });
    assert.deepEqual(changes.patches.narrative, [
      {
        line: 'training',
        heading: 'results',
        statements: [{ id, kind: 'paragraph', text: 'Trích có sửa', quotedStatementId }],
      },
    ]);
  });

  test('issues of a refused save stand at the cells they come from', () => {
    const parsed = readBack(
      template,
      typedInto(template, { 'own:lowest//value': '4', 'own:spent//value': '1.00' }),
    );
    const { pointers } = changesOf(form, identity, parsed, content.stored, strict);
    const issues = ['/cells/1/value', '/cells/0', '/version'].map((pointer) => ({
      code: 'x',
      pointer,
      params: {},
    }));
    assert.deepEqual(
      issuesInWorkbook(issues, pointers).map(({ pointer }) => pointer),
      ['2. Chính sách!E8', '1. Huấn luyện!F21', '/version'],
    );
  });
});
