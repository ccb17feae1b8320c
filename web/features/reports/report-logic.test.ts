import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formDefinition } from '../../../contract/indicators/form-definition.ts';
import type { ReportFinding, ReportPermissions, ShownCell } from '../../../contract/reports/report-view.ts';
import type { WaitingReport } from '../../../contract/reports/waiting-reports.ts';
import { cellId, type CellId } from '../../ui/figure-grid/grid-model.ts';
import { countOfSection, findingsByCell } from './findings-by-cell.ts';
import { followTotals } from './follow-totals.ts';
import { largeMoves } from './large-moves.ts';
import { docOfStatements, statementsOfDoc } from './narrative-doc.ts';
import { canType, leadOf } from './report-lead.ts';
import { reportNames } from './report-names.ts';
import { placeKey, placeOfKey } from './report-place.ts';
import { cellOfPlace, entriesOf, placeOfCell, ratioOf, sectionGrids, singleColumn } from './section-grids.ts';
import { queueAround } from './waiting-queue.ts';

const pack = join(import.meta.dirname, '../../../packs/ctd-ctct/forms/ctd-th-v1.json');
const definition = formDefinition.parse(
  (JSON.parse(readFileSync(pack, 'utf8')) as { definition: unknown }).definition,
);
const [planning, education] = definition.sections;
assert.ok(planning && education);

test('a section becomes one grid for each set of columns, with every figure in exactly one cell', () => {
  for (const section of definition.sections) {
    const places = sectionGrids(definition, section, 'vi', 'Số liệu').flatMap((grid) =>
      grid.rows.flatMap((row) => grid.columns.map((column) => placeOfCell(cellId(row.key, column.key)))),
    );
    const keys = places.filter((place) => place !== undefined).map(placeKey);
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) {
      const cell = cellOfPlace(placeOfKey(key));
      const back = placeOfCell(cell);
      assert.equal(back && placeKey(back), key);
    }
  }
});

test('a ratio is shown divided exactly, and is missing without one of its parts', () => {
  const ratio = definition.sections
    .flatMap(({ indicators }) => indicators)
    .find(({ kind }) => kind === 'ratio');
  assert.ok(ratio?.ratio);
  const { shownScale } = ratio.ratio;
  assert.equal(ratioOf(ratio, '958', '1000'), (95.8).toFixed(shownScale));
  assert.equal(ratioOf(ratio, '1', null), null);
  assert.equal(ratioOf(ratio, '1', '0'), null);
});

const change = (cell: CellId, value: string | null) => ({ cell, before: { value: null }, after: { value } });

test('a total follows its parts until a person types another', () => {
  const grid = sectionGrids(definition, planning, 'vi', 'Số liệu').find(({ total }) => total !== undefined);
  assert.ok(grid?.total);
  const row = grid.rows[0]?.key ?? '';
  const [first = '', second = ''] = grid.total.others;
  const at = (column: string) => cellId(row, column);
  const total = (values: Readonly<Record<string, string | null>>, changed: ReturnType<typeof change>) => {
    const entries = entriesOf(grid, (key) => ({ value: values[placeOfKey(key).column ?? ''] ?? null }));
    return followTotals(grid, entries, [changed]).find(({ cell }) => cell === at(grid.total?.column ?? ''))
      ?.after.value;
  };
  assert.equal(total({}, change(at(first), '5')), '5');
  assert.equal(total({ [first]: '5', [grid.total.column]: '5' }, change(at(second), '7')), '12');
  assert.equal(total({ [first]: '5', [grid.total.column]: '99' }, change(at(second), '7')), undefined);
  assert.equal(total({ [first]: '5', [grid.total.column]: '5' }, change(at(first), null)), null);
});

const finding = (
  rule: string,
  severity: 'error' | 'warning',
  cells: ReportFinding['cells'],
): ReportFinding => ({
  key: `${rule}:x`,
  rule,
  severity,
  message: { vi: 'v', en: 'e' },
  cells,
});

test('a finding on a whole line stands at each of its columns; sections count what waits in them', () => {
  const spread = planning.indicators.find(({ columnSet }) => columnSet !== null);
  assert.ok(spread);
  const findings = [
    finding('sum', 'error', [{ indicator: spread.code, column: null }]),
    finding('required', 'error', [{ indicator: spread.code, column: 'officers' }]),
    finding('odd', 'warning', [{ indicator: education.indicators[0]?.code ?? '', column: null }]),
  ];
  const byCell = findingsByCell(findings, definition);
  assert.equal(byCell.get(`${spread.code}/officers`)?.length, 2);
  assert.equal(byCell.get(`${spread.code}/total`)?.length, 1);
  assert.deepEqual(countOfSection(planning, findings, []), {
    errors: 1,
    warnings: 0,
    missing: 1,
    comments: 0,
  });
  assert.deepEqual(countOfSection(education, findings, []), {
    errors: 0,
    warnings: 1,
    missing: 0,
    comments: 0,
  });
});

const no = 'report.wrong_state';
const nothing: ReportPermissions = {
  open: no,
  save: no,
  markReady: no,
  unmarkReady: no,
  submit: no,
  approve: no,
  return: no,
  reopen: no,
  comment: no,
};
const leads: readonly [Partial<ReportPermissions>, boolean, ReturnType<typeof leadOf>, boolean][] = [
  [{ save: true }, false, 'prepare', true],
  [{ save: true, unmarkReady: true }, true, 'prepare', false],
  [{ save: true, submit: true }, false, 'prepare', true],
  [{ save: true, submit: true }, true, 'sign', false],
  [{ submit: true }, false, 'sign', false],
  [{ approve: true, return: true }, false, 'accept', false],
  [{ return: true }, false, 'accept', false],
  [{ reopen: true }, false, 'accept', false],
  [{}, false, 'read', false],
];
for (const [may, isReady, lead, types] of leads) {
  test(`who may ${Object.keys(may).join(', ') || 'nothing'}${isReady ? ' on a ready draft' : ''} comes to ${lead}`, () => {
    const view = { may: { ...nothing, ...may }, isReady };
    assert.equal(leadOf(view), lead);
    assert.equal(canType(view), types);
  });
}

const waits = (unit: string, kind: WaitingReport['kind'] = 'accept', round = 'R1') =>
  ({ unit, kind, round }) as WaitingReport;

test('the queue goes through the reports to accept of one round', () => {
  const items = [waits('A'), waits('B', 'prepare'), waits('C'), waits('D', 'accept', 'R2'), waits('E')];
  const around = (unit: string) => {
    const { at, count, previous, next } = queueAround(items, 'R1', unit);
    return [at, count, previous?.unit, next?.unit];
  };
  assert.deepEqual(around('A'), [1, 3, undefined, 'C']);
  assert.deepEqual(around('C'), [2, 3, 'A', 'E']);
  assert.deepEqual(around('E'), [3, 3, 'C', undefined]);
  assert.deepEqual(around('Z'), [undefined, 3, undefined, 'A']);
});

test('large moves: halved, doubled or missing, the farthest first, small figures left out', () => {
  const plain = definition.sections
    .flatMap(({ indicators }) => indicators)
    .find(({ kind, columnSet }) => kind === 'integer' && columnSet === null);
  assert.ok(plain);
  const moves = (pairs: readonly [string | null, string | null][]) =>
    largeMoves(
      definition,
      pairs.map(
        ([previous, value]): ShownCell => ({
          indicator: plain.code,
          column: null,
          part: 'value',
          value,
          previous,
          adjustment: null,
          reason: null,
          lastYear: null,
          plan: null,
        }),
      ),
      10,
    ).map(({ before, now }) => `${before} ${now ?? '–'}`);
  assert.deepEqual(
    moves([
      ['100', '120'],
      ['100', '200'],
      ['100', '50'],
      ['100', null],
      ['2', '4'],
      ['0', '900'],
      [null, '900'],
      ['9007199254740993', '90071992547409930'],
    ]),
    ['0 900', '9007199254740993 90071992547409930', '100 200', '100 –', '100 50'],
  );
});

test('names say the column and the part; what the form does not know keeps its code', () => {
  const names = reportNames(definition, 'vi');
  const spread = planning.indicators.find(({ columnSet }) => columnSet !== null);
  assert.equal(
    names.place({ indicator: spread?.code ?? '', column: 'officers' }),
    `${spread?.name.vi ?? ''} – Sĩ quan`,
  );
  assert.equal(names.place({ indicator: 'unknown', column: null }), 'unknown');
});

test('a document gives back the statements it was made of, each identity once', () => {
  const statements = [
    { id: 4, kind: 'paragraph', text: 'Một', quotedStatementId: null },
    { kind: 'bullet', text: 'Hai', quotedStatementId: 9 },
  ];
  const doc = docOfStatements(statements as never);
  assert.deepEqual(statementsOfDoc(doc), statements);
  const twice = { type: 'doc', content: [...(doc.content ?? []), ...(doc.content ?? [])] };
  assert.deepEqual(
    statementsOfDoc(twice).map(({ id }) => id),
    [4, undefined, undefined, undefined],
  );
  assert.deepEqual(statementsOfDoc(docOfStatements([])), []);
  assert.equal(singleColumn, '=');
});
