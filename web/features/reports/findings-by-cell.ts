import {
  columnSetOf,
  type FormDefinition,
  type Section,
} from '../../../contract/indicators/form-definition.ts';
import type { ReportFinding, ShownComment } from '../../../contract/reports/report-view.ts';
import { cellKey } from './report-place.ts';

/** Rule code of the built-in check that a required figure is there. */
export const requiredRule = 'required';

/** Findings by the cells they point to; one for a whole line stands at every cell of it. */
export function findingsByCell(
  findings: readonly ReportFinding[],
  definition: FormDefinition,
): ReadonlyMap<string, readonly ReportFinding[]> {
  const indicators = new Map(
    definition.sections.flatMap(({ indicators }) =>
      indicators.map((indicator) => [indicator.code, indicator]),
    ),
  );
  const found = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    for (const cell of finding.cells) {
      const indicator = indicators.get(cell.indicator);
      const columns = indicator === undefined ? undefined : columnSetOf(definition, indicator)?.columns;
      const keys =
        cell.column === null && columns !== undefined
          ? columns.map(({ code }) => cellKey({ indicator: cell.indicator, column: code }))
          : [cellKey(cell)];
      for (const key of keys) found.set(key, [...(found.get(key) ?? []), finding]);
    }
  }
  return found;
}

/** Comments by the cells they are on; one on a whole line stands under its indicator. */
export function commentsByCell(
  comments: readonly ShownComment[],
): ReadonlyMap<string, readonly ShownComment[]> {
  return Map.groupBy(comments, (comment) => cellKey(comment));
}

/** How a section stands: errors, warnings, required figures that are missing, open comments. */
export interface SectionCount {
  readonly errors: number;
  readonly warnings: number;
  readonly missing: number;
  readonly comments: number;
}

export function countOfSection(
  section: Section,
  findings: readonly ReportFinding[],
  comments: readonly ShownComment[],
): SectionCount {
  const codes = new Set(section.indicators.map(({ code }) => code));
  const here = findings.filter(({ cells }) => cells.some(({ indicator }) => codes.has(indicator)));
  const missing = here.filter(({ rule }) => rule === requiredRule);
  return {
    errors: here.filter(({ severity, rule }) => severity === 'error' && rule !== requiredRule).length,
    warnings: here.filter(({ severity }) => severity === 'warning').length,
    missing: missing.reduce((count, { cells }) => count + cells.length, 0),
    comments: comments.filter(({ indicator, resolvedAt }) => resolvedAt === null && codes.has(indicator))
      .length,
  };
}
