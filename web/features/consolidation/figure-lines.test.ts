import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsolidatedFigure } from '../../../contract/consolidation/consolidated-view.ts';
import { formDefinition, type SlotPart } from '../../../contract/indicators/form-definition.ts';
import { figureSections, findLines, hasDrift, parseFigureKey } from './figure-lines.ts';

const both = (text: string) => ({ vi: text, en: text });
const base = {
  unitOfMeasure: both('người'),
  scale: 0,
  isRequired: false,
  acrossUnits: 'sum',
  acrossPeriods: 'sum',
  columnSet: null,
  hasPlan: true,
  hint: null,
  ratio: null,
};
const definition = formDefinition.parse({
  columnSets: [
    {
      code: 'forces',
      columns: ['standing', 'militia', 'total'].map((code) => ({ code, name: both(code) })),
      total: 'total',
    },
    { code: 'sexes', columns: ['women', 'men'].map((code) => ({ code, name: both(code) })), total: null },
  ],
  sections: [
    {
      code: 'education',
      name: both('Giáo dục'),
      lineCode: 'giao-duc',
      narrative: [],
      indicators: [
        { ...base, code: 'classes', name: both('Số lớp tập huấn'), kind: 'integer' },
        { ...base, code: 'people', name: both('Số người dự'), kind: 'integer', columnSet: 'forces' },
        {
          ...base,
          code: 'attendance',
          name: both('Tỷ lệ dự học'),
          kind: 'ratio',
          ratio: { numerator: both('Dự'), denominator: both('Phải dự'), isPercent: true, shownScale: 1 },
        },
      ],
    },
    {
      code: 'people',
      name: both('Dân vận'),
      lineCode: 'dan-van',
      narrative: [],
      indicators: [
        { ...base, code: 'helped', name: both('Người được giúp'), kind: 'integer', columnSet: 'sexes' },
        { ...base, code: 'note', name: both('Ghi chú'), kind: 'text' },
      ],
    },
  ],
  rules: [],
});

function figure(
  indicator: string,
  column: string | null,
  part: SlotPart = 'value',
  drift: string | null = null,
): ConsolidatedFigure {
  return {
    indicator,
    column,
    part,
    live: '5',
    present: 3,
    official: '5',
    drift,
    plan: null,
    planRate: null,
    yearToDate: '5',
    previous: null,
    lastYear: null,
  };
}

const sections = figureSections(definition, [
  figure('classes', null, 'value', '3'),
  figure('people', 'standing'),
  figure('people', 'militia'),
  figure('people', 'total'),
  figure('attendance', null, 'denominator'),
  figure('attendance', null, 'numerator'),
  figure('helped', 'women'),
  figure('helped', 'men'),
]);

test('lines follow the form: the total first, columns below it, texts left out', () => {
  assert.deepEqual(
    sections.map(({ lines }) =>
      lines.map(({ key, isIndented, parts }) => `${key} ${isIndented} ${parts.length}`),
    ),
    [
      [
        'classes false 1',
        'people.total false 1',
        'people.standing true 1',
        'people.militia true 1',
        'attendance false 2',
      ],
      ['helped false 0', 'helped.women true 1', 'helped.men true 1'],
    ],
  );
});

test('a ratio has its numerator before its denominator', () => {
  const ratio = sections[0]?.lines.find(({ key }) => key === 'attendance');
  assert.deepEqual(
    ratio?.parts.map(({ part }) => part),
    ['numerator', 'denominator'],
  );
});

const searches = [
  [{}, 8],
  [{ section: 'people' }, 3],
  [{ q: 'tap huan' }, 1],
  [{ q: 'militia' }, 1],
  [{ onlyDrift: true }, 1],
  [{ onlyDrift: true, section: 'people' }, 0],
  [{ q: 'không có gì' }, 0],
] as const;
for (const [filter, count] of searches) {
  test(`${JSON.stringify(filter)} finds ${count}`, () => {
    const found = findLines(sections, filter);
    assert.equal(found.flatMap(({ lines }) => lines).length, count);
    assert.ok(found.every(({ lines }) => lines.length > 0));
  });
}

test('drift is seen, and figures are named in the address and back', () => {
  assert.equal(sections.flatMap(({ lines }) => lines).filter(hasDrift).length, 1);
  assert.deepEqual(parseFigureKey('people.militia'), { indicator: 'people', column: 'militia' });
  assert.deepEqual(parseFigureKey('classes'), { indicator: 'classes', column: null });
});
