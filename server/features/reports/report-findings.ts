import { columnsOf, indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { ReportFinding } from '../../../contract/reports/report-view.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { evaluateRules, type FormVersion, type RuleFinding } from '../indicators/public.ts';
import type { ReportFigures } from './draft-figures.ts';
import { cellName } from './report-errors.ts';
import type { ReportReferences } from './report-references-facts.ts';

const half = {
  vi: 'Điều chỉnh một tỷ lệ phải ghi cả tử số và mẫu số.',
  en: 'An adjustment of a ratio needs both its numerator and its denominator.',
};

// The two parts of a mean are both present or both missing; that holds for adjustments as for own figures.
function halfAdjustments(form: FormVersion, { adjustment }: ReportFigures): RuleFinding[] {
  return indicatorsOf(form.definition)
    .filter(({ kind }) => kind === 'ratio')
    .flatMap((indicator) => {
      const columns = columnsOf(form.definition, indicator).map(({ code }) => code);
      return (columns.length === 0 ? [null] : columns).map((column) => ({
        indicator: indicator.code,
        column,
      }));
    })
    .filter((cell) => {
      const at = (part: 'numerator' | 'denominator'): boolean => {
        const slot = form.slotOf(cell.indicator, cell.column, part);
        return slot !== undefined && (adjustment[slot.slot] ?? null) !== null;
      };
      return at('numerator') !== at('denominator');
    })
    .map((cell) => ({
      ruleCode: 'adjustment_part_missing',
      severity: 'error' as const,
      message: half,
      cells: [cell],
    }));
}

function keyOf({ ruleCode, cells }: RuleFinding): string {
  return `${ruleCode}:${cells.map(({ indicator, column }) => cellName(indicator, column)).join(',')}`;
}

function sourceOf(vector: readonly (bigint | null)[] | undefined) {
  return vector && { figureAt: (slot: number) => vector[slot] ?? null };
}

/** Whether any rule of the form reads other figures than the report's own: of other periods, or planned. */
export function comparesFigures({ definition }: FormVersion): boolean {
  return definition.rules.some(({ when, check }) =>
    /\b(?:previous|last_year|plan)\b/.test(`${when ?? ''} ${check}`),
  );
}

/** What the form's rules and the built-in checks find in a report, errors first. */
export function findingsOf(
  form: FormVersion,
  figures: ReportFigures,
  { previous, lastYear, plan }: ReportReferences,
): ReportFinding[] {
  const found = evaluateRules(
    form,
    {
      figureAt: (slot) => figures.own[slot] ?? null,
      textOf: (indicator) => figures.texts.get(indicator) ?? null,
    },
    {
      previous: sourceOf(previous?.own),
      lastYear: sourceOf(lastYear?.own),
      plan: { figureAt: (slot) => plan.get(slot) ?? null },
    },
  );
  const findings = [...halfAdjustments(form, figures), ...found].map((finding) => ({
    key: keyOf(finding),
    rule: finding.ruleCode,
    severity: finding.severity,
    message: finding.message,
    cells: [...finding.cells],
  }));
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}

/** A finding as an issue of a refusal; the pointer names its first cell as a screen shows it. */
export function findingIssue(finding: ReportFinding): ProblemIssue {
  const [cell] = finding.cells;
  return issueAt('report.rule_not_met', cell ? `/cells/${cellName(cell.indicator, cell.column)}` : '', {
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    messageVi: finding.message.vi,
    messageEn: finding.message.en,
  });
}
