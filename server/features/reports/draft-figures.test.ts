import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adjustmentPatch, cellPatch, textPatch } from '../../../contract/reports/report-cell.ts';
import type { FormVersion, Slot } from '../indicators/public.ts';
import { applyFigures, changedFigures, emptyFigures, type ReportFigures } from './draft-figures.ts';
import { smallForm } from '../../../test/support/report-form.ts';

const slots: Slot[] = [
  ['classes', '', 'value', 0, 'sum'],
  ['people', 'officers', 'value', 0, 'sum'],
  ['attendance', '', 'numerator', 0, 'mean'],
  ['attendance', '', 'denominator', 0, 'mean'],
  ['spent', '', 'value', 2, 'sum'],
].map(([indicatorCode, columnCode, part, scale, acrossUnits], slot) => ({
  slot,
  indicatorCode,
  columnCode,
  part,
  scale,
  acrossUnits,
  acrossPeriods: 'sum',
})) as Slot[];

const form = {
  definition: smallForm,
  slots,
  slotCount: slots.length,
  slotOf: (indicator: string, column: string | null = null, part = 'value') =>
    slots.find(
      (slot) => slot.indicatorCode === indicator && slot.columnCode === (column ?? '') && slot.part === part,
    ),
} as unknown as FormVersion;

const before: ReportFigures = {
  own: [1n, 2n, null, null, 150n],
  adjustment: [null, -1n, null, null, null],
  reasons: new Map([[1, 'Tính trùng']]),
  texts: new Map([
    ['note', 'Cũ'],
    ['held_on', '2026-06-01'],
  ]),
};

function request(given: {
  mode?: 'patch' | 'whole';
  cells?: object[];
  adjustments?: object[];
  texts?: object[];
}) {
  return {
    mode: given.mode ?? 'patch',
    cells: (given.cells ?? []).map((one) => cellPatch.parse(one)),
    adjustments: (given.adjustments ?? []).map((one) => adjustmentPatch.parse(one)),
    texts: (given.texts ?? []).map((one) => textPatch.parse(one)),
  };
}

describe('what a save makes of a draft', () => {
  test('a patch keeps what is not named, null clears', () => {
    const { after, issues } = applyFigures(
      form,
      true,
      before,
      request({
        cells: [
          { indicator: 'classes', value: '-7' },
          { indicator: 'spent', value: '2.5' },
          { indicator: 'people', column: 'officers', value: null },
        ],
        adjustments: [{ indicator: 'people', column: 'officers', value: null }],
        texts: [{ indicator: 'note', value: null }],
      }),
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(after.own, [-7n, null, null, null, 250n]);
    assert.deepEqual(after.adjustment, [null, null, null, null, null]);
    assert.deepEqual([...after.reasons], []);
    assert.deepEqual([...after.texts], [['held_on', '2026-06-01']]);
    assert.deepEqual(before.own[0], 1n, 'what was before stays as it was');
  });

  test('the whole clears what is not named', () => {
    const { after } = applyFigures(
      form,
      true,
      before,
      request({ mode: 'whole', cells: [{ indicator: 'attendance', part: 'numerator', value: '3' }] }),
    );
    assert.deepEqual(after, { ...emptyFigures(5), own: [null, null, 3n, null, null] });
  });

  test('an adjustment may be of either part of a mean, with its reason', () => {
    const reason = 'Đếm hai lần';
    const { after, issues } = applyFigures(
      form,
      true,
      before,
      request({ adjustments: [{ indicator: 'attendance', part: 'denominator', value: '-2', reason }] }),
    );
    assert.deepEqual(issues, []);
    assert.deepEqual([after.adjustment[3], after.reasons.get(3)], [-2n, reason]);
  });

  test('every mistake is told at once', () => {
    const { issues } = applyFigures(
      form,
      false,
      before,
      request({
        cells: [
          { indicator: 'classes', value: '1e3' },
          { indicator: 'people', value: '1' },
        ],
        adjustments: [{ indicator: 'classes', value: 'x' }],
        texts: [{ indicator: 'held_on', value: '14/06/2026' }],
      }),
    );
    assert.deepEqual(
      issues.map(({ code, pointer }) => `${code} ${pointer}`),
      [
        'report.unknown_cell /cells/1',
        'quantity.not_a_number /cells/0/value',
        'report.adjustment_without_subordinates /adjustments/0',
        'report.adjustment_without_reason /adjustments/0/reason',
        'quantity.not_a_number /adjustments/0/value',
        'date.invalid /texts/0/value',
      ],
    );
  });

  test('changes are told by slot, own figures and adjustments apart', () => {
    const after = { ...before, own: [1n, 3n, null, null, 150n], adjustment: [null, null, null, null, null] };
    assert.deepEqual(
      changedFigures(form, before, after).map(({ slot, kind, ...change }) => [
        slot.indicatorCode,
        kind,
        change,
      ]),
      [
        ['people', 'own', { before: 2n, after: 3n }],
        ['people', 'adjustment', { before: -1n, after: null }],
      ],
    );
  });
});
