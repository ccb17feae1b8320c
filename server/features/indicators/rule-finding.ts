import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import type { CellRef, RuleSeverity } from '../../../contract/indicators/form-definition.ts';

/** Figures as the rules read them: a scaled integer by slot number, and texts and dates by indicator; null is missing. */
export interface FigureSource {
  figureAt(slot: number): bigint | null;
  textOf(indicator: string): string | null;
}

/** Where known: the same unit's figures of the period before, of the same period last year, and what was planned. */
export interface FigureReferences {
  readonly previous?: Pick<FigureSource, 'figureAt'> | undefined;
  readonly lastYear?: Pick<FigureSource, 'figureAt'> | undefined;
  readonly plan?: Pick<FigureSource, 'figureAt'> | undefined;
}

/**
 * What a rule found. `ruleCode` is the rule's code, or one of the built-in checks `required`, `column_total`,
 * `ratio_part_missing`, `ratio_above_one`, `out_of_range`, or `not_computable` when a rule overflows int64.
 */
export interface RuleFinding {
  readonly ruleCode: string;
  readonly severity: RuleSeverity;
  readonly message: Bilingual;
  readonly cells: readonly CellRef[];
}
