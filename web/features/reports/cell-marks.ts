import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatPlainDecimal } from '../../../contract/kernel/quantity.ts';
import type { ReportFinding, ShownComment } from '../../../contract/reports/report-view.ts';
import { sentenceOfCode } from '../../platform/api/api-problem.ts';
import type { CellId, CellMark } from '../../ui/figure-grid/grid-model.ts';
import { requiredRule } from './findings-by-cell.ts';
import type { PendingEdits } from './pending-edits.ts';
import { cellKey, placeKey } from './report-place.ts';
import { placeOfCell } from './section-grids.ts';

/** What the marks of cells are made of. */
export interface MarkSources {
  readonly findings: ReadonlyMap<string, readonly ReportFinding[]>;
  readonly comments: ReadonlyMap<string, readonly ShownComment[]>;
  readonly edits: PendingEdits;
  /** Adjustments with their reasons, by place. */
  readonly adjustments: ReadonlyMap<string, { readonly value: string | null; readonly reason: string }>;
  /** What stood in the version before, where it differs, by place; null is missing. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** While figures are being entered an empty cell is no mistake yet. */
  readonly isEntering: boolean;
  readonly language: Language;
  readonly adjustmentText: (value: string, reason: string) => string;
  readonly changedText: (before: string) => string;
  readonly missingText: string;
}

/** What is known about a cell beside its figure; of a ratio the numerator carries what is said about both parts. */
export function cellMark(cell: CellId, sources: MarkSources): CellMark | undefined {
  const place = placeOfCell(cell);
  if (place === undefined) return undefined;
  const { language } = sources;
  const key = placeKey(place);
  const name = cellKey(place);
  const edit = sources.edits.cells[key];
  const speaks = place.part !== 'denominator';
  const found = speaks ? (sources.findings.get(name) ?? []) : [];
  const spoken = found.filter(({ rule }) => !(sources.isEntering && rule === requiredRule));
  const errors = [
    ...(edit?.refusal === undefined
      ? []
      : [sentenceOfCode(edit.refusal.code, edit.refusal.params, language)]),
    ...spoken.filter(({ severity }) => severity === 'error').map(({ message }) => message[language]),
  ];
  const before = sources.changed.get(key);
  const shown = (value: string | null) =>
    value === null ? sources.missingText : formatPlainDecimal(value, language);
  const warnings = [
    ...spoken.filter(({ severity }) => severity === 'warning').map(({ message }) => message[language]),
    ...(before === undefined ? [] : [sources.changedText(shown(before))]),
  ];
  const open = speaks
    ? (sources.comments.get(name) ?? []).filter(({ resolvedAt }) => resolvedAt === null).length
    : 0;
  const adjusted = sources.adjustments.get(key);
  const mark: CellMark = {
    ...(errors.length === 0 ? {} : { error: errors.join(' ') }),
    ...(warnings.length === 0 ? {} : { warning: warnings.join(' ') }),
    ...(open === 0 ? {} : { comments: open }),
    ...(adjusted === undefined || adjusted.value === null
      ? {}
      : {
          adjustment: sources.adjustmentText(formatPlainDecimal(adjusted.value, language), adjusted.reason),
        }),
  };
  return Object.keys(mark).length === 0 ? undefined : mark;
}
