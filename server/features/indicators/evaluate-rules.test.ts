import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  aDefinition,
  aFormVersion,
  aPercent,
  aRule,
  anIndicator,
  columnsWithTotal,
} from '../../../test/support/form-builder.ts';
import { evaluateRules } from './evaluate-rules.ts';
import type { FormVersion } from './form-version.ts';
import type { FigureSource } from './rule-finding.ts';

type Figures = Readonly<Record<string, bigint>>;

/** Figures by name: `a`, `s.total`, `p.numerator`, `r.total.denominator`. */
function source(
  version: FormVersion,
  figures: Figures,
  texts: Readonly<Record<string, string>> = {},
): FigureSource {
  const bySlot = new Map(
    version.slots.map((slot) => {
      const parts = [slot.indicatorCode, slot.columnCode, slot.part === 'value' ? '' : slot.part];
      return [slot.slot, figures[parts.filter((part) => part !== '').join('.')] ?? null];
    }),
  );
  return { figureAt: (slot) => bySlot.get(slot) ?? null, textOf: (code) => texts[code] ?? null };
}

const indicators = [
  anIndicator('a'),
  anIndicator('b'),
  anIndicator('d', { kind: 'decimal', scale: 2 }),
  anIndicator('m', { kind: 'money', scale: 0 }),
  anIndicator('s', { columnSet: 'set' }),
  aPercent('p'),
];
const columnSets = [columnsWithTotal('set', 'x', 'y', 'total')];

/** The codes of what is found when one rule stands in the form. */
function found(
  check: string,
  figures: Figures,
  more: { when?: string; previous?: Figures; plan?: Figures } = {},
) {
  const rule = aRule(check, { when: more.when ?? null });
  const version = aFormVersion(aDefinition(indicators, { columnSets, rules: [rule] }));
  const findings = evaluateRules(version, source(version, figures), {
    previous: more.previous && source(version, more.previous),
    plan: more.plan && source(version, more.plan),
  });
  return findings.map(({ ruleCode }) => ruleCode);
}

const max = 9_223_372_036_854_775_807n;

const outcomes: readonly (readonly [
  name: string,
  check: string,
  figures: Figures,
  expected: readonly string[],
  more?: Parameters<typeof found>[2],
])[] = [
  ['a rule that holds says nothing', 'cell.a <= cell.b', { a: 2n, b: 2n }, []],
  ['a rule that does not hold is found', 'cell.a <= cell.b', { a: 3n, b: 2n }, ['rule']],
  ['a missing figure silences the rule', 'cell.a <= cell.b', { a: 3n }, []],
  ['missing is not zero', 'cell.a == 0', {}, []],
  ['has() sees a missing figure', 'has(cell.b)', { a: 3n }, ['rule']],
  ['a condition that does not hold silences the rule', 'false', { a: 0n }, [], { when: 'cell.a > 0' }],
  ['a condition that holds lets the rule speak', 'false', { a: 1n }, ['rule'], { when: 'cell.a > 0' }],
  ['scales are made equal: 3.00 is not above 3', 'cell.d <= cell.a', { d: 300n, a: 3n }, []],
  ['scales are made equal: 3.01 is above 3', 'cell.d <= cell.a', { d: 301n, a: 3n }, ['rule']],
  ['a literal is in whole units', 'cell.d <= 100', { d: 10_001n }, ['rule']],
  ['a product has both scales: 1.50 × 2 = 3', 'cell.d * cell.a == 3', { d: 150n, a: 2n }, []],
  ['a sum has the greater scale', 'cell.d + cell.a == cell.b', { d: 150n, a: 1n, b: 2n }, ['rule']],
  ['min, max and abs', 'max(cell.a, abs(cell.d)) == 4 && min(cell.a, 9) == 4', { a: 4n, d: -350n }, []],
  ['a choice of numbers', '(cell.a > 0 ? cell.d : 0) == 2', { a: 1n, d: 200n }, []],
  ['negation', '!(-cell.a > 0)', { a: -1n }, ['rule']],
  ['columns by name', 'cell.s.x >= cell.s["y"]', { 's.x': 1n, 's.y': 2n, 's.total': 3n }, ['rule']],
  [
    'parts of a ratio',
    'cell.p.numerator * 2 >= cell.p.denominator',
    { 'p.numerator': 1n, 'p.denominator': 3n },
    ['rule'],
  ],
  ['the period before', 'cell.a * 2 >= previous.a', { a: 2n }, ['rule'], { previous: { a: 5n } }],
  ['without the period before the rule is silent', 'cell.a * 2 >= previous.a', { a: 2n }, []],
  ['the plan', 'cell.a >= plan.a', { a: 2n }, ['rule'], { plan: { a: 3n } }],
  ['overflow is said, not wrapped', 'cell.a * cell.b > 0', { a: max, b: 2n }, ['not_computable']],
  ['an operand that decides hides an overflow', 'cell.a > 0 || cell.a * cell.b > 0', { a: max, b: 2n }, []],
];

describe('rules over exact figures', () => {
  for (const [name, check, figures, expected, more] of outcomes) {
    test(name, () => assert.deepEqual(found(check, figures, more), expected));
  }

  test('agrees with exact arithmetic on figures of any size and scale', () => {
    const scale = fc.integer({ min: 0, max: 4 });
    const figure = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
    fc.assert(
      fc.property(scale, scale, figure, figure, (scaleA, scaleB, a, b) => {
        const two = [
          anIndicator('a', { kind: 'decimal', scale: scaleA }),
          anIndicator('b', { kind: 'decimal', scale: scaleB }),
        ];
        const version = aFormVersion(aDefinition(two, { rules: [aRule('cell.a * 3 - cell.b <= 7')] }));
        const common = 10n ** BigInt(Math.max(scaleA, scaleB));
        const [wholeA, wholeB] = [a * (common / 10n ** BigInt(scaleA)), b * (common / 10n ** BigInt(scaleB))];
        const holds = wholeA * 3n - wholeB <= 7n * common;
        assert.equal(evaluateRules(version, source(version, { a, b })).length === 0, holds);
      }),
      { verbose: true },
    );
  });

  test('a finding carries severity, both languages and the cells', () => {
    const cells = [
      { indicator: 'a', column: null },
      { indicator: 's', column: 'total' },
    ];
    const rule = aRule('cell.a > 0', { code: 'positive', severity: 'warning', cells });
    const version = aFormVersion(aDefinition(indicators, { columnSets, rules: [rule] }));
    assert.deepEqual(evaluateRules(version, source(version, { a: 0n })), [
      { ruleCode: 'positive', severity: 'warning', message: { vi: 'Sai', en: 'Wrong' }, cells },
    ]);
  });
});

const builtIn: readonly (readonly [
  name: string,
  figures: Figures,
  texts: Readonly<Record<string, string>>,
  expected: readonly string[],
])[] = [
  [
    'everything right',
    { r: 1n, 's.x': 1n, 's.y': 2n, 's.total': 3n, 'p.numerator': 1n, 'p.denominator': 1n },
    { t: 'có' },
    [],
  ],
  ['a required figure is missing', {}, { t: 'có' }, ['required r']],
  ['a required text is blank', { r: 1n }, { t: ' ' }, ['required t']],
  ['a date that does not exist', { r: 1n }, { t: 'có', on: '2026-02-30' }, ['date_invalid on']],
  [
    'a total that is not the sum',
    { r: 1n, 's.x': 1n, 's.y': 2n, 's.total': 4n },
    { t: 'có' },
    ['column_total s.total'],
  ],
  ['a total that is missing', { r: 1n, 's.x': 1n, 's.y': 2n }, { t: 'có' }, ['column_total s.total']],
  ['a total without its breakdown', { r: 1n, 's.total': 4n }, { t: 'có' }, []],
  ['half a ratio', { r: 1n, 'p.numerator': 1n }, { t: 'có' }, ['ratio_part_missing p']],
  [
    'a percentage above one hundred',
    { r: 1n, 'p.numerator': 3n, 'p.denominator': 2n },
    { t: 'có' },
    ['ratio_above_one p'],
  ],
  ['a figure beyond int64', { r: max + 1n }, { t: 'có' }, ['out_of_range r']],
  [
    'a sum beyond int64 is still exact',
    { r: 1n, 's.x': max, 's.y': max, 's.total': -2n },
    { t: 'có' },
    ['column_total s.total'],
  ],
];

describe('checks that every form has', () => {
  const version = aFormVersion(
    aDefinition(
      [
        anIndicator('r', { isRequired: true }),
        anIndicator('s', { columnSet: 'set' }),
        aPercent('p'),
        anIndicator('t', { kind: 'text', isRequired: true, acrossUnits: 'none', acrossPeriods: 'none' }),
        anIndicator('on', { kind: 'date', acrossUnits: 'none', acrossPeriods: 'none' }),
      ],
      { columnSets },
    ),
  );
  for (const [name, figures, texts, expected] of builtIn) {
    test(name, () => {
      const findings = evaluateRules(version, source(version, figures, texts));
      assert.deepEqual(
        findings.map(({ ruleCode, cells }) =>
          [
            ruleCode,
            ...cells.map(({ indicator, column }) => (column === null ? indicator : `${indicator}.${column}`)),
          ].join(' '),
        ),
        expected,
      );
      assert.ok(findings.every(({ severity }) => severity === 'error'));
    });
  }
});
