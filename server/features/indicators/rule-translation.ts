import type { ASTNode } from '@marcbachmann/cel-js';
import { type FindRuleCell, type RuleCell, type RuleScope, ruleScopes } from './rule-cells.ts';

/** Greatest scale a product may reach: 10^18 is the last power of ten in int64. */
const maxRuleScale = 18;

const maxInt64 = 9_223_372_036_854_775_807n;

/** Why a rule may not be published; the codes are those of `rule.…` in the catalogue. */
export class RuleRefusal extends Error {
  readonly code: 'rule.not_allowed' | 'rule.unknown_cell' | 'rule.wrong_type' | 'rule.scale_too_large';
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RuleRefusal['code'], params: RuleRefusal['params']) {
    super(code);
    this.name = 'RuleRefusal';
    this.code = code;
    this.params = params;
  }
}

/** A figure of a translated rule: `value` names its variable, `presence` the one that tells whether it is there. */
export interface RuleVariable {
  readonly cell: RuleCell;
  readonly value: string;
  readonly presence: string;
}

type Expression =
  | { readonly type: 'bool'; readonly text: string }
  | { readonly type: 'int'; readonly text: string; readonly scale: number };
type Int = Extract<Expression, { type: 'int' }>;

/** Gives every figure a rule reads one variable, whichever expressions of the rule read it. */
export class RuleVariables {
  readonly #find: FindRuleCell;
  readonly #byName = new Map<string, RuleVariable>();

  constructor(find: FindRuleCell) {
    this.#find = find;
  }

  get all(): RuleVariable[] {
    return [...this.#byName.values()];
  }

  take(scope: RuleScope, path: readonly string[], shown: string): RuleVariable {
    const cell = this.#find(scope, path);
    if (!cell) throw new RuleRefusal('rule.unknown_cell', { cell: shown });
    const name = [scope, ...path].join('.');
    const known = this.#byName.get(name);
    if (known) return known;
    const index = this.#byName.size;
    const made = { cell, value: `c${index}`, presence: `h${index}` };
    this.#byName.set(name, made);
    return made;
  }
}

function sourceOf(node: ASTNode): string {
  return node.input.slice(node.range.start, node.range.end);
}

function notAllowed(node: ASTNode, what = sourceOf(node)): RuleRefusal {
  return new RuleRefusal('rule.not_allowed', { what });
}

function raised({ text, scale }: Int, to: number): string {
  return scale === to ? text : `(${text} * ${10n ** BigInt(to - scale)})`;
}

/**
 * Translates a CEL expression over named figures into one over int and bool variables. Figures are scaled integers,
 * so wherever two numbers meet the one of smaller scale is multiplied up; a product has the scales' sum. Throws
 * `RuleRefusal` for anything outside the small language of docs/decisions/0004-rule-language.md.
 */
export function translateCondition(node: ASTNode, variables: RuleVariables): string {
  return toBool(node, variables);
}

function toBool(node: ASTNode, variables: RuleVariables): string {
  const expression = translate(node, variables);
  if (expression.type === 'bool') return expression.text;
  throw new RuleRefusal('rule.wrong_type', { what: sourceOf(node), expected: 'bool' });
}

function toInt(node: ASTNode, variables: RuleVariables): Int {
  const expression = translate(node, variables);
  if (expression.type === 'int') return expression;
  throw new RuleRefusal('rule.wrong_type', { what: sourceOf(node), expected: 'int' });
}

function aligned(nodes: readonly ASTNode[], variables: RuleVariables): { texts: string[]; scale: number } {
  const numbers = nodes.map((node) => toInt(node, variables));
  const scale = Math.max(...numbers.map((number) => number.scale));
  return { texts: numbers.map((number) => raised(number, scale)), scale };
}

function translate(node: ASTNode, variables: RuleVariables): Expression {
  switch (node.op) {
    case 'value':
      return literal(node, node.args);
    case 'id':
    case '.':
    case '[]':
      return figure(node, variables);
    case '&&':
    case '||': {
      const [left, right] = node.args.map((operand) => toBool(operand, variables));
      return { type: 'bool', text: `(${left} ${node.op} ${right})` };
    }
    case '!_':
      return { type: 'bool', text: `(!${toBool(node.args, variables)})` };
    case '-_': {
      const { text, scale } = toInt(node.args, variables);
      return { type: 'int', text: `(0 - ${text})`, scale };
    }
    case '+':
    case '-': {
      const { texts, scale } = aligned(node.args, variables);
      return { type: 'int', text: `(${texts.join(` ${node.op} `)})`, scale };
    }
    case '*':
      return product(node.args, variables);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { type: 'bool', text: `(${aligned(node.args, variables).texts.join(` ${node.op} `)})` };
    case '==':
    case '!=':
      return equality(node.op, node.args, variables);
    case '?:':
      return choice(node.args, variables);
    case 'call':
      return call(node, node.args[0], node.args[1], variables);
    default:
      throw notAllowed(node);
  }
}

function literal(node: ASTNode, value: unknown): Expression {
  if (typeof value === 'boolean') return { type: 'bool', text: String(value) };
  if (typeof value === 'bigint' && value <= maxInt64)
    return { type: 'int', text: value.toString(), scale: 0 };
  throw notAllowed(node);
}

function product(operands: readonly [ASTNode, ASTNode], variables: RuleVariables): Expression {
  const [left, right] = [toInt(operands[0], variables), toInt(operands[1], variables)];
  const scale = left.scale + right.scale;
  if (scale > maxRuleScale) throw new RuleRefusal('rule.scale_too_large', { scale, limit: maxRuleScale });
  return { type: 'int', text: `(${left.text} * ${right.text})`, scale };
}

function equality(op: string, operands: readonly [ASTNode, ASTNode], variables: RuleVariables): Expression {
  if (translate(operands[0], variables).type === 'bool') {
    const [left, right] = operands.map((operand) => toBool(operand, variables));
    return { type: 'bool', text: `(${left} ${op} ${right})` };
  }
  return { type: 'bool', text: `(${aligned(operands, variables).texts.join(` ${op} `)})` };
}

function choice(
  [condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode],
  variables: RuleVariables,
): Expression {
  const test = toBool(condition, variables);
  if (translate(yes, variables).type === 'bool') {
    return { type: 'bool', text: `(${test} ? ${toBool(yes, variables)} : ${toBool(no, variables)})` };
  }
  const { texts, scale } = aligned([yes, no], variables);
  return { type: 'int', text: `(${test} ? ${texts.join(' : ')})`, scale };
}

function call(
  node: ASTNode,
  name: string,
  operands: readonly ASTNode[],
  variables: RuleVariables,
): Expression {
  const [first, second] = operands;
  if (name === 'has' && first && !second) {
    return { type: 'bool', text: variableOf(first, variables).presence };
  }
  if (name === 'abs' && first && !second) {
    const { text, scale } = toInt(first, variables);
    return { type: 'int', text: `abs(${text})`, scale };
  }
  if ((name === 'min' || name === 'max') && operands.length === 2) {
    const { texts, scale } = aligned(operands, variables);
    return { type: 'int', text: `${name}(${texts.join(', ')})`, scale };
  }
  throw notAllowed(node, `${name}()`);
}

function figure(node: ASTNode, variables: RuleVariables): Expression {
  const { value, cell } = variableOf(node, variables);
  return { type: 'int', text: value, scale: cell.scale };
}

function variableOf(node: ASTNode, variables: RuleVariables): RuleVariable {
  const [root, ...path] = pathOf(node);
  const scope = ruleScopes.find((known) => known === root);
  if (!scope) throw new RuleRefusal('rule.unknown_cell', { cell: sourceOf(node) });
  return variables.take(scope, path, sourceOf(node));
}

function pathOf(node: ASTNode): string[] {
  if (node.op === 'id') return [node.args];
  if (node.op === '.') return [...pathOf(node.args[0]), node.args[1]];
  if (node.op === '[]') {
    const [from, key] = node.args;
    if (key.op === 'value' && typeof key.args === 'string') return [...pathOf(from), key.args];
  }
  throw notAllowed(node);
}
