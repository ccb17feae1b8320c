import { Environment, ParseError, type ParseResult } from '@marcbachmann/cel-js';
import type { FormDefinition, ValidationRule } from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { ruleCellsOf } from './rule-cells.ts';
import { RuleRefusal, RuleVariables, type RuleVariable, translateCondition } from './rule-translation.ts';

/** A rule ready to be evaluated over the variables it names. */
export interface CompiledRule {
  readonly rule: ValidationRule;
  readonly when: ParseResult | null;
  readonly check: ParseResult;
  readonly variables: readonly RuleVariable[];
}

export type RuleCompilation =
  | { readonly kind: 'compiled'; readonly rule: CompiledRule }
  | { readonly kind: 'refused'; readonly issues: readonly ProblemIssue[] };

// Two expressions of 500 characters cannot name more figures than this.
const variableCount = 200;

// Reads what people write; it knows no variables because the names are resolved against the form.
const reader = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 200, maxDepth: 24, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 2 },
});

const evaluator = evaluationEnvironment();

function evaluationEnvironment(): Environment {
  const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 200 } })
    .registerFunction('abs(int): int', (value: bigint) => (value < 0n ? -value : value))
    .registerFunction('min(int, int): int', (a: bigint, b: bigint) => (a < b ? a : b))
    .registerFunction('max(int, int): int', (a: bigint, b: bigint) => (a > b ? a : b));
  for (let index = 0; index < variableCount; index += 1) {
    environment.registerVariable(`c${index}`, 'int').registerVariable(`h${index}`, 'bool');
  }
  return environment;
}

/**
 * Compiles a validation rule against a form. Issues carry `rule.not_parseable`, `rule.not_allowed`,
 * `rule.unknown_cell`, `rule.wrong_type` or `rule.scale_too_large`, with pointers below `pointer`.
 */
export function compileRule(
  definition: FormDefinition,
  rule: ValidationRule,
  pointer: string,
): RuleCompilation {
  const variables = new RuleVariables(ruleCellsOf(definition));
  const issues: ProblemIssue[] = [];
  const compile = (source: string, part: 'when' | 'check'): ParseResult | null => {
    try {
      return evaluator.parse(translateCondition(reader.parse(source).ast, variables));
    } catch (error) {
      issues.push(issueOf(error, rule.code, `${pointer}/${part}`));
      return null;
    }
  };
  const when = rule.when === null ? null : compile(rule.when, 'when');
  const check = compile(rule.check, 'check');
  if (!check || issues.length > 0) return { kind: 'refused', issues };
  return { kind: 'compiled', rule: { rule, when, check, variables: variables.all } };
}

function issueOf(error: unknown, rule: string, pointer: string): ProblemIssue {
  if (error instanceof RuleRefusal) return issueAt(error.code, pointer, { rule, ...error.params });
  if (error instanceof ParseError)
    return issueAt('rule.not_parseable', pointer, { rule, reason: error.summary });
  throw error;
}
