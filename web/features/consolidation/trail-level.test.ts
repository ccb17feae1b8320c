import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureTrail } from '../../../contract/consolidation/consolidated-view.ts';
import { indicator, type SlotPart } from '../../../contract/indicators/form-definition.ts';
import { chartOfTrail } from './chart-of-trail.ts';
import { trailLevel } from './trail-level.ts';

const both = (text: string) => ({ vi: text, en: text });
const ratio = indicator.parse({
  code: 'attendance',
  name: both('Tỷ lệ dự học'),
  unitOfMeasure: both('%'),
  kind: 'ratio',
  scale: 0,
  isRequired: false,
  acrossUnits: 'mean',
  acrossPeriods: 'mean',
  columnSet: null,
  hasPlan: false,
  hint: null,
  ratio: { numerator: both('Dự'), denominator: both('Phải dự'), isPercent: true, shownScale: 1 },
});
const unit = (code: string) => ({ code, name: `Đơn vị ${code}`, level: 'area', isLeaf: false });
const completeness = { expected: 10, reported: 8, approved: 7 };

function trail(part: SlotPart, values: readonly string[]): FigureTrail {
  const [live = null, first = null, second = null] = values;
  return {
    round: 'R',
    indicator: 'attendance',
    column: null,
    part,
    pin: { treeOn: '2026-06-14', structureRevision: 1 },
    unit: unit('QK4'),
    path: [],
    state: 'approved',
    live,
    present: 7,
    official: live,
    drift: part === 'numerator' ? '2' : null,
    completeness,
    own: {
      version: 2,
      state: 'approved',
      value: '9',
      adjustment: part === 'numerator' ? '-1' : null,
      reason: part === 'numerator' ? 'Tính hai lần' : null,
      preparedBy: null,
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      approvedAt: null,
    },
    comments: [],
    children: [
      { unit: unit('A'), state: 'approved', live: first, present: 1, completeness },
      { unit: unit('B'), state: 'none', live: null, present: 0, completeness },
      { unit: unit('C'), state: 'approved', live: second, present: 1, completeness },
    ],
    driftSources:
      part === 'numerator'
        ? [{ unit: unit('A'), frozenVersion: 1, frozenValue: '44', liveVersion: 2, liveValue: '46' }]
        : [],
  };
}

const parts = [trail('numerator', ['95', '46', '49']), trail('denominator', ['100', '50', '50'])];

test('the two parts of a ratio are brought together at each unit', () => {
  const level = trailLevel(ratio, parts, 'vi');
  assert.equal(level?.live, '95,0%');
  assert.equal(level?.liveDetail, '95/100');
  assert.equal(level?.own, '100,0%');
  assert.deepEqual(
    level?.children.map(({ unit: { code }, shown, detail }) => [code, shown, detail]),
    [
      ['A', '92,0%', '46/50'],
      ['B', null, null],
      ['C', '98,0%', '49/50'],
    ],
  );
  assert.equal(level?.hasDrift, true);
  assert.equal(level?.difference, null);
  assert.equal(level?.adjustment, '−1');
  assert.deepEqual(level?.reasons, ['Tính hai lần']);
  assert.equal(level?.driftSources.length, 1);
});

test('nothing loaded gives no level', () => {
  assert.equal(trailLevel(ratio, [], 'vi'), undefined);
});

test('the chart draws missing units as gaps and names the highest and the lowest', () => {
  const level = trailLevel(ratio, parts, 'vi');
  assert.ok(level !== undefined);
  const line = {
    key: 'attendance',
    indicator: ratio,
    column: null,
    columnName: null,
    isIndented: false,
    parts: [],
  };
  const words = { title: 'T', categoryTitle: 'Đơn vị', seriesName: 'Hiện tại', unitOfMeasure: '%' };
  const { data, highest, lowest } = chartOfTrail(level, line, words);
  assert.deepEqual(data.series[0]?.values, [92, null, 98]);
  assert.deepEqual(data.series[0]?.shown, ['92,0%', '–', '98,0%']);
  assert.equal(highest?.shown, '98,0%');
  assert.equal(lowest?.shown, '92,0%');
});
