import type { Kysely } from 'kysely';
import { type CellRef, indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import type { ReportVersionId, StatementId } from '../../../contract/kernel/ids.ts';
import type {
  ChangedCell,
  ReportContent,
  ShownCell,
  ShownStatement,
} from '../../../contract/reports/report-view.ts';
import type { FormVersion, Slot } from '../indicators/public.ts';
import type { Tree } from '../org-units/public.ts';
import { changedFigures, emptyFigures, type ReportFigures, shownFigure } from './draft-figures.ts';
import { headingsOf, type QuotedStatement, type StoredStatement, wordsUnder } from './draft-narrative.ts';
import { readQuotedStatements, readStatements } from './narrative-facts.ts';
import { readVersionFigures } from './report-figures-facts.ts';
import { findingsOf } from './report-findings.ts';
import type { ReportReferences } from './report-references-facts.ts';
import type { ReportSituation } from './report-situation-facts.ts';

function columnOf(slot: Slot): string | null {
  return slot.columnCode === '' ? null : slot.columnCode;
}

function shownCells(form: FormVersion, figures: ReportFigures, references: ReportReferences): ShownCell[] {
  return form.slots.map((slot) => ({
    indicator: slot.indicatorCode,
    column: columnOf(slot),
    part: slot.part,
    value: shownFigure(figures.own[slot.slot], slot),
    adjustment: shownFigure(figures.adjustment[slot.slot], slot),
    reason: figures.reasons.get(slot.slot) ?? null,
    previous: shownFigure(references.previous?.own[slot.slot], slot),
    lastYear: shownFigure(references.lastYear?.own[slot.slot], slot),
    plan: shownFigure(references.plan.get(slot.slot), slot),
  }));
}

// A cell of two parts counts as copied only when both are.
function copiedCells(form: FormVersion, figures: ReportFigures, previous: ReportFigures | null): CellRef[] {
  if (!previous) return [];
  const cells = Map.groupBy(form.slots, (slot) => `${slot.indicatorCode}/${slot.columnCode}`);
  return [...cells.values()].flatMap((slots) => {
    const isCopied = slots.every(({ slot }) => {
      const value = figures.own[slot] ?? null;
      return value !== null && value === (previous.own[slot] ?? null);
    });
    const [first] = slots;
    if (!first || !isCopied || slots.every(({ slot }) => figures.own[slot] === 0n)) return [];
    return [{ indicator: first.indicatorCode, column: columnOf(first) }];
  });
}

function changedCells(form: FormVersion, before: ReportFigures, after: ReportFigures): ChangedCell[] {
  return changedFigures(form, before, after).map(({ slot, kind, ...change }) => ({
    indicator: slot.indicatorCode,
    column: columnOf(slot),
    part: slot.part,
    kind,
    before: shownFigure(change.before, slot),
    after: shownFigure(change.after, slot),
  }));
}

/** A statement as screens show it, with where a quoted one comes from. */
export function shownStatementOf(
  statement: StoredStatement,
  quoted: ReadonlyMap<StatementId, QuotedStatement>,
  tree: Tree,
): ShownStatement {
  const source = statement.quotedStatementId === null ? undefined : quoted.get(statement.quotedStatementId);
  const unit = source && tree.byId(source.unitId);
  return {
    id: statement.id,
    kind: statement.kind,
    text: statement.text,
    quotedStatementId: statement.quotedStatementId,
    quotedFrom: source && unit ? { unit: unit.code, unitName: unit.name, version: source.version } : null,
    isEdited: statement.isEdited,
  };
}

/** What one version says, beside what it is compared with; `before` is the version before it. Null is empty. */
export async function viewContent(
  db: Kysely<unknown>,
  { form, round, tree }: Pick<ReportSituation, 'form' | 'round' | 'tree'>,
  version: ReportVersionId | null,
  before: ReportVersionId | null,
  references: ReportReferences,
): Promise<ReportContent> {
  const figures =
    version === null ? emptyFigures(form.slotCount) : await readVersionFigures(db, version, form.slotCount);
  const statements = version === null ? [] : await readStatements(db, version);
  const figuresBefore = before === null ? null : await readVersionFigures(db, before, form.slotCount);
  const statementsBefore = before === null ? null : await readStatements(db, before);
  const quotedIds = statements.flatMap(({ quotedStatementId }) => quotedStatementId ?? []);
  const quoted = await readQuotedStatements(db, round.id, quotedIds);
  const headings = headingsOf(form);
  return {
    cells: shownCells(form, figures, references),
    texts: indicatorsOf(form.definition)
      .filter(({ kind }) => kind === 'text' || kind === 'date')
      .map(({ code }) => ({
        indicator: code,
        value: figures.texts.get(code) ?? null,
        previous: references.previous?.texts.get(code) ?? null,
      })),
    narrative: headings.map(({ line, heading }) => ({
      line,
      heading,
      statements: statements
        .filter((statement) => statement.line === line && statement.heading === heading)
        .map((statement) => shownStatementOf(statement, quoted, tree)),
    })),
    // Before anybody wrote anything, every missing figure would be a finding.
    findings: version === null ? [] : findingsOf(form, figures, references),
    copiedFromPrevious: copiedCells(form, figures, references.previous),
    changed: figuresBefore ? changedCells(form, figuresBefore, figures) : [],
    changedHeadings: statementsBefore
      ? headings.filter((place) => wordsUnder(statements, place) !== wordsUnder(statementsBefore, place))
      : [],
  };
}
