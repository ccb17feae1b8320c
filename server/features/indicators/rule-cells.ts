import {
  columnsOf,
  type FormDefinition,
  hasSlots,
  indicatorsOf,
  type SlotPart,
} from '../../../contract/indicators/form-definition.ts';

/** The names under which a rule reads figures: this report's, the period before, the same period last year, the plan. */
export const ruleScopes = ['cell', 'previous', 'last_year', 'plan'] as const;
export type RuleScope = (typeof ruleScopes)[number];

/** A figure that a rule reads. */
export interface RuleCell {
  readonly scope: RuleScope;
  readonly indicator: string;
  readonly column: string | null;
  readonly part: SlotPart;
  readonly scale: number;
}

/** Finds what `cell.strength.total` or `cell.attendance.numerator` names; undefined when the form has no such figure. */
export type FindRuleCell = (scope: RuleScope, path: readonly string[]) => RuleCell | undefined;

/** The figures of a definition as rules name them: indicator, then column, then the part of a ratio. */
export function ruleCellsOf(definition: FormDefinition): FindRuleCell {
  const indicators = new Map(indicatorsOf(definition).map((indicator) => [indicator.code, indicator]));
  return (scope, [first, ...rest]) => {
    const indicator = first === undefined ? undefined : indicators.get(first);
    if (!indicator || !hasSlots(indicator)) return undefined;
    const names = [...rest];
    const column = indicator.columnSet === null ? null : names.shift();
    if (column === undefined) return undefined;
    if (column !== null && !columnsOf(definition, indicator).some(({ code }) => code === column))
      return undefined;
    const part = indicator.kind === 'ratio' ? names.shift() : 'value';
    if (part !== 'value' && part !== 'numerator' && part !== 'denominator') return undefined;
    if (names.length > 0) return undefined;
    return { scope, indicator: indicator.code, column, part, scale: indicator.scale };
  };
}
