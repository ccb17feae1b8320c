import { EvaluationError, type ParseResult } from '@marcbachmann/cel-js';
import { builtInFindings } from './built-in-checks.ts';
import { type CompiledRule, compileRule } from './compile-rule.ts';
import type { FormVersion } from './form-version.ts';
import type { RuleScope } from './rule-cells.ts';
import type { FigureReferences, FigureSource, RuleFinding } from './rule-finding.ts';

const compiledRules = new WeakMap<FormVersion, readonly CompiledRule[]>();

function rulesOf(version: FormVersion): readonly CompiledRule[] {
  const known = compiledRules.get(version);
  if (known) return known;
  const rules = version.definition.rules.map((rule, index) => {
    const compilation = compileRule(version.definition, rule, `/rules/${index}`);
    if (compilation.kind === 'compiled') return compilation.rule;
    throw new Error(`published rule ${rule.code} does not compile`);
  });
  compiledRules.set(version, rules);
  return rules;
}

/**
 * Checks one report's figures: the built-in checks, then the form's rules in their order. Figures are the unit's own,
 * scaled integers by slot. A rule that needs a figure nobody gave says nothing; one that overflows int64 is reported
 * as `not_computable` rather than wrapped.
 */
export function evaluateRules(
  version: FormVersion,
  figures: FigureSource,
  references: FigureReferences = {},
): RuleFinding[] {
  const sources: Record<RuleScope, Pick<FigureSource, 'figureAt'> | undefined> = {
    cell: figures,
    previous: references.previous,
    last_year: references.lastYear,
    plan: references.plan,
  };
  const found = rulesOf(version).flatMap((rule) => {
    const outcome = outcomeOf(rule, variablesOf(version, rule, sources));
    return outcome === 'holds' ? [] : [findingOf(rule, outcome)];
  });
  return [...builtInFindings(version, figures), ...found];
}

function variablesOf(
  version: FormVersion,
  { variables }: CompiledRule,
  sources: Record<RuleScope, Pick<FigureSource, 'figureAt'> | undefined>,
): Record<string, bigint | boolean> {
  const values: Record<string, bigint | boolean> = {};
  for (const { cell, value, presence } of variables) {
    const slot = version.slotOf(cell.indicator, cell.column, cell.part);
    const figure = slot === undefined ? null : (sources[cell.scope]?.figureAt(slot.slot) ?? null);
    values[presence] = figure !== null;
    if (figure !== null) values[value] = figure;
  }
  return values;
}

type Outcome = 'holds' | 'broken' | 'not_computable';

function outcomeOf({ when, check }: CompiledRule, values: Record<string, bigint | boolean>): Outcome {
  const applies = when === null ? true : answerOf(when, values);
  if (applies === 'not_computable') return applies;
  if (applies !== true) return 'holds';
  const answer = answerOf(check, values);
  if (answer === 'not_computable') return answer;
  return answer === false ? 'broken' : 'holds';
}

function answerOf(
  expression: ParseResult,
  values: Record<string, bigint | boolean>,
): boolean | 'missing' | 'not_computable' {
  try {
    return expression(values) === true;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    if (error.code === 'unknown_variable') return 'missing';
    if (error.code === 'numeric_overflow') return 'not_computable';
    throw error;
  }
}

function findingOf({ rule }: CompiledRule, outcome: Exclude<Outcome, 'holds'>): RuleFinding {
  const { severity, cells } = rule;
  if (outcome === 'broken') return { ruleCode: rule.code, severity, message: rule.message, cells };
  const message = {
    vi: `Không tính được vì số quá lớn: ${rule.message.vi}`,
    en: `Cannot be computed because a figure is too large: ${rule.message.en}`,
  };
  return { ruleCode: 'not_computable', severity, message, cells };
}
