import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FormDefinition } from '../../../contract/indicators/form-definition.ts';
import {
  aDefinition,
  aPercent,
  aRule,
  anIndicator,
  columnsWithTotal,
} from '../../../test/support/form-builder.ts';
import { definitionIssues } from './definition-check.ts';
import { changedSlotIssues, newSlots } from './slot-allocation.ts';

const lines = new Set(['line']);
const first = '/definition/sections/0/indicators/0';
const set = columnsWithTotal('set', 'x', 'y', 'total');
const words = { kind: 'text', acrossUnits: 'none', acrossPeriods: 'none' } as const;

const refused: readonly (readonly [name: string, definition: FormDefinition, issues: readonly string[]])[] = [
  [
    'one code twice',
    aDefinition([anIndicator('a'), anIndicator('a')]),
    ['form.duplicate_code /definition/sections/0/indicators/1/code'],
  ],
  [
    'an unknown column set',
    aDefinition([anIndicator('a', { columnSet: 'none' })]),
    [`form.unknown_column_set ${first}/columnSet`],
  ],
  [
    'a column twice',
    aDefinition([], { columnSets: [columnsWithTotal('set', 'x', 'x', 'total')] }),
    ['form.duplicate_code /definition/columnSets/0/columns/1/code'],
  ],
  [
    'a total that is no column',
    aDefinition([], { columnSets: [{ ...set, total: 'z' }] }),
    ['form.unknown_total /definition/columnSets/0/total'],
  ],
  [
    'a total of what does not add up',
    aDefinition([anIndicator('a', { columnSet: 'set', acrossUnits: 'min' })], { columnSets: [set] }),
    [`form.total_not_additive ${first}/columnSet`],
  ],
  [
    'an integer with decimals',
    aDefinition([anIndicator('a', { scale: 1 })]),
    [`form.wrong_kind ${first}/scale`],
  ],
  [
    'a mean that is no ratio',
    aDefinition([anIndicator('a', { acrossUnits: 'mean' })]),
    [`form.wrong_kind ${first}/acrossUnits`],
  ],
  [
    'a ratio that is summed',
    aDefinition([aPercent('a', { acrossUnits: 'sum' })]),
    [`form.wrong_kind ${first}/acrossUnits`],
  ],
  [
    'a ratio without its parts',
    aDefinition([aPercent('a', { ratio: null })]),
    [`form.wrong_kind ${first}/ratio`],
  ],
  [
    'a text that is summed',
    aDefinition([anIndicator('a', { ...words, acrossUnits: 'sum' })]),
    [`form.wrong_kind ${first}/acrossUnits`],
  ],
];

const refusedRules: readonly (readonly [check: string, issue: string])[] = [
  ['cell.a >', 'rule.not_parseable'],
  ['cell.nothing > 0', 'rule.unknown_cell'],
  ['cell.a.total > 0', 'rule.unknown_cell'],
  ['cell.s > 0', 'rule.unknown_cell'],
  ['cell.t > 0', 'rule.unknown_cell'],
  ['other.a > 0', 'rule.unknown_cell'],
  ['cell > 0', 'rule.unknown_cell'],
  ['cell.a', 'rule.wrong_type'],
  ['cell.a && true', 'rule.wrong_type'],
  ['(cell.a > 0) + 1 > 0', 'rule.wrong_type'],
  ['cell.a > 1.5', 'rule.not_allowed'],
  ['cell.a > 1u', 'rule.not_allowed'],
  ['cell.a > 9223372036854775808', 'rule.not_allowed'],
  ['cell.a / 2 > 1', 'rule.not_allowed'],
  ['cell.a % 2 == 0', 'rule.not_allowed'],
  ['double(cell.a) > 1', 'rule.not_allowed'],
  ['dyn(cell.a) > 1', 'rule.not_allowed'],
  ['"a" == "a"', 'rule.not_allowed'],
  ['[1].exists(x, x > cell.a)', 'rule.not_parseable'],
  ['cell[cell.a] > 0', 'rule.not_allowed'],
  ['cell.a in [1]', 'rule.not_parseable'],
  ['cell.e * cell.e * cell.e > 0', 'rule.scale_too_large'],
  [`${'('.repeat(60)}cell.a${')'.repeat(60)} > 0`, 'rule.not_parseable'],
];

describe('what a form may not say', () => {
  for (const [name, definition, issues] of refused) {
    test(name, () => {
      const found = definitionIssues(definition, lines).map(({ code, pointer }) => `${code} ${pointer}`);
      assert.deepEqual(found, issues);
    });
  }

  test('an unknown line of work', () => {
    const found = definitionIssues(aDefinition([anIndicator('a')]), new Set());
    assert.deepEqual(found, [
      { code: 'form.unknown_line', pointer: '/definition/sections/0/lineCode', params: { line: 'line' } },
    ]);
  });

  for (const [check, issue] of refusedRules) {
    test(`the rule ${check.slice(0, 40)}`, () => {
      const indicators = [
        anIndicator('a'),
        anIndicator('s', { columnSet: 'set' }),
        anIndicator('t', words),
        anIndicator('e', { kind: 'decimal', scale: 7 }),
      ];
      const cells = [{ indicator: 'a', column: null }];
      const definition = aDefinition(indicators, { columnSets: [set], rules: [aRule(check, { cells })] });
      const found = definitionIssues(definition, lines);
      assert.deepEqual(
        found.map(({ code, pointer }) => `${code} ${pointer}`),
        [`${issue} /definition/rules/0/check`],
      );
      assert.equal(found[0]?.params['rule'], 'rule');
    });
  }

  test('a rule that points to a cell the form does not have', () => {
    const rule = aRule('cell.a > 0', { cells: [{ indicator: 'a', column: 'x' }] });
    const found = definitionIssues(aDefinition([anIndicator('a')], { rules: [rule] }), lines);
    assert.deepEqual(
      found.map(({ code, pointer }) => `${code} ${pointer}`),
      ['rule.unknown_cell /definition/rules/0/cells/0'],
    );
  });

  test('more figures than a form may ask for', () => {
    const many = Array.from({ length: 40 }, (_, index) => `c${index}`);
    const indicators = Array.from({ length: 501 }, (_, index) =>
      anIndicator(`i${index}`, { columnSet: 'set' }),
    );
    const wide = aDefinition(indicators, {
      columnSets: [{ ...columnsWithTotal('set', ...many), total: null }],
    });
    assert.deepEqual(
      definitionIssues(wide, lines).map(({ code }) => code),
      ['form.too_large'],
    );
  });
});

describe('slots across versions', () => {
  const version1 = aDefinition([anIndicator('a'), aPercent('p'), anIndicator('t', words)]);

  test('a new form numbers its figures in the order of the form; words take none', () => {
    assert.deepEqual(
      newSlots(version1, []).map(({ slot, indicatorCode, part }) => [slot, indicatorCode, part]),
      [
        [0, 'a', 'value'],
        [1, 'p', 'numerator'],
        [2, 'p', 'denominator'],
      ],
    );
  });

  test('a later version keeps known slots and adds new ones at the end, also after one was dropped', () => {
    const version2 = aDefinition([anIndicator('b'), anIndicator('a')]);
    const added = newSlots(version2, newSlots(version1, []));
    assert.deepEqual(
      added.map(({ slot, indicatorCode }) => [slot, indicatorCode]),
      [[3, 'b']],
    );
  });

  const changes = [
    ['scale', anIndicator('a', { kind: 'decimal', scale: 2 }), ['kind', 'scale']],
    ['aggregation', anIndicator('a', { acrossUnits: 'max' }), ['acrossUnits']],
    ['aggregation over periods', anIndicator('a', { acrossPeriods: 'latest' }), ['acrossPeriods']],
    ['unit of measure', anIndicator('a', { unitOfMeasure: { vi: 'giờ', en: 'hour' } }), ['unitOfMeasure/vi']],
    ['columns', anIndicator('a', { columnSet: 'set' }), ['columnSet']],
  ] as const;
  for (const [name, changed, fields] of changes) {
    test(`another ${name} under the same code is refused`, () => {
      const issues = changedSlotIssues(aDefinition([changed], { columnSets: [set] }), [
        aDefinition([]),
        version1,
      ]);
      assert.deepEqual(
        issues.map(({ code, pointer }) => `${code} ${pointer}`),
        fields.map((field) => `form.slot_changed ${first}/${field}`),
      );
    });
  }

  test('another name or hint is no other meaning', () => {
    const renamed = anIndicator('a', { name: { vi: 'Tên khác', en: 'Other' }, hint: { vi: 'x', en: 'x' } });
    assert.deepEqual(changedSlotIssues(aDefinition([renamed]), [version1]), []);
  });
});
